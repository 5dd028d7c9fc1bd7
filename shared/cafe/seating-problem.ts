/**
 * A café, and perhaps something that is about to change in it, as a seating problem: for the server that decides and for the console
 * that looks ahead. Both get the same problem from the same café.
 */
import {
  usualWeights,
  type Pin,
  type SeatingPerson,
  type SeatingProblem,
  type SeatingWeights,
} from '../seating/problem.ts';
import { isExpected, tableOf } from './find.ts';
import type { Person } from './model.ts';
import { hostPlan } from './seating-hosts.ts';
import { pastOf } from './seating-past.ts';
import { mixOf, traitsOf } from './seating-mix.ts';
import { outlook, type Outlook, type SeatingChange, type SeatingSituation } from './seating-situation.ts';
import { tablesFor } from './seating-tables.ts';
import { wishesFor } from './seating-wishes.ts';

export type { SeatingChange, SeatingSituation } from './seating-situation.ts';
export { mixNames } from './seating-mix.ts';
export { planFor } from './seats-plan.ts';

/** By lot, nothing is wrong with meeting again; what has been told is still not changed without need. */
const byLotWeights: SeatingWeights = { ...usualWeights, sameTable: 0, repeat: 0 };

/** Tables of one round differ by at most one person. */
const balance = 1;

/**
 * The problem of planning what is left after `change`. Before the draw `past` is null and the hosts are those that
 * `situation.hosts` names. Rounds are counted as the café counts them.
 */
export function seatingProblem(situation: SeatingSituation, change: SeatingChange = { kind: 'none' }): SeatingProblem {
  const plan = outlook(situation, change);
  const { settings, wishes } = plan.situation;
  const random = settings.seating === 'random';
  const tables = tablesFor(plan);
  const { duties, vacant } = hostPlan(plan, new Set(tables.map((table) => table.id)));
  const people = peopleFor(plan, change);
  const known = new Set(people.map(({ id }) => id));
  const { together, apart, pins } = wishesFor(wishes, { people: known, tables: new Set(tables.map(({ id }) => id)) });
  return {
    rounds: plan.rounds,
    people,
    tables,
    hosts: duties.filter(({ person }) => known.has(person)),
    together,
    apart,
    pins: [...pins, ...movesFor(plan, change)],
    mix: mixOf(settings.seating),
    weights: random ? byLotWeights : usualWeights,
    returnsCount: !random,
    balance,
    commonLanguage: settings.commonLanguage,
    past: plan.situation.seats.length + plan.frozen > 0 ? pastOf(plan, { known, vacant, tables }) : null,
  };
}

/** Everybody who will have a seat, and everybody who has had one: whom they met stays true. */
function peopleFor({ situation, frozen, rounds, concerned }: Outlook, change: SeatingChange): readonly SeatingPerson[] {
  const phones = situation.people.some((person) => person.here && person.phone);
  const noLongerHost = change.kind === 'host' ? new Set(concerned) : null;
  return situation.people.flatMap((person) => {
    const span = timeOf(situation, person, frozen, rounds);
    if (!span) return [];
    return {
      id: person.id,
      traits: traitsOf(person),
      languages: person.languages,
      interpreted: person.interpreted,
      ...span,
      mayHost: (person.phone || !phones) && span.to === rounds && noLongerHost?.has(person.id) !== true,
    };
  });
}

/** From the first seat they have had, or the first they can have, to the last. Null for somebody who has none of either. */
function timeOf(
  situation: SeatingSituation,
  person: Person,
  frozen: number,
  rounds: number,
): { readonly from: number; readonly to: number } | null {
  let from: number | null = null;
  let to = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const there = round > frozen ? isExpected(person, round) : tableOf(situation, person.id, round) !== null;
    if (!there) continue;
    from ??= round;
    to = round;
  }
  return from === null ? null : { from, to };
}

/** Moved by hand: there in that round, and if their seats were not to change, where they were in all others. */
function movesFor({ situation, frozen, rounds }: Outlook, change: SeatingChange): readonly Pin[] {
  if (change.kind !== 'move' || change.round <= frozen) return [];
  const { person, round, table } = change;
  const pins: Pin[] = [{ person, tables: [table], rounds: [round] }];
  if (!situation.locked.includes(person)) return pins;
  for (let other = frozen + 1; other <= rounds; other += 1) {
    const at = other === round ? null : tableOf(situation, person, other);
    if (at !== null) pins.push({ person, tables: [at], rounds: [other] });
  }
  return pins;
}
