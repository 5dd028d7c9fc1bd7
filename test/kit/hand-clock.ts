/** A clock we hold: time passes when a test says so. */
import type { Clock } from '../../server/clock.ts';

export interface HandClock extends Clock {
  /** Lets time pass, running in order whatever falls due. */
  pass(ms: number): void;
}

export function handClock(start = Date.UTC(2026, 8, 17, 10, 0, 0)): HandClock {
  let now = start;
  let due: { readonly moment: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    at(moment, run) {
      const entry = { moment, run };
      due.push(entry);
      return () => {
        due = due.filter((other) => other !== entry);
      };
    },
    pass(ms) {
      const end = now + ms;
      for (;;) {
        const next = due.filter(({ moment }) => moment <= end).sort((one, other) => one.moment - other.moment)[0];
        if (!next) break;
        due = due.filter((other) => other !== next);
        now = Math.max(now, next.moment);
        next.run();
      }
      now = end;
    },
  };
}
