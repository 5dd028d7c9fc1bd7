/** The course of a rehearsal: everybody comes in, the round begins, everybody writes one note, and what arrived is counted. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { spreadOf } from '../../shared/hall/spread.ts';
import type { RehearsalCounts, RehearsalResult, RehearsalTask } from '../../shared/wire/hall.ts';
import { once, openControl, SimulatedPhone } from './simulated-phone.ts';

/** How much of the time each part may have used up when it ends. What is quick is not held back. */
const shares = { inside: 0.5, seated: 0.75, written: 0.9 } as const;
/** Phones that do the same thing at the same moment: a door takes a few a second, and so does a draw. */
const atOnce = 24;
/** People do not all press the button in one second. */
const notesPerSecond = 120;
const lookMs = 50;

export type Ending = Pick<RehearsalResult, 'ended'>['ended'];

export interface Rehearsing {
  readonly counts: () => RehearsalCounts;
  readonly result: Promise<Omit<RehearsalResult, 'mostOpen'>>;
}

/** Begins at once. `stop` ends it early; whatever was counted so far is the result. */
export function rehearse(task: RehearsalTask, stop: AbortSignal): Rehearsing {
  const begun = performance.now();
  const phones = Array.from({ length: task.people }, (_, index) => new SimulatedPhone(task, index));
  const inside: SimulatedPhone[] = [];
  const writtenAt = new Map<string, number>();
  const noteMs: number[] = [];
  const tripMs: number[] = [];
  const until = (share: number): AbortSignal => {
    const left = Math.max(0, task.ms * share - (performance.now() - begun));
    return AbortSignal.any([stop, AbortSignal.timeout(Math.ceil(left))]);
  };

  function onNote(id: string): void {
    const at = writtenAt.get(id);
    if (at === undefined || at < 0) return;
    noteMs.push(performance.now() - at);
    writtenAt.set(id, -1);
  }

  async function run(): Promise<Ending> {
    await each(phones, until(shares.inside), async (phone, signal) => {
      await phone.comesIn(signal);
      inside.push(phone);
    });
    await beginRound(task, until(shares.seated));
    const seated: SimulatedPhone[] = [];
    await each(inside, until(shares.seated), async (phone, signal) => {
      while (phone.table === null && !signal.aborted) await wait(lookMs);
      await phone.sitsDown(signal, onNote);
      seated.push(phone);
    });
    await everybodyWrites(seated, until(shares.written));
    const end = until(1);
    while (noteMs.length < writtenAt.size && !end.aborted) await wait(lookMs);
    if (stop.aborted) return 'stopped';
    return inside.length === task.people && seated.length === task.people && noteMs.length === writtenAt.size
      ? 'whole'
      : 'time';
  }

  /** One note each, one after the other, and a question to the server beside it. */
  async function everybodyWrites(seated: readonly SimulatedPhone[], signal: AbortSignal): Promise<void> {
    const company = new Map<string | null, number>();
    for (const { table } of seated) company.set(table, (company.get(table) ?? 0) + 1);
    const asking: Promise<void>[] = [];
    for (const phone of seated) {
      if (signal.aborted) break;
      const at = performance.now();
      // Nobody can see the note of somebody who sits alone.
      const id = (company.get(phone.table) ?? 0) < 2 ? null : phone.writes(Date.now());
      if (id !== null) writtenAt.set(id, at);
      asking.push(phone.asks().then((trip) => void (trip !== null && tripMs.push(trip))));
      await wait(1000 / notesPerSecond);
    }
    await Promise.all(asking);
  }

  const counts = (): RehearsalCounts => ({
    people: task.people,
    inside: inside.length,
    written: writtenAt.size,
    seen: noteMs.length,
  });
  const result = run()
    .catch((): Ending => (stop.aborted ? 'stopped' : 'time'))
    .then((ended) => ({ ...counts(), trips: spreadOf(tripMs), notes: spreadOf(noteMs), ended }))
    .finally(() => {
      for (const phone of phones) phone.close();
    });
  return { counts, result };
}

/** The throw-away café's facilitator presses "next", as in a hall. */
async function beginRound(task: RehearsalTask, signal: AbortSignal): Promise<void> {
  const control = openControl(task, task.secret);
  try {
    let stage = '';
    await once(signal, (done) =>
      control.once('room', ({ room }) => {
        stage = room.stage;
        done();
      }),
    );
    await control.timeout(10_000).emitWithAck('command', { id: randomUUID(), command: { type: 'next', from: stage } });
  } finally {
    control.disconnect();
  }
}

/** Does the same with everybody, a few at a time, until the time is out. One who fails does not stop the others. */
async function each<T>(
  items: readonly T[],
  signal: AbortSignal,
  act: (item: T, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) {
      if (signal.aborted) return;
      await act(item, signal).catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
