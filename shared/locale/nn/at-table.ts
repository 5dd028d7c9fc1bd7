/** Ved bordet og på veg mellom bord: det telefonen seier der, til gjester og bordvertar. */
import type { AtTableMessages } from '../nb/at-table.ts';
import { listed, many } from './words.ts';

export const atTable: AtTableMessages = {
  fresh: (count) => `Vis ${many(count, 'ny lapp', 'nye lappar')}`,
  personal:
    'Ser ut som personopplysningar. Lappar kan bli lesne av andre etterpå. Ta dei bort om dei ikkje må stå der.',
  signedFor: (name) => `For ${name}`,
  arrival: {
    goTo: (table) => `Gå til bord ${table}`,
    button: 'Eg er her',
    question: (table) => `Er du ved bord ${table}?`,
    here: 'Du er framme',
    hereText: 'Set deg og hels på dei andre.',
    kept: 'Bordverten får vite det når nettet er tilbake.',
  },
  gathering: {
    all: 'Alle er framme',
    some: (here, of) => `${here} av ${of} er framme`,
    missing: (names) => `Manglar: ${listed(names)}`,
  },
  coming: (round, names) => `Til deg i runde ${round} kjem ${listed(names)}.`,
  comingCount: (round, count) => `Til deg i runde ${round} kjem ${many(count, 'gjest', 'gjester')}.`,
  recap: {
    open: 'Les høgt',
    title: 'Les høgt for gruppa',
    starred: 'Løfta fram av gruppene før',
  },
  host: {
    back: 'Førre råd',
    cards: {
      welcome: { title: 'Ønsk velkomen', text: 'La alle seie namnet sitt og kvar dei kjem frå.' },
      recap: { title: 'Les opp det viktigaste', text: 'Fortel på eitt minutt kva gruppene før har funne.' },
      write: { title: 'Skriv først', text: 'La alle skrive stille eit par minutt. Så snakkar de.' },
      heard: {
        title: 'Har alle skrive?',
        text: 'Spør «Kva tenker du?». Skriv gjerne ein lapp for den som ikkje har telefon.',
      },
      gather: {
        title: 'Samle det viktigaste',
        text: 'Bli einige om inntil tre punkt til neste gruppe. Skriv dei nedst.',
      },
      thanks: { title: 'Sei takk', text: 'Takk gruppa for praten og ønsk dei god tur vidare.' },
    },
  },
  journey: {
    done: 'ferdig',
    now: 'no',
    next: 'neste',
  },
  notes: {
    menu: 'Lappane mine',
    intro: 'Berre du ser denne sida.',
    empty: 'Du har ikkje skrive nokon lappar med denne telefonen enno.',
    nothing: 'Ingenting enno',
    missing: 'Nokre bord er ikkje lasta inn. Det som står her, er det telefonen har.',
    unavailable: 'Sida kan ikkje hentast utan nett. Prøv igjen når nettet er tilbake. Lappane dine er trygge.',
    roundAt: (round, table) => `Runde ${round} · Bord ${table}`,
    starred: 'Bordet løfta han fram',
    hidden: 'Fasilitatoren har gøymt han',
    builtOn: (count) => `${many(count, 'lapp bygger', 'lappar bygger')} vidare på han`,
    theme: (title) => `Står under temaet «${title}»`,
    wording: (text) => `Er med i den felles ordlyden «${text}»`,
    dots: (count) => `Fekk ${many(count, 'prikk', 'prikkar')}`,
    became: {
      note: { vision: 'Blei til eit visjonsforslag', stones: 'Blei til eit steg', actions: 'Blei til eit tiltak' },
      theme: {
        vision: 'Temaet blei til eit visjonsforslag',
        stones: 'Temaet blei til eit steg',
        actions: 'Temaet blei til eit tiltak',
      },
      wording: {
        vision: 'Den felles ordlyden blei til eit visjonsforslag',
        stones: 'Den felles ordlyden blei til eit steg',
        actions: 'Den felles ordlyden blei til eit tiltak',
      },
      further: {
        vision: 'Førte vidare til eit visjonsforslag',
        stones: 'Førte vidare til eit steg',
        actions: 'Førte vidare til eit tiltak',
      },
    },
    chosen: 'Denne visjonen blei vald',
  },
};
