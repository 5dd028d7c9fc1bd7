/** The words that hold the document together, in nynorsk. */
import type { AgendaLayoutWords } from '../nb/agenda-layout.ts';

export const agendaLayoutNn: AgendaLayoutWords = {
  versionShort: (version, draft) => (draft ? `Utkast til versjon ${version}` : `Versjon ${version}`),
  sent: (day) => `, sendt ${day}`,
  publicVersion: 'Offentleg versjon.',
  annex: (letter, title) => `Vedlegg ${letter}: ${title}`,
  pages: { page: 'Side', of: 'av' },
  unsettled: 'Det vi ikkje avklarte',
  noUnsettled: 'Alle tiltak har ein ansvarleg som har sagt ja.',
  changes: 'Endringar etter versjon 1.0',
  moreLowHanging: (count) =>
    count === 1
      ? 'Eitt tiltak til kan starte no. Det står i punkt 4.'
      : `${count} tiltak til kan starte no. Dei står i punkt 4.`,
  figure: (title) => `Figur: ${title}.`,
  path: {
    title: 'Vegen til visjonen, steg for steg',
    alt: (count, first, vision) =>
      `Ein sti med ${count} steg i rekkjefølgje. Han byrjar med «${first}» og endar ${vision === '' ? 'i visjonen, som ikkje er vald enno' : `i visjonen: «${vision}»`}. Alle stega står i tabellen under.`,
    noVision: 'Visjonen er ikkje vald enno',
  },
  matrix: {
    title: 'Innsats og effekt',
    effort: 'Innsats',
    effect: 'Effekt',
    levels: { low: 'låg', medium: 'middels', high: 'høg' },
    cell: (effort, effect, actions) => `${effort} innsats, ${effect} effekt: ${actions}`,
    legend: 'Tala er nummera på tiltaka.',
  },
  unknownLetters: (count) => (count === 1 ? '[1 teikn]' : `[${count} teikn]`),
  aboutUnknown:
    'Skrifta i denne fila manglar nokre teikn. Der står eit nummer eller eit tal i klammer. Word-fila har teikna slik dei blei skrivne.',
};
