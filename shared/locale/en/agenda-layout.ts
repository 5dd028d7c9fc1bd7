/** The words that hold the document together, in English. */
import type { AgendaLayoutWords } from '../nb/agenda-layout.ts';

export const agendaLayoutEn: AgendaLayoutWords = {
  versionShort: (version, draft) => (draft ? `Draft of version ${version}` : `Version ${version}`),
  sent: (day) => `, sent ${day}`,
  publicVersion: 'Public version.',
  annex: (letter, title) => `Annex ${letter}: ${title}`,
  pages: { page: 'Page', of: 'of' },
  unsettled: 'What we did not settle',
  noUnsettled: 'Every action has somebody responsible who has said yes.',
  changes: 'Changes since version 1.0',
  moreLowHanging: (count) =>
    count === 1
      ? 'One more action can start now. It is in section 4.'
      : `${count} more actions can start now. They are in section 4.`,
  figure: (title) => `Figure: ${title}.`,
  path: {
    title: 'The way to the vision, stone by stone',
    alt: (count, first, vision) =>
      `A path of ${count} ${count === 1 ? 'stepping stone' : 'stepping stones, in order'}. It begins with “${first}” and ends in ${vision === '' ? 'the vision, which is not chosen yet' : `the vision: “${vision}”`}. All of them stand in the table below.`,
    noVision: 'The vision is not chosen yet',
  },
  matrix: {
    title: 'Effort and effect',
    effort: 'Effort',
    effect: 'Effect',
    levels: { low: 'low', medium: 'medium', high: 'high' },
    cell: (effort, effect, actions) => `${effort} effort, ${effect} effect: ${actions}`,
    legend: 'The figures are the numbers of the actions.',
  },
  unknownLetters: (count) => (count === 1 ? '[1 character]' : `[${count} characters]`),
  aboutUnknown:
    'The font of this file lacks some characters. A number or a count in brackets stands in their place. The Word file has them as they were written.',
};
