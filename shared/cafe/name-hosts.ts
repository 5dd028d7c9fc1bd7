/** Who hosts which table in a round whose people are known. */
import type { RoundSeats, SeatsAtTable } from '../seating/plan.ts';
import { personById, seatedThrough } from './find.ts';
import type { Cafe, PersonId, TableId } from './model.ts';
import { standingHost } from './seating-hosts.ts';

interface Naming {
  /** The round as it is. */
  readonly now: RoundSeats;
  readonly people: ReadonlyMap<TableId, readonly PersonId[]>;
  /** Hosts for tables that have none. */
  readonly named: Readonly<Record<TableId, PersonId>>;
  /** The rounds before this one. */
  readonly before: readonly RoundSeats[];
}

/**
 * Where hosts stay, a table keeps its host or has the one that is named. Where they change, whoever has hosted least takes it, people
 * with a phone first. A host always sits at the table.
 */
export function withHosts(cafe: Cafe, { now, people, named, before }: Naming): RoundSeats {
  const { hostMode } = cafe.settings;
  const hosted = new Map<PersonId, number>();
  if (hostMode === 'each-round')
    for (const { tables } of before)
      for (const { host } of Object.values(tables)) if (host !== null) hosted.set(host, (hosted.get(host) ?? 0) + 1);
  const next = seatedThrough(cafe) + 1;
  const hostAt = (table: TableId, there: readonly PersonId[]): PersonId | null => {
    const seated = (id: PersonId | null | undefined): PersonId | null =>
      id !== null && id !== undefined && there.includes(id) ? id : null;
    switch (hostMode) {
      case 'none':
        return null;
      case 'fixed':
        return seated(standingHost(cafe, table, now.round)) ?? seated(named[table]);
      case 'each-round': {
        const marked = now.round === next ? seated(cafe.hosts[table]) : null;
        return seated(now.tables[table]?.host) ?? marked ?? leastHosted(cafe, there, hosted);
      }
    }
  };
  const tables: Record<TableId, SeatsAtTable> = {};
  for (const [table, there] of people) tables[table] = { people: there, host: hostAt(table, there) };
  return { round: now.round, tables };
}

function leastHosted(cafe: Cafe, people: readonly PersonId[], hosted: ReadonlyMap<PersonId, number>): PersonId | null {
  const burden = (id: PersonId): number =>
    (hosted.get(id) ?? 0) + (personById(cafe, id)?.phone === true ? 0 : Number.MAX_SAFE_INTEGER / 2);
  let best: PersonId | null = null;
  for (const person of people) if (best === null || burden(person) < burden(best)) best = person;
  return best;
}
