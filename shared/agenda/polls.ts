/** What rankings and polls came to, once they are closed. Nobody's answer is in it. */
import type { Cafe } from '../cafe/model.ts';
import { rankedItems, type PollCounts, type RankedItem } from '../cafe/polls.ts';
import { pulsesOf, type Pulse } from '../cafe/pulse.ts';

export interface AgendaRanking {
  readonly title: string;
  readonly answered: number;
  /** In the order that the room gave them; empty where too few answered for it to be told. */
  readonly items: readonly RankedItem[];
  /** The same for the people of one kind, by its name, where that tells nobody's answer. */
  readonly groups: readonly {
    readonly name: string;
    readonly answered: number;
    readonly items: readonly RankedItem[];
  }[];
}

export interface AgendaPolls {
  readonly rankings: readonly AgendaRanking[];
  /** Scales, those asked before and after as one. */
  readonly pulses: readonly Pulse[];
}

/** In the order in which they were made. */
export function agendaPolls({ polls, actorTypes }: Cafe): AgendaPolls {
  const names = new Map(actorTypes.map(({ id, name }) => [id, name]));
  return {
    rankings: polls.flatMap((poll) => {
      if (poll.kind !== 'ranking' || poll.state !== 'closed') return [];
      const counted = (counts: PollCounts) => ({
        answered: counts.answered,
        items: rankedItems(poll.items, counts),
      });
      const groups = poll.result.byActor.flatMap(({ actorType, ...counts }) => {
        const name = names.get(actorType);
        return name === undefined ? [] : [{ name, ...counted(counts) }];
      });
      return [{ title: poll.title, ...counted(poll.result), groups }];
    }),
    pulses: pulsesOf(polls),
  };
}
