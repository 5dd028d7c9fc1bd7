/**
 * The server's time as this device knows it. Deadlines are absolute server times, so all a screen needs is how far its own clock is off.
 *
 * It counts on the device's steady clock, which nobody can set. Every answer of the server says for certain between which bounds the
 * difference lies: the answer was given after the question went out and before it came back, however uneven the two ways were. What
 * all answers allow together is what is known; so a slow answer never spoils a quick one, and a contradiction means that something
 * has jumped: then only the newest counts.
 *
 * The steady clock may stand still while a device sleeps, and the wall clock may be set by hand or by a time server. Apart neither
 * tells; when they drift apart one of the two has happened, and the server is asked again at once.
 */

export interface DeviceTime {
  /** The device's time in milliseconds since 1970: may be far off, and may jump. */
  readonly wall: () => number;
  /** Milliseconds since some moment: never jumps, but may stand still while the device sleeps. */
  readonly steady: () => number;
}

export interface ClockSource extends DeviceTime {
  /** Asks the server for its time. Rejects when it does not answer. */
  ask(): Promise<number>;
}

export interface ServerClock {
  /** Server time in milliseconds, estimated. Never goes back by less than a second: see `hold`. */
  now(): number;
  /** Asks the server, a few times where the answers are slow. Call it at every connection and wake; without an answer all stays as it was. */
  measure(): Promise<void>;
  /** Asks again if it is time to, or if there is reason to doubt. Call it every few seconds. */
  tend(): void;
  /** Have it asked again at the next `tend`: the server may have set its own clock. */
  recheck(): void;
  /** Tells when what `now` says has changed otherwise than by passing. */
  subscribe(listener: () => void): () => void;
}

/** Server time minus steady time lies between the two. */
interface Bounds {
  readonly low: number;
  readonly high: number;
}

const samples = 5;
/** An answer that was this quick leaves no room for an error that anybody sees. */
const quickMs = 40;
/** More than rounding and the slow correction of a wall clock bring about in a few minutes. */
const jumpMs = 150;
/** For so long the time goes on as it was shown, while the server is asked whether this device has slept. */
const graceMs = 1000;
/** How much a steady clock runs too fast or too slow, at most. */
const driftShare = 0.0002;
/** Milliseconds since 1970 with a fraction are kept no more exactly. */
const roundingMs = 0.01;
const regularlyMs = 3 * 60_000;
/** Bounds wider than this are worth another try, after a while. */
const wideMs = 200;
const tryAgainMs = 15_000;
/** A correction backwards that is smaller is waited out, a larger one shown at once. */
const holdMs = 1000;

export function createServerClock(source: ClockSource): ServerClock {
  let known: Bounds | null = null;
  let measuredAt = Number.NEGATIVE_INFINITY;
  let apart = source.wall() - source.steady();
  /** The wall clock has run ahead of the steady one: by a sleep, or because it was set. */
  let doubt: { readonly aheadMs: number; readonly since: number } | null = null;
  let mustCheck = false;
  let jumps = 0;
  let series = 0;
  let shown = Number.NEGATIVE_INFINITY;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  /** A steady clock never runs ahead, so a wall clock that fell behind was set back and says nothing about the time. */
  function notice(): void {
    const ahead = source.wall() - source.steady() - apart;
    if (Math.abs(ahead) <= jumpMs) return;
    apart += ahead;
    jumps += 1;
    const aheadMs = Math.max(0, (doubt?.aheadMs ?? 0) + ahead);
    doubt = aheadMs > jumpMs ? { aheadMs, since: source.steady() } : null;
    // In a turn of its own: somebody who only reads the time must not be told of a change meanwhile.
    queueMicrotask(() => void clock.measure());
  }

  function estimate(): number {
    const steady = source.steady();
    if (!known) return source.wall();
    // Unanswered for a while, sleep is by far the likelier reason: people sleep their phones all day and set their clocks never.
    const slept = doubt && steady - doubt.since >= graceMs ? doubt.aheadMs : 0;
    return steady + (known.low + known.high) / 2 + slept;
  }

  /**
   * Seconds that run backwards look like a fault, so a small correction back is made by standing still until the time has come. That
   * takes less than a second and is exact afterwards, where a gradual correction would be wrong for longer. A large one is shown at
   * once: to be that wrong is worse than to be seen jumping.
   */
  function hold(time: number): number {
    if (shown - time <= 0 || shown - time >= holdMs) shown = time;
    return shown;
  }

  function learn(sample: Bounds, at: number): void {
    const unnoticed = Math.max(0, source.wall() - source.steady() - apart);
    const aheadMs = (doubt?.aheadMs ?? 0) + unnoticed;
    if (known) {
      const drift = (at - measuredAt) * driftShare + roundingMs;
      const awake = { low: known.low - drift, high: known.high + drift };
      const asleep = { low: awake.low + aheadMs, high: awake.high + aheadMs };
      const one = overlap(awake, sample);
      const other = overlap(asleep, sample);
      known = (one && other ? overlap({ low: awake.low, high: asleep.high }, sample) : (one ?? other)) ?? sample;
    } else {
      known = sample;
      shown = Number.NEGATIVE_INFINITY;
    }
    measuredAt = at;
    apart = source.wall() - source.steady();
    doubt = null;
    mustCheck = false;
  }

  const clock: ServerClock = {
    now() {
      notice();
      return hold(estimate());
    },
    async measure() {
      series += 1;
      const mine = series;
      // Whoever draws the time looks at it again now: a device that wakes has shown an old one.
      tell();
      for (let sample = 0; sample < samples; sample += 1) {
        const jumpsBefore = jumps;
        const sent = source.steady();
        let at: number;
        try {
          at = await source.ask();
        } catch {
          return;
        }
        const received = source.steady();
        notice();
        // Slept in between: then the way back took longer than the steady clock says.
        if (jumps === jumpsBefore) {
          // The server tells whole milliseconds, rounded down.
          learn({ low: at - received, high: at + 1 - sent }, received);
          tell();
          if (received - sent <= quickMs) return;
        }
        // Somebody has asked for a series of their own meanwhile.
        if (mine !== series) return;
      }
    },
    tend() {
      notice();
      const since = source.steady() - measuredAt;
      const wide = known === null || known.high - known.low > wideMs;
      if (mustCheck || doubt || since > regularlyMs || (wide && since > tryAgainMs)) void clock.measure();
    },
    recheck() {
      mustCheck = true;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return clock;
}

function overlap(one: Bounds, other: Bounds): Bounds | null {
  const low = Math.max(one.low, other.low);
  const high = Math.min(one.high, other.high);
  return low <= high ? { low, high } : null;
}
