/** The words that hold the document together, in bokmål: versions, annexes, page numbers and pictures. */

export const agendaLayoutNb = {
  versionShort: (version: string, draft: boolean): string =>
    draft ? `Utkast til versjon ${version}` : `Versjon ${version}`,
  /** After the version, in the middle of a sentence. */
  sent: (day: string): string => `, sendt ${day}`,
  publicVersion: 'Offentlig versjon.',
  annex: (letter: string, title: string): string => `Vedlegg ${letter}: ${title}`,
  pages: { page: 'Side', of: 'av' },
  /** When reservations are not shown. */
  unsettled: 'Det vi ikke avklarte',
  noUnsettled: 'Alle tiltak har en ansvarlig som har sagt ja.',
  changes: 'Endringer etter versjon 1.0',
  moreLowHanging: (count: number): string =>
    count === 1
      ? 'Ett tiltak til kan starte nå. Det står i punkt 4.'
      : `${count} tiltak til kan starte nå. De står i punkt 4.`,
  figure: (title: string): string => `Figur: ${title}.`,
  path: {
    title: 'Veien til visjonen, steg for steg',
    alt: (count: number, first: string, vision: string): string =>
      `En sti med ${count} steg i rekkefølge. Den begynner med «${first}» og ender ${vision === '' ? 'i visjonen, som ikke er valgt ennå' : `i visjonen: «${vision}»`}. Alle stegene står i tabellen under.`,
    noVision: 'Visjonen er ikke valgt ennå',
  },
  matrix: {
    title: 'Innsats og effekt',
    effort: 'Innsats',
    effect: 'Effekt',
    levels: { low: 'lav', medium: 'middels', high: 'høy' },
    cell: (effort: string, effect: string, actions: string): string =>
      `${effort} innsats, ${effect} effekt: ${actions}`,
    legend: 'Tallene er numrene på tiltakene.',
  },
  /** Stands in a PDF in place of letters that no font on this machine can draw. */
  unknownLetters: (count: number): string => (count === 1 ? '[1 tegn]' : `[${count} tegn]`),
  aboutUnknown:
    'Skriften i denne filen mangler noen tegn. Der står et nummer eller et antall i klammer. Word-filen har tegnene slik de ble skrevet.',
};

export type AgendaLayoutWords = typeof agendaLayoutNb;
