/** What the rules of a seating problem demand of one round, read the slow and plain way: the second opinion on the solver's own reading. */
import type { HostDuty, SeatingPlan, SeatingProblem, SeatingTable } from '../../../shared/seating/problem.ts';

export interface Demands {
  readonly problem: SeatingProblem;
  readonly round: number;
  readonly people: readonly string[];
  readonly tables: readonly SeatingTable[];
  /** Person -> table that they host. */
  readonly hosts: ReadonlyMap<string, string>;
  /** Person -> tables they may sit at, for those who may not sit anywhere. */
  readonly pins: ReadonlyMap<string, ReadonlySet<string>>;
  readonly groups: readonly ReadonlySet<string>[];
  /** Locked people -> the seat they were told. */
  readonly locked: ReadonlyMap<string, string>;
}

const during = (span: { readonly from: number; readonly to: number }, round: number): boolean =>
  span.from <= round && round <= span.to;

/** Duties of the problem and of the hosts that the plan names. */
export function dutiesOf(problem: SeatingProblem, named: SeatingPlan['hosts']): readonly HostDuty[] {
  const vacant = problem.past?.vacant ?? [];
  return [
    ...problem.hosts,
    ...vacant.flatMap(({ table, from }) => {
      const person = named[table];
      return person === undefined ? [] : [{ table, person, from, to: problem.rounds }];
    }),
  ];
}

export function demandsOf(problem: SeatingProblem, named: SeatingPlan['hosts'], round: number): Demands {
  const people = problem.people.filter((person) => during(person, round)).map(({ id }) => id);
  const tables = problem.tables.filter((table) => during(table, round));
  const open = new Set(tables.map(({ id }) => id));
  const duties = dutiesOf(problem, named).filter(
    (duty) => during(duty, round) && open.has(duty.table) && people.includes(duty.person),
  );
  const pins = problem.pins.filter((pin) => pin.rounds === null || pin.rounds.includes(round));
  const past = problem.past;
  const told = Object.entries(past !== null && round > past.frozen ? (past.seats[round - 1] ?? {}) : {});
  return {
    problem,
    round,
    people,
    tables,
    hosts: new Map(duties.map((duty) => [duty.person, duty.table])),
    pins: new Map(pins.map((pin) => [pin.person, new Set(pin.tables)])),
    groups: mergedGroups(problem.together),
    locked: new Map(
      told.flatMap(([table, seated]) =>
        seated.filter((id) => past?.locked.includes(id) && open.has(table)).map((id) => [id, table] as const),
      ),
    ),
  };
}

/** The one table that host or pin leaves somebody in this round, or null. */
export function boundTo({ hosts, pins, tables }: Demands, person: string): string | null {
  const duty = hosts.get(person);
  if (duty !== undefined) return duty;
  const allowed = pins.get(person);
  if (!allowed) return null;
  const [only, ...others] = tables.filter(({ id }) => allowed.has(id));
  return only !== undefined && others.length === 0 ? only.id : null;
}

/** Rules that seats of this round break, each with how many people or chairs it is about. Seats of people who are there, at open tables. */
export function brokenIn(demands: Demands, seats: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const { problem, people, tables, hosts, pins, groups, locked } = demands;
  const at = new Map([...seats].flatMap(([table, here]) => here.map((person) => [person, table] as const)));
  const broken = new Map<string, number>();
  const note = (rule: string, units: number): void => {
    if (units > 0) broken.set(rule, (broken.get(rule) ?? 0) + units);
  };
  note('seated', people.filter((person) => !at.has(person)).length);
  for (const { id, min, max, optional } of tables) {
    const here = seats.get(id) ?? [];
    note('capacity', here.length - max);
    if (!(optional && here.length === 0)) note('minimum', min - here.length);
    for (const [host, table] of hosts)
      if (table === id && at.get(host) !== id && !(optional && here.length === 0)) note('host', 1);
    note('language', problem.commonLanguage ? leftOut(problem, here) : 0);
  }
  for (const [person, allowed] of pins) if (at.has(person) && !allowed.has(at.get(person)!)) note('pin', 1);
  for (const group of groups) {
    const places = new Set([...group].flatMap((person) => at.get(person) ?? []));
    note('together', places.size - 1);
  }
  for (const group of problem.apart)
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1)) if (at.has(one) && at.get(one) === at.get(other)) note('apart', 1);
  for (const [person, table] of locked) if (people.includes(person) && at.get(person) !== table) note('locked', 1);
  return broken;
}

/** How many at a table do not speak what most there speak. */
export function leftOut(problem: SeatingProblem, here: readonly string[]): number {
  const bound = problem.people.filter((person) => here.includes(person.id) && !person.interpreted);
  const spoken = new Set(problem.people.flatMap(({ languages }) => languages));
  if (bound.length < 2 || spoken.size === 0) return 0;
  const speakers = [...spoken].map(
    (language) => bound.filter(({ languages }) => languages.length === 0 || languages.includes(language)).length,
  );
  return bound.length - Math.max(...speakers);
}

function mergedGroups(given: readonly (readonly string[])[]): readonly ReadonlySet<string>[] {
  let merged: Set<string>[] = [];
  for (const group of given) {
    const touching = merged.filter((other) => group.some((person) => other.has(person)));
    merged = merged.filter((other) => !touching.includes(other));
    merged.push(new Set([...group, ...touching.flatMap((other) => [...other])]));
  }
  return merged;
}
