/** Vedlegget med rangering, prikkar og puls, på nynorsk. */
import type { AgendaWords } from '../nb/agenda.ts';
import { many } from './words.ts';

export const agendaChoicesNn: AgendaWords['choices'] = {
  heading: 'Rangering, prikkar og puls',
  vote: (number, of) => (of === 1 ? 'Prikkane' : `Prikkane, avrøysting ${number}`),
  voteText: ({ on, by, each, voters, total }) => {
    const who = by === 'table' ? many(voters, 'bord', 'bord') : many(voters, 'deltakar', 'deltakarar');
    const what = { notes: 'lappane', lifted: 'lappane borda hadde løfta fram', themes: 'temaa' }[on];
    return `${who} fordelte ${many(total, 'prikk', 'prikkar')} på ${what}. ${by === 'table' ? 'Kvart bord' : 'Kvar'} hadde ${each}. Ingen såg prikkane før avrøystinga var over.`;
  },
  dotsTooFew: ({ by, voters }) =>
    `${by === 'table' ? many(voters, 'bord', 'bord') : many(voters, 'deltakar', 'deltakarar')} gav prikkar. Det er for få til å vise utan å røpe kven som gav dei.`,
  theme: 'Tema',
  ranking: (title) => `Rangering: ${title}`,
  rankingText: (answered) =>
    `${many(answered, 'svar', 'svar')}. Lågast snitt står øvst. Delte plassar tel som snittet av plassane dei dekkjer, og «ikkje aktuelt» tel som sist.`,
  tooFew: (answered) => `${many(answered, 'svar', 'svar')}. Det er for få til å vise utan å røpe kven som meinte kva.`,
  widest: (items) => `Størst usemje: ${items.join('; ')}. Ulik rolle gir ulik rekkjefølgje – snakk om det.`,
  columns: { place: 'Plass', item: 'Kva', mean: 'Snitt', median: 'Median', range: 'Frå–til', answers: 'Svar' },
  byActor: 'Etter kva slags aktør folk kjem frå',
  byActorText: 'Snitt for kvar gruppe med minst fem svar. Blir berre vist når ingen enkeltsvar kan lesast ut av tala.',
  pulse: (title) => `Puls: ${title}`,
  pulseText: 'Kor mange som svarte kva, frå 1 (heilt usamd) til 5 (heilt samd). Under fem svar blir ikkje vist.',
  sentence: 'Utsegn',
  asked: 'Når',
  when: { before: 'Før', after: 'Etter', any: 'Svar' },
  few: 'under fem',
};
