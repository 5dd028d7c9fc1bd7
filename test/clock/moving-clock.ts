/** Time as it is, which a test can let pass faster: the server's clock and all devices count on the same one, each in its own way. */
import type { DeviceTime } from '../../client/cafe/server-clock.ts';
import type { Clock } from '../../server/clock.ts';

export interface MovingClock extends Clock {
  /** So many milliseconds pass for everybody at once; whatever falls due meanwhile happens now. */
  pass(ms: number): void;
}

export function movingClock(start = Date.UTC(2026, 8, 17, 10)): MovingClock {
  const began = performance.now();
  let passed = 0;
  const waiting = new Set<() => void>();
  const now = (): number => Math.floor(start + passed + performance.now() - began);
  return {
    now,
    at(moment, run) {
      let timer: NodeJS.Timeout;
      const look = (): void => {
        clearTimeout(timer);
        timer = setTimeout(
          () => {
            if (now() < moment) return look();
            waiting.delete(look);
            run();
          },
          Math.max(0, Math.min(moment - now(), 60_000)),
        );
      };
      timer = setTimeout(() => undefined, 0);
      look();
      waiting.add(look);
      return () => {
        waiting.delete(look);
        clearTimeout(timer);
      };
    },
    pass(ms) {
      passed += ms;
      for (const look of waiting) look();
    },
  };
}

/** A phone or a laptop with a clock of its own. */
export class Device implements DeviceTime {
  readonly #clock: MovingClock;
  #wallOff: number;
  #stood = 0;

  constructor(clock: MovingClock, wallOff = 0) {
    this.#clock = clock;
    this.#wallOff = wallOff;
  }

  readonly wall = (): number => this.#clock.now() + this.#wallOff;
  readonly steady = (): number => this.#clock.now() - Date.UTC(2026, 8, 17, 9) - this.#stood;

  /** Somebody, or a time server, sets the clock. */
  isSet(byMs: number): void {
    this.#wallOff += byMs;
  }

  /** The steady clock has not counted the last so many milliseconds, in which the device slept. */
  hasStoodStill(ms: number): void {
    this.#stood += ms;
  }
}
