/**
 * The server's time as this device knows it. Deadlines are absolute server times, so all a screen needs is how far its own clock
 * is off: measured from the quickest of a few round trips, whose answer is at most half a round trip old.
 */

export interface ServerClock {
  /** Server time in milliseconds, estimated. */
  now(): number;
  /** Measures again. Safe to call at every wake and reconnection; a failed measurement keeps the earlier one. */
  measure(): Promise<void>;
}

export interface ClockSource {
  /** This device's time in milliseconds. */
  now(): number;
  /** Asks the server for its time. Rejects when it does not answer. */
  ask(): Promise<number>;
}

const samples = 5;

export function createServerClock(source: ClockSource): ServerClock {
  let offset = 0;
  let best = Number.POSITIVE_INFINITY;
  return {
    now: () => source.now() + offset,
    async measure() {
      best = Number.POSITIVE_INFINITY;
      for (let sample = 0; sample < samples; sample += 1) {
        const sent = source.now();
        let at: number;
        try {
          at = await source.ask();
        } catch {
          return;
        }
        const received = source.now();
        // A clock that jumped in between gives a negative or absurd trip: that sample says nothing.
        const trip = received - sent;
        if (trip < 0 || trip >= best) continue;
        best = trip;
        offset = at - (sent + trip / 2);
      }
    },
  };
}
