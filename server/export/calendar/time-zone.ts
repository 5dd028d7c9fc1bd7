/** A time zone as calendars want it told: every change of the clocks in the years in question, whatever rule it follows. */

/** No calendar has a later one. */
const lastYear = 9999;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * Lines of a VTIMEZONE for `zone` (an IANA name), good for each of `years` (one at least), the one before it and the one after. The years
 * between are left out: one meeting in 9999 is not to make the calendar count eight thousand of them.
 */
export function timeZoneLines(zone: string, years: ReadonlySet<number>): readonly string[] {
  const offsetAt = offsetsOf(zone);
  const near = new Set(Array.from(years).flatMap((year) => [year - 1, year, Math.min(year + 1, lastYear)]));
  const spans = Array.from(near)
    .sort((one, other) => one - other)
    .map((year) => ({ from: Date.UTC(year, 0, 1), to: Date.UTC(year + 1, 0, 1), first: !near.has(year - 1) }));
  const changes = spans.flatMap(({ from, to, first }) => [
    ...(first ? [{ at: from, before: offsetAt(from), to: offsetAt(from) }] : []),
    ...changesBetween(offsetAt, from, to),
  ]);
  const standard = Math.min(...changes.map(({ to }) => to));
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...changes.flatMap((change) => observance(standard, change)),
    'END:VTIMEZONE',
  ];
}

interface Change {
  readonly at: number;
  /** Minutes ahead of UTC until then, and from then on. */
  readonly before: number;
  readonly to: number;
}

function observance(standard: number, { at, before, to }: Change): readonly string[] {
  const name = to === standard ? 'STANDARD' : 'DAYLIGHT';
  // By the clock on the wall before it is set.
  const begins = new Date(at + before * minuteMs).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '');
  return [
    `BEGIN:${name}`,
    `DTSTART:${begins}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `END:${name}`,
  ];
}

function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`;
}

function changesBetween(offsetAt: (at: number) => number, from: number, to: number): readonly Change[] {
  const changes: Change[] = [];
  for (let at = from; at < to; at += dayMs) {
    const [before, after] = [offsetAt(at), offsetAt(at + dayMs)];
    if (before === after) continue;
    let [low, high] = [at, at + dayMs];
    while (high - low > minuteMs) {
      const middle = low + Math.floor((high - low) / (2 * minuteMs)) * minuteMs;
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    changes.push({ at: high, before, to: after });
  }
  return changes;
}

function offsetsOf(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  return (at) => {
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/u.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
}
