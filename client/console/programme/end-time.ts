/** A time of day as somebody types it, read on this device's own clock. */

/** `20:00` for a moment, the way a time field wants it. */
export function timeOfDay(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** The moment of this time of day that is nearest to another moment: cafés may end after midnight. Null when it is no time of day. */
export function momentNear(time: string, near: number): number | null {
  const match = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/u.exec(time.trim());
  if (!match) return null;
  const days = [-1, 0, 1].map((offset) => {
    const date = new Date(near);
    date.setDate(date.getDate() + offset);
    date.setHours(Number(match[1]), Number(match[2]), 0, 0);
    return date.getTime();
  });
  return days.reduce((best, day) => (Math.abs(day - near) < Math.abs(best - near) ? day : best));
}
