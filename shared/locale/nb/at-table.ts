/** Ved bordet og på vei mellom bord: det telefonen sier der, til gjester og bordverter. */
import { listed, many } from './words.ts';

export const atTable = {
  /** Nye lapper fra de andre, som venter til leseren er klar. */
  fresh: (count: number) => `Vis ${many(count, 'ny lapp', 'nye lapper')}`,
  personal: 'Ser ut som personopplysninger. Lapper kan bli lest av andre etterpå. Ta dem bort hvis de ikke må stå der.',
  signedFor: (name: string) => `For ${name}`,
  arrival: {
    goTo: (table: number) => `Gå til bord ${table}`,
    button: 'Jeg er her',
    question: (table: number) => `Er du ved bord ${table}?`,
    here: 'Du er framme',
    hereText: 'Sett deg og hils på de andre.',
    kept: 'Bordverten får vite det når nettet er tilbake.',
  },
  gathering: {
    all: 'Alle er framme',
    some: (here: number, of: number) => `${here} av ${of} er framme`,
    missing: (names: readonly string[]) => `Mangler: ${listed(names)}`,
  },
  coming: (round: number, names: readonly string[]) => `Til deg i runde ${round} kommer ${listed(names)}.`,
  comingCount: (round: number, count: number) => `Til deg i runde ${round} kommer ${many(count, 'gjest', 'gjester')}.`,
  recap: {
    open: 'Les høyt',
    title: 'Les høyt for gruppa',
    starred: 'Løftet fram av gruppene før',
  },
  host: {
    back: 'Forrige råd',
    cards: {
      welcome: { title: 'Ønsk velkommen', text: 'La alle si navnet sitt og hvor de kommer fra.' },
      recap: { title: 'Les opp det viktigste', text: 'Fortell på ett minutt hva gruppene før har funnet.' },
      write: { title: 'Skriv først', text: 'La alle skrive stille et par minutter. Så snakker dere.' },
      heard: {
        title: 'Har alle skrevet?',
        text: 'Spør «Hva tenker du?». Skriv gjerne en lapp for den som ikke har telefon.',
      },
      gather: {
        title: 'Samle det viktigste',
        text: 'Bli enige om inntil tre punkter til neste gruppe. Skriv dem nederst.',
      },
      thanks: { title: 'Si takk', text: 'Takk gruppa for praten og ønsk dem god tur videre.' },
    },
  },
  journey: {
    done: 'ferdig',
    now: 'nå',
    next: 'neste',
  },
  notes: {
    menu: 'Lappene mine',
    intro: 'Bare du ser denne siden.',
    empty: 'Du har ikke skrevet noen lapper med denne telefonen ennå.',
    nothing: 'Ingenting ennå',
    missing: 'Noen bord er ikke lastet inn. Det som står her, er det telefonen har.',
    unavailable: 'Siden kan ikke hentes uten nett. Prøv igjen når nettet er tilbake. Lappene dine er trygge.',
    roundAt: (round: number, table: number) => `Runde ${round} · Bord ${table}`,
    starred: 'Bordet løftet den fram',
    hidden: 'Fasilitatoren har skjult den',
    builtOn: (count: number) => `${many(count, 'lapp bygger', 'lapper bygger')} videre på den`,
    theme: (title: string) => `Står under temaet «${title}»`,
    wording: (text: string) => `Er med i den felles ordlyden «${text}»`,
    dots: (count: number) => `Fikk ${many(count, 'prikk', 'prikker')}`,
    became: {
      note: { vision: 'Ble til et visjonsforslag', stones: 'Ble til et steg', actions: 'Ble til et tiltak' },
      theme: {
        vision: 'Temaet ble til et visjonsforslag',
        stones: 'Temaet ble til et steg',
        actions: 'Temaet ble til et tiltak',
      },
      wording: {
        vision: 'Den felles ordlyden ble til et visjonsforslag',
        stones: 'Den felles ordlyden ble til et steg',
        actions: 'Den felles ordlyden ble til et tiltak',
      },
      further: {
        vision: 'Førte videre til et visjonsforslag',
        stones: 'Førte videre til et steg',
        actions: 'Førte videre til et tiltak',
      },
    },
    chosen: 'Denne visjonen ble valgt',
  },
};

export type AtTableMessages = typeof atTable;
