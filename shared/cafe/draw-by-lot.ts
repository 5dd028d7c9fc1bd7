/** The draw by lot alone: nobody is mixed on purpose, and only what somebody has asked for is heeded. */
import type { SeatingPerson, SeatingProblem, SeatingTable, SeatsOfRound } from '../seating/problem.ts';
import { shuffled, type Random } from '../seating/random.ts';

interface Seats {
  readonly table: SeatingTable;
  readonly people: SeatingPerson[];
}

/**
 * Hosts sit at their tables; everybody else is dealt out anew in each round, those with a wish first, always to a table that holds
 * fewest among those where the wishes are kept.
 */
export function seatsByLot(problem: SeatingProblem, random: Random): readonly SeatsOfRound[] {
  const { rounds, people, tables, hosts } = problem;
  const wishful = new Set([
    ...problem.together.flat(),
    ...problem.apart.flat(),
    ...problem.pins.map(({ person }) => person),
  ]);
  return Array.from({ length: rounds }, (_, index) => {
    const round = index + 1;
    const there = (span: { readonly from: number; readonly to: number }): boolean =>
      span.from <= round && round <= span.to;
    const open = tables.filter(there).map((table): Seats => ({ table, people: [] }));
    const guests = new Map(people.filter(there).map((person) => [person.id, person]));
    for (const duty of hosts) {
      const host = there(duty) ? guests.get(duty.person) : undefined;
      const at = open.find(({ table }) => table.id === duty.table);
      if (!host || !at) continue;
      at.people.push(host);
      guests.delete(host.id);
    }
    const lots = shuffled([...guests.values()], random);
    for (const person of [...lots.filter(({ id }) => wishful.has(id)), ...lots.filter(({ id }) => !wishful.has(id))]) {
      let best: { seats: Seats; cost: number } | null = null;
      for (const seats of shuffled(open, random)) {
        const { length } = seats.people;
        const cost =
          length + (length < seats.table.min ? 0 : 1e3) + 1e5 * broken(problem, { person, round, seats, open });
        if (best === null || cost < best.cost) best = { seats, cost };
      }
      best?.seats.people.push(person);
    }
    return Object.fromEntries(open.map((seats) => [seats.table.id, seats.people.map(({ id }) => id)]));
  });
}

interface Offer {
  readonly person: SeatingPerson;
  readonly round: number;
  readonly seats: Seats;
  readonly open: readonly Seats[];
}

/** How many demands this seat would not keep. */
function broken(problem: SeatingProblem, { person, round, seats, open }: Offer): number {
  const at = new Set(seats.people.map(({ id }) => id));
  const elsewhere = (id: string): boolean =>
    !at.has(id) && open.some(({ people }) => people.some((one) => one.id === id));
  const mates = (groups: readonly (readonly string[])[]): readonly string[] =>
    groups.filter((group) => group.includes(person.id)).flatMap((group) => group.filter((id) => id !== person.id));
  const away = problem.pins.some(
    (pin) => pin.person === person.id && (pin.rounds?.includes(round) ?? true) && !pin.tables.includes(seats.table.id),
  );
  return (
    (seats.people.length >= seats.table.max ? 1 : 0) +
    (away ? 1 : 0) +
    (mates(problem.apart).some((id) => at.has(id)) ? 1 : 0) +
    (mates(problem.together).some(elsewhere) ? 1 : 0) +
    (problem.commonLanguage && !shareLanguage([...seats.people, person]) ? 1 : 0)
  );
}

function shareLanguage(people: readonly SeatingPerson[]): boolean {
  const [first, ...others] = people.filter(({ interpreted, languages }) => !interpreted && languages.length > 0);
  return !first || first.languages.some((language) => others.every(({ languages }) => languages.includes(language)));
}
