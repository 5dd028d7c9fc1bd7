/** What the measurements in the hall mean: one verdict for each, by name. The words, and what to do about it, are the catalogue's. */
import type { CheckedPhone, DiskMeasure, HallAddress, RehearsalResult } from '../wire/hall.ts';

/** `waiting`: nothing can be said yet. */
export type Level = 'waiting' | 'good' | 'warn' | 'bad';

export interface Verdict<Says extends string> {
  readonly level: Level;
  readonly says: Says;
}

/** A phone is found, unlocked and held up within this; after it, silence means something. */
export const patienceMs = 75_000;
/** A tap that is answered later than this feels broken, and a mark that comes later is not believed. */
const slowTripMs = 500;
/** A note is marked as saved after one synced write; a quarter of a second still feels at once, a second does not. */
const slowDiskMs = 250;
const verySlowDiskMs = 1000;
/** The log alone may take 128 MB while people write, and a copy needs as much again as there is. */
const noRoomBytes = 300e6;
const littleRoomBytes = 1e9;
/** Times of day on screens are to the minute. */
const clockOffMs = 60_000;
/** The house's own aim is that an idea is on the server within a second. A console gives up asking after four. */
const slowAnswerMs = 1000;
const verySlowAnswerMs = 3000;

export type AddressesSay = 'reached' | 'only-virtual' | 'unreached' | 'none';

export function judgeAddresses(addresses: readonly HallAddress[]): Verdict<AddressesSay> {
  const reached = addresses.filter((address) => address.reached);
  if (reached.some(({ kind }) => kind === 'lan' || kind === 'name')) return { level: 'good', says: 'reached' };
  if (reached.length > 0) return { level: 'warn', says: 'only-virtual' };
  return { level: 'bad', says: addresses.length > 0 ? 'unreached' : 'none' };
}

export type PhonesSay = 'no-address' | 'scan' | 'nobody' | 'well' | 'some-polling' | 'all-polling' | 'slow';

/** Only other devices count. `waitedMs`: how long the test code has been shown. */
export function judgePhones({
  phones,
  waitedMs,
  reached,
}: {
  readonly phones: readonly CheckedPhone[];
  readonly waitedMs: number;
  readonly reached: boolean;
}): Verdict<PhonesSay> {
  const others = phones.filter(({ thisMachine }) => !thisMachine);
  if (others.length === 0) {
    if (!reached) return { level: 'waiting', says: 'no-address' };
    return waitedMs < patienceMs ? { level: 'waiting', says: 'scan' } : { level: 'warn', says: 'nobody' };
  }
  const polling = others.filter(({ line }) => line === 'polling').length;
  if (polling === others.length) return { level: 'warn', says: 'all-polling' };
  if (polling > 0) return { level: 'warn', says: 'some-polling' };
  return middle(others.map(({ tripMs }) => tripMs)) > slowTripMs
    ? { level: 'warn', says: 'slow' }
    : { level: 'good', says: 'well' };
}

export type DiskSays = 'unknown' | 'measuring' | 'well' | 'slow' | 'very-slow' | 'little-room' | 'no-room' | 'refuses';

export function judgeDisk(disk: DiskMeasure): Verdict<DiskSays> {
  if (disk.state === 'unknown' || disk.state === 'measuring') return { level: 'waiting', says: disk.state };
  if (disk.state === 'failed') return { level: 'bad', says: disk.full ? 'no-room' : 'refuses' };
  if (disk.freeBytes < noRoomBytes) return { level: 'bad', says: 'no-room' };
  if (disk.slowMs > verySlowDiskMs) return { level: 'bad', says: 'very-slow' };
  if (disk.freeBytes < littleRoomBytes) return { level: 'warn', says: 'little-room' };
  return disk.slowMs > slowDiskMs ? { level: 'warn', says: 'slow' } : { level: 'good', says: 'well' };
}

export type ClockSays = 'unknown' | 'right' | 'off';

/**
 * The server's clock beside those of others (`offsMs`: how far each is before it). A phone that is wrong by itself harms nobody, since
 * every screen shows the server's time; when most of them say the same, it is the server that is wrong.
 */
export function judgeClock(offsMs: readonly number[]): Verdict<ClockSays> & { readonly offMs: number } {
  if (offsMs.length === 0) return { level: 'waiting', says: 'unknown', offMs: 0 };
  const offMs = middle(offsMs);
  return Math.abs(offMs) > clockOffMs ? { level: 'warn', says: 'off', offMs } : { level: 'good', says: 'right', offMs };
}

/** Whether two time zones show the same time of day at a moment, in milliseconds since 1970. A zone nobody knows shows none. */
export function sameTimeOfDay(one: string, other: string, at: number): boolean {
  const shown = (timeZone: string): string | null => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
    } catch {
      return null;
    }
  };
  const here = shown(one);
  return here !== null && here === shown(other);
}

/** A page, a phone's two lines and a line to spare for each, and what the server itself has open. */
export function filesNeeded(people: number): number {
  return 3 * people + 200;
}

export type RehearsalSays =
  | 'stopped'
  | 'broken'
  | 'too-few-files'
  | 'nobody-in'
  | 'some-outside'
  | 'no-notes'
  | 'notes-missing'
  | 'very-slow'
  | 'slow'
  | 'well';

export function judgeRehearsal(result: RehearsalResult): Verdict<RehearsalSays> {
  const { people, inside, written, seen, trips, notes, mostOpen, ended } = result;
  if (ended === 'stopped') return { level: 'waiting', says: 'stopped' };
  if (ended === 'broken') return { level: 'bad', says: 'broken' };
  if (inside < people && mostOpen !== null && mostOpen < filesNeeded(people))
    return { level: 'bad', says: 'too-few-files' };
  if (inside === 0) return { level: 'bad', says: 'nobody-in' };
  if (inside < people) return { level: inside < 0.95 * people ? 'bad' : 'warn', says: 'some-outside' };
  if (written === 0 || seen === 0) return { level: 'bad', says: 'no-notes' };
  if (seen < written) return { level: seen < 0.95 * written ? 'bad' : 'warn', says: 'notes-missing' };
  const slowest = Math.max(trips?.slowMs ?? 0, notes?.slowMs ?? 0);
  if (slowest > verySlowAnswerMs) return { level: 'bad', says: 'very-slow' };
  return slowest > slowAnswerMs ? { level: 'warn', says: 'slow' } : { level: 'good', says: 'well' };
}

/** The one that asks most for attention; what waits says nothing as long as something is known. */
export function worst(levels: readonly Level[]): Level {
  const order = ['bad', 'warn', 'waiting', 'good'] as const;
  return order.find((level) => levels.includes(level)) ?? 'waiting';
}

function middle(values: readonly number[]): number {
  const sorted = Array.from(values).sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
