/** A nudge in words: what is the matter, and a name that stays while it is the same matter. */
import type { Stage, StageId } from '../../../shared/cafe/model.ts';
import { callName } from '../../../shared/cafe/views.ts';
import type { Messages } from '../../../shared/locale/nb/messages.ts';
import type { Nudge } from './nudges.ts';

type Words = Pick<Messages, 'common' | 'running'>;

interface Told {
  readonly programme: readonly Stage[];
  /** A server time as people here write it. */
  readonly time: (at: number) => string;
  /** When the café ends as it is now. */
  readonly endsAt: number;
}

export function nudgeWords(nudge: Nudge, { common, running }: Words, told: Told): string {
  const { nudges: words } = running;
  switch (nudge.kind) {
    case 'not-saving':
      return words.notSaving;
    case 'damaged':
    case 'lost':
      return words[nudge.kind];
    case 'vote-open':
      return words.voteOpen;
    case 'held':
    case 'hostless':
    case 'essentials':
      return words[nudge.kind](nudge.tables.map(({ number }) => number));
    case 'silent':
    case 'asleep': {
      const numbers = nudge.tables.map(({ number }) => number);
      return words[nudge.kind](numbers, nudge.minutes);
    }
    case 'cut-off':
      return words.cutOff(
        nudge.tables.map(({ number }) => number),
        nudge.phones,
      );
    case 'seatless':
      return words.seatless(
        nudge.people.map((person) => callName(person, common.person)),
        nudge.round,
      );
    case 'share':
      return words.share(shortened(nudge.owner), nudge.owned, nudge.of);
    case 'begin-now':
      return words.beginNow(told.time(nudge.endsBy), nudge.inside);
    case 'late':
      return lateWords(nudge, words, told);
  }
}

function lateWords(
  { behind, savings, missing }: Extract<Nudge, { kind: 'late' }>,
  words: Words['running']['nudges'],
  { programme, time, endsAt }: Told,
): string {
  if (savings.length === 0) return `${words.late(behind)} ${words.lateNothing(time(endsAt))}`;
  const title = (id: StageId): string => {
    const stage = programme.find((candidate) => candidate.id === id);
    return stage?.round === undefined ? shortened(stage?.title ?? '') : words.round(stage.round);
  };
  const take = savings.map(({ stage, from, to }) => words.saving(from - to, title(stage)));
  return [words.late(behind), words.lateTake(take), ...(missing > 0 ? [words.lateMissing(missing)] : [])].join(' ');
}

/** A name within a sentence; the programme has the whole of it. */
const longestName = 40;

function shortened(title: string): string {
  return title.length > longestName ? `${title.slice(0, longestName - 1).trimEnd()}…` : title;
}

export function nudgeKey(nudge: Nudge): string {
  // Tables that wait each have their own line; of everything else there is one.
  const [first] = nudge.kind === 'held' ? nudge.tables : [];
  return nudge.kind === 'held' && nudge.tables.length === 1 ? `held ${first?.id ?? ''}` : nudge.kind;
}
