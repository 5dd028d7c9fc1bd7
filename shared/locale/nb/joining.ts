/** Veien inn: koden til kafeen, ett felt om gangen, og den som kommer igjen med en annen telefon. */

const either = (letters: readonly string[]): string => letters.join(' eller ');

export const joining = {
  next: 'Videre',
  straightIn: 'Gå rett inn',
  straightInHint: 'Du kan skrive mer om deg selv senere, under «Om meg».',
  code: {
    label: 'Koden til kafeen',
    hint: 'Sju tegn. Den står på skjermen i rommet.',
    go: 'Finn kafeen',
    empty: 'Skriv koden. Den står på skjermen i rommet.',
    letter: (letter: string, perhaps: readonly string[]) =>
      perhaps.length === 0
        ? `«${letter}» finnes ikke i kodene våre. Se på koden en gang til.`
        : `«${letter}» finnes ikke i kodene våre. Kan det være ${either(perhaps)}?`,
    length: (count: number) => `Du har skrevet ${count} tegn. Koden har sju.`,
    wrongText: (code: string) => `Ingen kafé har koden ${code} nå. Se på koden i rommet og rett den her.`,
    notCode: 'Dette er ikke en kode',
  },
  again: {
    link: 'Jeg har vært her før',
    title: 'Velkommen tilbake',
    text: 'Da får du igjen plassen din, lappene dine og alt du har valgt.',
    name: 'Navnet du skrev',
    nameHint: 'Skrev du ikke navn, skriver du nummeret ditt.',
    number: 'Nummeret ditt',
    numberHint: 'Det står sammen med koden, på telefonen eller på reisekortet.',
    code: 'Koden din',
    codeHint:
      'Fire tall. De står på den andre telefonen, under «Om meg», og på reisekortet. Fasilitatoren ser dem også.',
    fourDigits: 'Koden har fire tall. Se etter en gang til.',
    lost: 'Den gamle telefonen er borte',
    lostHint: 'Da kommer ingen inn som deg med den.',
    go: 'Kom inn igjen',
    asNew: 'Kom inn som ny',
  },
  mine: {
    title: 'Koden din',
    number: (number: number) => `Nummeret ditt er ${number}`,
    text: 'Med navnet ditt og koden kommer du inn igjen med en annen telefon.',
    textNumber: 'Med nummeret og koden kommer du inn igjen med en annen telefon.',
  },
  dropped: {
    title: 'Denne telefonen er ikke med lenger',
    text: 'Noen har kommet inn som deg med en annen telefon og sagt at denne er borte. Var det ikke du, så snakk med fasilitatoren.',
    go: 'Kom inn her',
  },
  person: {
    code: 'Koden til personen',
    codeText: 'Les den opp for en som skal bruke en annen telefon. På telefonen: «Jeg har vært her før».',
  },
  card: (code: string) => `Kode ${code}`,
};

export type JoiningMessages = typeof joining;
