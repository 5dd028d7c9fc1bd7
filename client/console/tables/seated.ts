import type { Person } from '../../../shared/cafe/model.ts';
import { useCafe } from '../../cafe/hooks.tsx';

export interface Seated {
  readonly drawn: boolean;
  readonly people: readonly Person[];
  readonly host: Person | null;
}

/** Who sits at a table in a round. Before the seats are drawn, only the host who has been marked. */
export function useSeated(table: string, round: number): Seated {
  const facilitator = useCafe((state) => state.facilitator);
  if (!facilitator) return { drawn: false, people: [], host: null };
  const here = new Map(facilitator.people.filter((person) => person.here).map((person) => [person.id, person]));
  const seats = facilitator.seats.find((candidate) => candidate.round === round)?.tables[table];
  const hostId = seats ? seats.host : (facilitator.hosts[table] ?? null);
  const host = hostId === null ? null : (here.get(hostId) ?? null);
  const people = seats ? seats.people.flatMap((id) => here.get(id) ?? []) : host ? [host] : [];
  return { drawn: seats !== undefined, people, host };
}
