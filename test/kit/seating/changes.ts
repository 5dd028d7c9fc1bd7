/** What happens to a room that is under way, one change at a time: the problem as the planner is then asked it. */
import type { Past, SeatingPlan, SeatingProblem } from '../../../shared/seating/problem.ts';
import type { Draw } from './random-room.ts';

export interface RoomUnderWay {
  readonly problem: SeatingProblem;
  readonly plan: SeatingPlan;
  readonly frozen: number;
  readonly locked: readonly string[];
}

export const changeKinds = [
  ...(['arrives', 'arrivesAtOnce', 'leaves', 'goesEarly', 'hostLeaves', 'hostChanges', 'tableCloses'] as const),
  ...(['tableOpens', 'roundMore', 'roundLess', 'goesOn', 'locks', 'wish'] as const),
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Null where the change cannot happen in this room. The plan in force and what has been promised become the past of the problem. */
export function changed(now: RoomUnderWay, kind: ChangeKind, draw: Draw): SeatingProblem | null {
  const { problem, frozen } = now;
  const { rounds, people, tables } = problem;
  const ahead = frozen + 1;
  const there = people.filter(({ from, to }) => from <= ahead && to >= ahead);
  const open = tables.filter(({ from, to }) => from <= ahead && to >= ahead);
  const hosting = problem.hosts.filter(({ to }) => to >= ahead);
  const isHost = (id: string): boolean => hosting.some(({ person }) => person === id);
  const guests = there.filter(({ id }) => !isHost(id));
  if (ahead > rounds && kind !== 'roundMore') return null;
  switch (kind) {
    case 'arrives':
    case 'arrivesAtOnce': {
      const id = `p${people.length + 1}`;
      const from = kind === 'arrives' ? ahead : Math.max(1, frozen);
      const like = draw.pick(people);
      const newcomer = { ...like, id, from, to: rounds, mayHost: true };
      return asked(now, { people: [...people, newcomer] }, { affected: [id] });
    }
    case 'leaves': {
      const gone = guests.length > 0 ? draw.pick(guests).id : '';
      return gone === '' ? null : asked(now, withoutPerson(problem, gone, frozen), { affected: [gone] });
    }
    case 'goesEarly': {
      const gone = guests.length > 0 && ahead < rounds ? draw.pick(guests).id : '';
      return gone === '' ? null : asked(now, withoutPerson(problem, gone, ahead), { affected: [gone] });
    }
    case 'hostLeaves': {
      if (hosting.length === 0) return null;
      const { person, table } = draw.pick(hosting);
      const without = withoutPerson(problem, person, frozen);
      return asked(now, without, { affected: [person], vacant: [{ table, from: ahead }] });
    }
    case 'hostChanges': {
      const next = guests.filter(({ id, to }) => to === rounds && !isBound(problem, id));
      if (hosting.length === 0 || next.length === 0) return null;
      const { person, table } = draw.pick(hosting);
      const { id } = draw.pick(next);
      const hosts = [
        ...endedDuties(problem, frozen, (duty) => duty.table === table),
        { table, person: id, from: ahead, to: rounds },
      ];
      return asked(now, { hosts }, { affected: [person, id] });
    }
    case 'tableCloses': {
      if (open.length < 2) return null;
      const { id } = draw.pick(open);
      const hosts = endedDuties(problem, frozen, (duty) => duty.table === id);
      const closed = tables.map((table) => (table.id === id ? { ...table, to: frozen } : table));
      const stillOpen = new Set(closed.filter(({ to }) => to >= ahead).map((table) => table.id));
      const pins = problem.pins.filter((pin) => pin.tables.some((table) => stillOpen.has(table)));
      const affected = hosting.filter(({ table }) => table === id).map(({ person }) => person);
      return asked(now, { tables: closed, hosts, pins }, { affected });
    }
    case 'tableOpens': {
      const like = draw.pick(tables);
      const table = { ...like, id: `t${tables.length + 1}`, optional: false, from: ahead, to: rounds };
      return asked(now, { tables: [...tables, table] }, {});
    }
    case 'roundMore':
      return asked(now, withLastRound(problem, rounds + 1), {});
    case 'roundLess':
      return rounds > Math.max(1, ahead) ? asked(now, withLastRound(problem, rounds - 1), {}) : null;
    case 'goesOn':
      return asked({ ...now, frozen: ahead }, {}, {});
    case 'locks':
      return there.length === 0
        ? null
        : asked({ ...now, locked: [...new Set([...now.locked, draw.pick(there).id])] }, {}, {});
    case 'wish': {
      if (guests.length < 2) return null;
      const group = [...new Set([draw.pick(guests).id, draw.pick(there).id])];
      if (group.length < 2) return null;
      const wish = draw.once(2) ? { together: [...problem.together, group] } : { apart: [...problem.apart, group] };
      return asked(now, wish, { affected: group });
    }
  }
}

function asked(now: RoomUnderWay, changes: Partial<SeatingProblem>, past: Partial<Past>): SeatingProblem {
  const problem = { ...now.problem, ...changes };
  const { frozen } = now;
  const about = past.affected ?? [];
  return {
    ...problem,
    past: {
      frozen,
      announcedThrough: problem.rounds,
      seats: now.plan.rounds.slice(0, problem.rounds),
      vacant: [],
      locked: now.locked.filter((person) => !about.includes(person)),
      affected: about,
      ...past,
    },
  };
}

/** The room once the plan has been taken: hosts that it names have their duty, and nobody is newly concerned any more. */
export function taken(problem: SeatingProblem, plan: SeatingPlan): RoomUnderWay {
  const past = problem.past;
  const named = (past?.vacant ?? []).flatMap(({ table, from }) => {
    const person = plan.hosts[table];
    return person === undefined ? [] : [{ table, person, from, to: problem.rounds }];
  });
  return {
    problem: { ...problem, hosts: [...problem.hosts, ...named], past: null },
    plan,
    frozen: past?.frozen ?? 0,
    locked: past?.locked ?? [],
  };
}

function withoutPerson(problem: SeatingProblem, gone: string, last: number): Partial<SeatingProblem> {
  return {
    people: problem.people.map((person) => (person.id === gone ? { ...person, to: last } : person)),
    hosts: endedDuties(problem, last, (duty) => duty.person === gone),
  };
}

function endedDuties(problem: SeatingProblem, last: number, which: (duty: SeatingProblem['hosts'][number]) => boolean) {
  return problem.hosts
    .map((duty) => (which(duty) ? { ...duty, to: Math.min(duty.to, last) } : duty))
    .filter(({ from, to }) => from <= to);
}

/** Whoever is there to the last round is there to the new last round. */
function withLastRound(problem: SeatingProblem, last: number): Partial<SeatingProblem> {
  const until = <T extends { readonly to: number }>(span: T): T =>
    span.to >= problem.rounds || span.to > last ? { ...span, to: last } : span;
  return {
    rounds: last,
    people: problem.people.map(until),
    tables: problem.tables.map(until),
    hosts: problem.hosts.map(until).filter(({ from, to }) => from <= to),
  };
}

function isBound({ together, pins }: SeatingProblem, person: string): boolean {
  return together.some((group) => group.includes(person)) || pins.some((pin) => pin.person === person);
}
