/** Calendar days as strings, counted in UTC so that no time zone can move them. */
import type { FollowUpDate, FollowUpDay } from './model.ts';

const dayMs = 86_400_000;
const saturday = 6;
const sunday = 0;

export const followUpDays: readonly FollowUpDay[] = [1, 7, 30, 60, 90];

const midnightOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The calendar day so many days later; fewer than none is earlier. */
export function addDays(day: string, days: number): string {
  const [later = day] = new Date(midnightOf(day) + days * dayMs).toISOString().split('T');
  return later;
}

/** The same day, or the Monday after when it falls on a weekend. */
export function movedToWorkday(day: string): string {
  const weekday = new Date(midnightOf(day)).getUTCDay();
  if (weekday === saturday) return addDays(day, 2);
  return weekday === sunday ? addDays(day, 1) : day;
}

/** Days 1, 7, 30, 60 and 90 after a café on `date` (`YYYY-MM-DD`), none of them on a weekend. */
export function followUpDates(date: string): readonly FollowUpDate[] {
  return followUpDays.map((day) => ({ day, date: movedToWorkday(addDays(date, day)) }));
}
