import type { Table } from '../../../shared/cafe/model.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { roundAheadIn, tableWithId } from '../../pieces/stage.ts';

export interface SeatsOf {
  /** Empty until the seats are drawn. */
  readonly seats: readonly { readonly round: number; readonly table: Table | undefined }[];
  /** The table this person hosts now or next, or is marked for. */
  readonly hosts: string | null;
}

export function useSeatsOf(person: string): SeatsOf {
  const room = useRoom();
  const facilitator = useCafe((state) => state.facilitator);
  if (!facilitator) return { seats: [], hosts: null };
  const seats = facilitator.seats.map(({ round, tables }) => {
    const at = Object.entries(tables).find(([, { people }]) => people.includes(person));
    return { round, table: tableWithId(room, at?.[0]) };
  });
  const ahead = facilitator.seats.find(({ round }) => round === roundAheadIn(room));
  const hosted = ahead
    ? Object.entries(ahead.tables).find(([, { host }]) => host === person)
    : Object.entries(facilitator.hosts).find(([, host]) => host === person);
  return { seats, hosts: hosted?.[0] ?? null };
}
