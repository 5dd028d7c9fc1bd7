/** Vedlegget med rangering, prikker og puls, på bokmål. */
import type { AgendaVote } from '../../agenda/model.ts';
import type { PollTime } from '../../cafe/polls.ts';
import { many } from './words.ts';

export const agendaChoicesNb = {
  heading: 'Rangering, prikker og puls',
  vote: (number: number, of: number): string => (of === 1 ? 'Prikkene' : `Prikkene, avstemning ${number}`),
  voteText: ({ on, by, each, voters, total }: Pick<AgendaVote, 'on' | 'by' | 'each' | 'voters' | 'total'>): string => {
    const who = by === 'table' ? many(voters, 'bord', 'bord') : many(voters, 'deltaker', 'deltakere');
    const what = { notes: 'lappene', lifted: 'lappene bordene hadde løftet fram', themes: 'temaene' }[on];
    return `${who} fordelte ${many(total, 'prikk', 'prikker')} på ${what}. ${by === 'table' ? 'Hvert bord' : 'Hver'} hadde ${each}. Ingen så prikkene før avstemningen var over.`;
  },
  dotsTooFew: ({ by, voters }: Pick<AgendaVote, 'by' | 'voters'>): string =>
    `${by === 'table' ? many(voters, 'bord', 'bord') : many(voters, 'deltaker', 'deltakere')} ga prikker. Det er for få til å vise uten å røpe hvem som ga dem.`,
  theme: 'Tema',
  ranking: (title: string): string => `Rangering: ${title}`,
  rankingText: (answered: number): string =>
    `${many(answered, 'svar', 'svar')}. Lavest snitt står øverst. Delte plasser teller som snittet av plassene de dekker, og «ikke aktuelt» teller som sist.`,
  tooFew: (answered: number): string =>
    `${many(answered, 'svar', 'svar')}. Det er for få til å vise uten å røpe hvem som mente hva.`,
  widest: (items: readonly string[]): string =>
    `Størst uenighet: ${items.join('; ')}. Ulik rolle gir ulik rekkefølge – snakk om det.`,
  columns: { place: 'Plass', item: 'Hva', mean: 'Snitt', median: 'Median', range: 'Fra–til', answers: 'Svar' },
  byActor: 'Etter hva slags aktør folk kommer fra',
  byActorText: 'Snitt for hver gruppe med minst fem svar. Vises bare når ingen enkeltsvar kan leses ut av tallene.',
  pulse: (title: string): string => `Puls: ${title}`,
  pulseText: 'Hvor mange som svarte hva, fra 1 (helt uenig) til 5 (helt enig). Under fem svar vises ikke.',
  sentence: 'Utsagn',
  asked: 'Når',
  when: { before: 'Før', after: 'Etter', any: 'Svar' } satisfies Record<PollTime, string>,
  few: 'under fem',
};
