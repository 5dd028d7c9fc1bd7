import type { PhoneMessages } from '../nb/phone.ts';

/** The door: what a participant reads before they are in. */
export const join: PhoneMessages['join'] = {
  welcome: 'Velkomen til',
  intro: 'Du treng ingen konto. Alt her er frivillig.',
  name: 'Kva heiter du?',
  nameHint: 'Fornamnet er nok',
  organisation: 'Kvar kjem du frå?',
  organisationHint: 'Bedrift, kommune, lag eller foreining',
  municipality: 'Kva kommune?',
  municipalityHint: 'Då blandar vi folk frå ulike stader',
  actorType: 'Kva slags aktør er du?',
  actorTypeNone: 'Vil ikkje seie',
  button: 'Bli med',
  promise: {
    names:
      'Skriv du namnet ditt, kan alle i salen sjå det, også på storskjermen. Lappane dine blir viste utan namn, for alle.',
    facilitator: 'Berre fasilitatoren ser namnet ditt. Lappane dine blir viste utan namn, for alle.',
    never: 'Namn blir ikkje lagra i denne kafeen. Lappane dine blir viste utan namn, for alle.',
  },
  closed: 'Kafeen er avslutta',
  closedText: 'Denne kafeen tar ikkje imot fleire. Snakk med fasilitatoren dersom det er feil.',
  wrongCode: 'Vi fann ikkje kafeen',
};
