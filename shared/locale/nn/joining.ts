/** Vegen inn: koden til kafeen, eitt felt om gongen, og den som kjem igjen med ein annan telefon. */
import type { JoiningMessages } from '../nb/joining.ts';

const either = (letters: readonly string[]): string => letters.join(' eller ');

export const joining: JoiningMessages = {
  next: 'Vidare',
  straightIn: 'Gå rett inn',
  straightInHint: 'Du kan skrive meir om deg sjølv seinare, under «Om meg».',
  code: {
    label: 'Koden til kafeen',
    hint: 'Sju teikn. Han står på skjermen i rommet.',
    go: 'Finn kafeen',
    empty: 'Skriv koden. Han står på skjermen i rommet.',
    letter: (letter, perhaps) =>
      perhaps.length === 0
        ? `«${letter}» finst ikkje i kodane våre. Sjå på koden ein gong til.`
        : `«${letter}» finst ikkje i kodane våre. Kan det vere ${either(perhaps)}?`,
    length: (count) => `Du har skrive ${count} teikn. Koden har sju.`,
    wrongText: (code) => `Ingen kafé har koden ${code} no. Sjå på koden i rommet og rett han her.`,
    notCode: 'Dette er ikkje ein kode',
  },
  again: {
    link: 'Eg har vore her før',
    title: 'Velkomen tilbake',
    text: 'Då får du igjen plassen din, lappane dine og alt du har valt.',
    name: 'Namnet du skreiv',
    nameHint: 'Skreiv du ikkje namn, skriv du nummeret ditt.',
    number: 'Nummeret ditt',
    numberHint: 'Det står saman med koden, på telefonen eller på reisekortet.',
    code: 'Koden din',
    codeHint:
      'Fire tal. Dei står på den andre telefonen, under «Om meg», og på reisekortet. Fasilitatoren ser dei også.',
    fourDigits: 'Koden har fire tal. Sjå etter ein gong til.',
    lost: 'Den gamle telefonen er borte',
    lostHint: 'Då kjem ingen inn som deg med han.',
    go: 'Kom inn igjen',
    asNew: 'Kom inn som ny',
  },
  mine: {
    title: 'Koden din',
    number: (number) => `Nummeret ditt er ${number}`,
    text: 'Med namnet ditt og koden kjem du inn igjen med ein annan telefon.',
    textNumber: 'Med nummeret og koden kjem du inn igjen med ein annan telefon.',
  },
  dropped: {
    title: 'Denne telefonen er ikkje med lenger',
    text: 'Nokon har kome inn som deg med ein annan telefon og sagt at denne er borte. Var det ikkje du, så snakk med fasilitatoren.',
    go: 'Kom inn her',
  },
  person: {
    code: 'Koden til personen',
    codeText: 'Les han opp for ein som skal bruke ein annan telefon. På telefonen: «Eg har vore her før».',
  },
  card: (code) => `Kode ${code}`,
};
