/** The annex with ranking, dots and pulse, in English. */
import type { AgendaWords } from '../nb/agenda.ts';
import { many } from './words.ts';

export const agendaChoicesEn: AgendaWords['choices'] = {
  heading: 'Ranking, dots and pulse',
  vote: (number, of) => (of === 1 ? 'The dots' : `The dots, vote ${number}`),
  voteText: ({ on, by, each, voters, total }) => {
    const who = by === 'table' ? many(voters, 'table', 'tables') : many(voters, 'participant', 'participants');
    const what = { notes: 'the notes', lifted: 'the notes that tables had lifted', themes: 'the themes' }[on];
    return `${who} gave ${many(total, 'dot', 'dots')} to ${what}. Each ${by === 'table' ? 'table ' : ''}had ${each}. Nobody saw the dots before the vote was over.`;
  },
  dotsTooFew: ({ by, voters }) =>
    `${by === 'table' ? many(voters, 'table', 'tables') : many(voters, 'participant', 'participants')} gave dots. That is too few to show without telling who gave them.`,
  theme: 'Theme',
  ranking: (title) => `Ranking: ${title}`,
  rankingText: (answered) =>
    `${many(answered, 'answer', 'answers')}. The lowest mean comes first. Shared places count as the mean of those they cover, and “not relevant” counts as last.`,
  tooFew: (answered) =>
    `${many(answered, 'answer', 'answers')}. That is too few to show without telling who meant what.`,
  widest: (items) => `Widest disagreement: ${items.join('; ')}. Different roles give different orders – talk about it.`,
  columns: { place: 'Place', item: 'What', mean: 'Mean', median: 'Median', range: 'From–to', answers: 'Answers' },
  byActor: 'By what kind of actor people come from',
  byActorText:
    'The mean of each group with at least five answers. Shown only where no single answer can be read from the figures.',
  pulse: (title) => `Pulse: ${title}`,
  pulseText:
    'How many gave which answer, from 1 (strongly disagree) to 5 (strongly agree). Fewer than five answers are not shown.',
  sentence: 'Statement',
  asked: 'When',
  when: { before: 'Before', after: 'After', any: 'Answers' },
  few: 'under five',
};
