/** The same sentences asked before and after a café, side by side. */
import type { Poll, PollTime, Tally } from './polls.ts';

type Asked = Pick<Poll, 'id' | 'kind' | 'when' | 'title' | 'items'>;
type Closed = Extract<Poll, { state: 'closed' }>;

export interface PulseRow {
  readonly when: PollTime;
  /** Null where too few answered for anything to be told. */
  readonly tally: Tally | null;
}

export interface PulseLine {
  readonly text: string;
  /** Before comes before after; a sentence that was asked once has one row. */
  readonly rows: readonly PulseRow[];
}

export interface Pulse {
  readonly title: string;
  readonly lines: readonly PulseLine[];
}

const sameWords = (one: string, other: string): boolean =>
  one.toLocaleLowerCase('nb') === other.toLocaleLowerCase('nb');

/** Whether two are the same scale before and after: they share a sentence. */
export function arePair(one: Asked, other: Asked): boolean {
  if (one.kind !== 'scale' || other.kind !== 'scale') return false;
  const times: readonly PollTime[] = [one.when, other.when];
  if (!times.includes('before') || !times.includes('after')) return false;
  return one.items.some((item) => other.items.some((another) => sameWords(item, another)));
}

const isClosedScale = (poll: Pick<Poll, 'kind' | 'state'>): poll is Closed =>
  poll.kind === 'scale' && poll.state === 'closed';

/** All scales that have been closed, each once, those asked before and after as one, in the order in which they were made. */
export function pulsesOf(polls: readonly Pick<Poll, 'id' | 'kind' | 'state'>[]): readonly Pulse[] {
  const used = new Set<string>();
  const closed = polls.filter(isClosedScale);
  return closed.flatMap((poll) => {
    if (used.has(poll.id)) return [];
    const other = closed.find((another) => !used.has(another.id) && arePair(poll, another));
    used.add(poll.id);
    if (other) used.add(other.id);
    return [pulseOf(other ? [poll, other] : [poll])];
  });
}

function pulseOf(polls: readonly Closed[]): Pulse {
  const inTime = [...polls].sort((one) => (one.when === 'after' ? 1 : -1));
  const texts = inTime.flatMap(({ items }) => items);
  const different = texts.filter((text, index) => texts.findIndex((other) => sameWords(text, other)) === index);
  return {
    title: polls[0]?.title ?? '',
    lines: different.map((text) => ({
      text,
      rows: inTime.flatMap(({ when, items, result }) => {
        const index = items.findIndex((item) => sameWords(item, text));
        return index < 0 ? [] : [{ when, tally: result.tallies[index] ?? null }];
      }),
    })),
  };
}
