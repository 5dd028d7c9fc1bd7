import { useCallback, useMemo } from 'react';
import type { PersonId, Table } from '../../../shared/cafe/model.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { roundAheadIn, tableWithId } from '../../pieces/stage.ts';
import type { SeatInRound } from './listed-people.ts';

/** Where somebody sits; empty until the seats are drawn. */
export function useSeatsOf(person: PersonId): readonly SeatInRound[] {
  const room = useRoom();
  const seats = useCafe((state) => state.facilitator?.seats);
  return (seats ?? []).map(({ round, tables }) => {
    const at = Object.entries(tables).find(([, { people }]) => people.includes(person));
    return { round, table: tableWithId(room, at?.[0]) };
  });
}

/** The table that somebody hosts now or next, or is marked for. */
export function useHosted(): (person: PersonId) => Table | undefined {
  const room = useRoom();
  const facilitator = useCafe((state) => state.facilitator);
  const hosted = useMemo(() => {
    if (!facilitator) return new Map<PersonId, Table>();
    const ahead = facilitator.seats.find(({ round }) => round === roundAheadIn(room));
    const hosts = ahead
      ? Object.entries(ahead.tables).map(([table, { host }]) => [table, host] as const)
      : Object.entries(facilitator.hosts);
    return new Map(
      hosts.flatMap(([id, host]) => {
        const table = tableWithId(room, id);
        return host !== null && table ? [[host, table] as const] : [];
      }),
    );
  }, [room, facilitator]);
  return useCallback((person) => hosted.get(person), [hosted]);
}
