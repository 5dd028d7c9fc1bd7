/** A live instance as the problem of its last step. */
import type {
  HostDuty,
  Past,
  SeatingPerson,
  SeatingProblem,
  SeatingTable,
  SeatsOfRound,
} from '../../../shared/seating/problem.ts';
import { personOf, problemOfInstance, tableOf } from './instance-problem.ts';
import type { Instance, InstanceEvent, InstanceStep, Stage } from './instance.ts';

/** What the events of one step change. */
interface Changing {
  readonly rounds: number;
  readonly frozen: number;
  people: SeatingPerson[];
  tables: SeatingTable[];
  hosts: HostDuty[];
  readonly together: (readonly string[])[];
  readonly apart: (readonly string[])[];
  readonly affected: Set<string>;
  readonly vacant: Past['vacant'][number][];
}

/** The earlier steps were answered as in `stages`. Throws an Error when one of these answers is missing. */
export function problemOfStep(instance: Instance, stages: readonly Stage[]): SeatingProblem {
  const live = instance.live;
  if (live === undefined) throw new Error('not a live instance');
  let problem = problemOfInstance(instance);
  for (const [index, step] of live.steps.entries()) {
    const before = index === 0 ? live.announced : stages[index - 1];
    if (before === undefined) throw new Error(`the answer to step ${index} is missing`);
    problem = withStep(problem, step, before);
    const answer = stages[index];
    if (answer !== undefined && index < live.steps.length - 1) problem = withNamedHosts(problem, answer.hosts ?? {});
  }
  return problem;
}

function withStep(problem: SeatingProblem, step: InstanceStep, before: Stage): SeatingProblem {
  const changing: Changing = {
    rounds: problem.rounds,
    frozen: step.frozen,
    people: [...problem.people],
    tables: [...problem.tables],
    hosts: [...problem.hosts],
    together: [...problem.together],
    apart: [...problem.apart],
    affected: new Set(),
    vacant: [],
  };
  for (const event of step.events) happen(changing, event);
  const { people, tables, hosts, together, apart, affected, vacant } = changing;
  const past: Past = {
    frozen: step.frozen,
    announcedThrough: step.announcedThrough ?? problem.rounds,
    seats: before.rounds.map((round) => seatsOf(round, problem.tables)),
    affected: [...affected],
    vacant,
    locked: [],
  };
  return { ...problem, people, tables, hosts, together, apart, past };
}

function happen(cafe: Changing, event: InstanceEvent): void {
  switch (event.type) {
    case 'join': {
      const from = event.person.from ?? event.from ?? cafe.frozen + 1;
      cafe.people.push(personOf({ ...event.person, from }, cafe.rounds));
      for (const mate of event.together ?? []) cafe.together.push([event.person.id, mate]);
      for (const mate of event.apart ?? []) cafe.apart.push([event.person.id, mate]);
      cafe.affected.add(event.person.id);
      return;
    }
    case 'leave':
    case 'noShow':
      for (const person of event.persons ?? (event.person === undefined ? [] : [event.person]))
        leave(cafe, person, event.from);
      return;
    case 'hostLeave':
      leave(cafe, event.person, event.from);
      endDuties(cafe, (duty) => duty.person === event.person, event.from);
      if (event.newHost === undefined) cafe.vacant.push({ table: event.table, from: event.from });
      else takeOver(cafe, event.table, event.newHost, event.from);
      return;
    case 'closeTable':
      for (const duty of cafe.hosts)
        if (duty.table === event.table && duty.to >= event.from) cafe.affected.add(duty.person);
      endDuties(cafe, (duty) => duty.table === event.table, event.from);
      cafe.tables = cafe.tables.map((table) =>
        table.id === event.table ? { ...table, to: Math.min(table.to, event.from - 1) } : table,
      );
      return;
    case 'openTable':
      cafe.tables.push({ ...tableOf(event.table, cafe.rounds), from: event.from });
      if (event.table.host !== undefined) takeOver(cafe, event.table.id, event.table.host, event.from);
  }
}

function leave(cafe: Changing, person: string, from: number): void {
  cafe.people = cafe.people.map((known) =>
    known.id === person ? { ...known, to: Math.min(known.to, from - 1) } : known,
  );
  cafe.affected.add(person);
}

function endDuties(cafe: Changing, ends: (duty: HostDuty) => boolean, from: number): void {
  cafe.hosts = cafe.hosts.map((duty) => (ends(duty) && duty.to >= from ? { ...duty, to: from - 1 } : duty));
}

function takeOver(cafe: Changing, table: string, person: string, from: number): void {
  cafe.hosts.push({ table, person, from, to: cafe.rounds });
  cafe.affected.add(person);
}

function withNamedHosts(problem: SeatingProblem, named: Readonly<Record<string, string>>): SeatingProblem {
  const duties = (problem.past?.vacant ?? []).flatMap(({ table, from }) => {
    const person = named[table];
    return person === undefined ? [] : [{ table, person, from, to: problem.rounds }];
  });
  return { ...problem, hosts: [...problem.hosts, ...duties] };
}

function seatsOf(round: Stage['rounds'][number], tables: readonly SeatingTable[]): SeatsOfRound {
  if (!isList(round)) return round;
  return Object.fromEntries(tables.map((table, index) => [table.id, round[index] ?? []]));
}

function isList(round: Stage['rounds'][number]): round is readonly (readonly string[])[] {
  return Array.isArray(round);
}
