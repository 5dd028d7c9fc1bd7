import { describe, expect, it } from 'vitest';
import { hostHint, type HostsTable } from './host-hint.ts';

const minute = 60_000;
const table: HostsTable = {
  clock: { state: 'running', startedAt: 0, endsAt: 20 * minute },
  minutes: 20,
  notes: [],
  essentials: false,
  seated: 5,
  phones: 5,
};
const notes = (...at: readonly number[]) => at.map((minutes, pen) => ({ at: minutes * minute, pen }));
const kindAt = (minutes: number, changes: Partial<HostsTable> = {}) =>
  hostHint({ ...table, ...changes }, minutes * minute)?.kind ?? null;

describe('what a host is told', () => {
  it('nothing while the table writes', () => {
    expect(kindAt(0)).toBeNull();
    expect(kindAt(4.9)).toBeNull();
    expect(kindAt(9, { notes: notes(2, 3, 6, 7, 8) })).toBeNull();
  });

  it('that nobody has written for five minutes, or three of a short round', () => {
    expect(kindAt(5)).toBe('silent');
    expect(kindAt(9, { notes: notes(3, 4) })).toBe('silent');
    expect(kindAt(8.9, { notes: notes(3, 4) })).toBeNull();
    const short = {
      minutes: 10,
      clock: { ...table.clock, state: 'running', startedAt: 0, endsAt: 10 * minute },
    } as const;
    expect(kindAt(3, short)).toBe('silent');
  });

  it('a second silence is another hint than the first', () => {
    const first = hostHint(table, 5 * minute);
    const second = hostHint({ ...table, notes: notes(6) }, 11 * minute);
    expect([first?.kind, second?.kind]).toEqual(['silent', 'silent']);
    expect(first?.key).not.toBe(second?.key);
  });

  it('nothing while everybody writes alone, while the clock stands, and not for the length of a pause', () => {
    const clock = { state: 'running', startedAt: 0, endsAt: 20 * minute, quietUntil: 6 * minute } as const;
    expect(kindAt(5.5, { clock })).toBeNull();
    expect(kindAt(10, { clock })).toBeNull();
    expect(kindAt(11, { clock })).toBe('silent');
    expect(kindAt(30, { clock: { state: 'paused', startedAt: 0, leftMs: 17 * minute } })).toBeNull();
    expect(kindAt(33, { clock: { state: 'running', startedAt: 0, endsAt: 50 * minute } })).toBeNull();
  });

  it('in the last two minutes only the essentials, until they are there', () => {
    expect(kindAt(18, { notes: notes(1) })).toBe('essentials');
    expect(kindAt(18, { essentials: true })).toBeNull();
    expect(kindAt(20)).toBeNull();
  });

  it('who has not been heard, from the middle on, at a table where that points at nobody', () => {
    const some = notes(8, 9, 9.5);
    expect(kindAt(9.9, { notes: some })).toBeNull();
    expect(kindAt(10, { notes: some })).toBe('unheard');
    expect(kindAt(10, { notes: notes(6, 7, 8, 9, 9.5) })).toBeNull();
    expect(kindAt(10, { notes: some, seated: 3, phones: 3 })).toBeNull();
    // Two without a phone: three phones have written, and there are no more.
    expect(kindAt(10, { notes: some, phones: 3 })).toBeNull();
  });
});
