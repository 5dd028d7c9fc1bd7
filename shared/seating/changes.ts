/** What a new plan changes for whom, and why: what a facilitator reads before saying yes. */
import type { SeatChange, SeatingPlan, SeatingProblem, SeatsOfRound } from './problem.ts';

/** One entry for each seat of a round still open that differs from the plan in force, by round and in the order of the people. */
export function seatChanges(problem: SeatingProblem, plan: SeatingPlan): SeatChange[] {
  const before = problem.past?.seats ?? [];
  const changes: SeatChange[] = [];
  for (let round = 1; round <= problem.rounds; round += 1) {
    const was = tableByPerson(before[round - 1] ?? {});
    const is = tableByPerson(plan.rounds[round - 1] ?? {});
    for (const { id } of problem.people) {
      const from = was.get(id) ?? null;
      const to = is.get(id) ?? null;
      if (from !== to)
        changes.push({ person: id, round, from, to, why: reasonFor(problem, plan, id, round, from, to) });
    }
    for (const [person, from] of was)
      if (!problem.people.some(({ id }) => id === person))
        changes.push({ person, round, from, to: null, why: 'leaves' });
  }
  return changes;
}

function reasonFor(
  problem: SeatingProblem,
  plan: SeatingPlan,
  person: string,
  round: number,
  from: string | null,
  to: string | null,
): SeatChange['why'] {
  if (to === null) return 'leaves';
  if (from === null) return 'arrives';
  const hosts = problem.hosts.some(
    (duty) => duty.person === person && duty.table === to && duty.from <= round && round <= duty.to,
  );
  if (hosts || plan.hosts[to] === person) return 'hosts';
  const table = problem.tables.find(({ id }) => id === from);
  if (table === undefined || round < table.from || round > table.to) return 'table-closes';
  return 'moves';
}

function tableByPerson(seats: SeatsOfRound): Map<string, string> {
  const tables = new Map<string, string>();
  for (const [table, people] of Object.entries(seats)) for (const person of people) tables.set(person, table);
  return tables;
}
