/** Døra: det en deltaker leser før de er inne. Telefonen henter dette først. */
export const join = {
  welcome: 'Velkommen til',
  intro: 'Du trenger ingen konto. Alt her er frivillig.',
  name: 'Hva heter du?',
  nameHint: 'Fornavn holder',
  organisation: 'Hvor kommer du fra?',
  organisationHint: 'Bedrift, kommune, lag eller forening',
  municipality: 'Hvilken kommune?',
  municipalityHint: 'Da blander vi folk fra ulike steder',
  actorType: 'Hva slags aktør er du?',
  actorTypeNone: 'Vil ikke si',
  button: 'Bli med',
  promise: {
    names:
      'Skriver du navnet ditt, kan alle i salen se det, også på storskjermen. Lappene dine vises uten navn, for alle.',
    facilitator: 'Bare fasilitatoren ser navnet ditt. Lappene dine vises uten navn, for alle.',
    never: 'Navn blir ikke lagret i denne kafeen. Lappene dine vises uten navn, for alle.',
  },
  closed: 'Kafeen er avsluttet',
  closedText: 'Denne kafeen tar ikke imot flere. Snakk med fasilitatoren hvis det er feil.',
  wrongCode: 'Vi fant ikke kafeen',
};
