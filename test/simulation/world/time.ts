/**
 * The time of a simulated world: one queue for the server's clock, for every timer and for every message on its way.
 *
 * Between two things that fall due, everything that waits for a promise is let run, as in a real process; so the order of all that
 * happens is given by the queue alone.
 */
import type { Clock } from '../../../server/clock.ts';

interface Due {
  readonly moment: number;
  readonly order: number;
  run: (() => void) | null;
}

const realTurn = globalThis.setImmediate;

/** Lets everything run that waits for nothing but its turn. */
export function settled(): Promise<void> {
  return new Promise((resolve) => void realTurn(resolve));
}

export class SimulatedTime implements Clock {
  #now: number;
  #order = 0;
  readonly #heap: Due[] = [];
  readonly #beats = new Map<number, Set<() => void>>();

  constructor(start = Date.UTC(2026, 8, 17, 10, 0, 0)) {
    this.#now = start;
  }

  // Handed around without its object, as the server does with the real one.
  readonly now = (): number => this.#now;

  at(moment: number, run: () => void): () => void {
    this.#order += 1;
    const due: Due = { moment: Math.max(moment, this.#now), order: this.#order, run };
    push(this.#heap, due);
    return () => {
      due.run = null;
    };
  }

  after(ms: number, run: () => void): () => void {
    return this.at(this.#now + ms, run);
  }

  /** All that repeat with the same period do so at the same moments: one thing in the queue for hundreds of phones. */
  every(ms: number, run: () => void): () => void {
    let group = this.#beats.get(ms);
    if (!group) {
      group = new Set();
      this.#beats.set(ms, group);
      this.#beat(ms, group);
    }
    const own = (): void => run();
    group.add(own);
    return () => this.#beats.get(ms)?.delete(own);
  }

  #beat(ms: number, group: ReadonlySet<() => void>): void {
    this.after(ms, () => {
      for (const run of group) run();
      this.#beat(ms, group);
    });
  }

  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    // What has just been asked for may itself ask for something that falls due on the way.
    await settled();
    for (;;) {
      const next = this.#heap[0];
      if (!next || next.moment > end) break;
      pop(this.#heap);
      if (!next.run) continue;
      this.#now = Math.max(this.#now, next.moment);
      next.run();
      await settled();
    }
    this.#now = end;
    await settled();
  }
}

/** A clock that stops when its process does: whatever it was asked for before never happens. */
export function mortal(time: SimulatedTime): { readonly clock: Clock; readonly die: () => void } {
  let alive = true;
  return {
    clock: { now: time.now, at: (moment, run) => time.at(moment, () => alive && run()) },
    die: () => {
      alive = false;
    },
  };
}

const before = (one: Due, other: Due): boolean =>
  one.moment < other.moment || (one.moment === other.moment && one.order < other.order);

function push(heap: Due[], due: Due): void {
  let at = heap.push(due) - 1;
  while (at > 0) {
    const above = (at - 1) >>> 1;
    const parent = heap[above] as Due;
    if (!before(due, parent)) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = due;
}

function pop(heap: Due[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    const left = heap[child];
    const right = heap[child + 1];
    if (!left) break;
    if (right && before(right, left)) child += 1;
    const smaller = heap[child] as Due;
    if (!before(smaller, last)) break;
    heap[at] = smaller;
    at = child;
  }
  heap[at] = last;
}
