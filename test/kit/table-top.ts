/** A café on the table top: the pure state machine with a clock and a pen in our hand. For tests of rules. */
import type { Command } from '../../shared/cafe/commands.ts';
import type { DocumentFacts } from '../../shared/cafe/context.ts';
import { decide } from '../../shared/cafe/decide.ts';
import { evolve } from '../../shared/cafe/evolve.ts';
import type { CafeEvent } from '../../shared/cafe/events.ts';
import type { Actor, Cafe, PersonId } from '../../shared/cafe/model.ts';
import { openedCafe } from '../../shared/cafe/open.ts';
import type { Refusal } from '../../shared/cafe/refusals.ts';
import { testDesign } from './design.ts';

const facilitator: Actor = { role: 'facilitator' };

export interface TableTop {
  cafe: Cafe;
  now: number;
  readonly events: CafeEvent[];
  /** Facts about notes and cards, as the documents would tell them. */
  facts: DocumentFacts;
  /** The refusal, or null when the command was accepted and its events have been applied. */
  ask(command: Command, by?: Actor): Refusal | null;
  joins(name: string, organisation?: string): PersonId;
}

export function tableTop(changes: Parameters<typeof testDesign>[0] = {}): TableTop {
  let ids = 0;
  const newId = (): string => {
    ids += 1;
    return `id${ids}`;
  };
  const top: TableTop = {
    cafe: openedCafe(testDesign(changes), { id: 'cafe', code: 'ABCDEFG', at: 0, keys: {}, offers: {}, newId }),
    now: 1_000_000,
    events: [],
    facts: {
      note: () => null,
      hasVision: () => false,
      hasStone: () => false,
      hasTheme: () => false,
      hasWordsOf: () => false,
      action: () => null,
      planMark: () => 'mark',
    },
    ask(command, by = facilitator) {
      const decision = decide(top.cafe, command, {
        at: top.now,
        by,
        seed: 5,
        newId,
        hashOf: (secret) => `hash of ${secret}`,
        documents: top.facts,
      });
      if (!decision.ok) return decision.refusal;
      for (const event of decision.value) {
        top.cafe = evolve(top.cafe, event);
        top.events.push(event);
      }
      return null;
    },
    joins(name, organisation = '') {
      const person = newId();
      const refusal = top.ask(
        { type: 'join', name, organisation, actorType: null, person, keyHash: `hash-${person}`, phone: true },
        { role: 'door' },
      );
      if (refusal) throw new Error(`could not join: ${refusal}`);
      return person;
    },
  };
  return top;
}

/** So many people, with as many organisations as asked for taking turns. */
export function roomWith(
  count: number,
  changes: Parameters<typeof tableTop>[0] & { readonly organisations?: number } = {},
): { readonly top: TableTop; readonly people: PersonId[] } {
  const { organisations = 0, ...design } = changes;
  const top = tableTop(design);
  const people = Array.from({ length: count }, (_, index) =>
    top.joins(`Gjest ${index + 1}`, organisations > 0 ? `Organisasjon ${index % organisations}` : ''),
  );
  return { top, people };
}

export function participant(person: PersonId): Actor {
  return { role: 'participant', person };
}
