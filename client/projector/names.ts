/** Names on the wall: only where the café shows names, and then as people are called. */
import type { TableId } from '../../shared/cafe/model.ts';
import type { RoomView } from '../../shared/cafe/views.ts';
import type { CommonMessages } from '../../shared/locale/nb/common.ts';

/** Whoever gave no name is called by their number on the list. */
function calledOnWall(name: string, common: CommonMessages): string {
  return /^\d+$/u.test(name) ? `${common.person} ${name}` : name;
}

export interface SeatsOnWall {
  readonly count: number;
  readonly guests: readonly string[];
  readonly host: string | null;
}

export function seatsOnWall(room: RoomView, round: number, table: TableId, common: CommonMessages): SeatsOnWall {
  const seats = room.seats[round]?.[table];
  if (!seats) return { count: 0, guests: [], host: null };
  if (room.settings.anonymity !== 'names' || seats.names === null)
    return { count: seats.count, guests: [], host: null };
  // The host by place, not by name: two people may be called the same.
  const host = seats.host === null ? -1 : seats.names.indexOf(seats.host);
  const guests = seats.names.filter((_, index) => index !== host).map((name) => calledOnWall(name, common));
  return { count: seats.count, guests, host: seats.host === null ? null : calledOnWall(seats.host, common) };
}
