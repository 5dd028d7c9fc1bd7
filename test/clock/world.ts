/** One device, its two clocks and its network in our hand. Time passes only where a test, or a question on its way, lets it. */

interface Trip {
  readonly up: number;
  readonly down: number;
}

/** Real time is the server's; the device's clocks are off from it. */
export class World {
  time = Date.UTC(2026, 8, 17, 10);
  serverOff = 0;
  wallOff = 0;
  steadyOff = -this.time + 5000;
  asked = 0;
  /** Null: nothing arrives. */
  trip: () => Trip | null = () => ({ up: 5, down: 5 });
  /** Happens while an answer is on its way back. */
  onTheWay: () => void = () => undefined;

  server = (): number => Math.floor(this.time + this.serverOff);

  readonly device = {
    wall: () => Math.floor(this.time + this.wallOff),
    steady: () => this.time + this.steadyOff,
    ask: (): Promise<number> => {
      this.asked += 1;
      const trip = this.trip();
      if (!trip) return Promise.reject(new Error('no network'));
      this.time += trip.up;
      const at = this.server();
      this.onTheWay();
      this.time += trip.down;
      return Promise.resolve(at);
    },
  };

  pass(ms: number): void {
    this.time += ms;
  }

  sleep(ms: number, steadyStands: boolean): void {
    this.time += ms;
    if (steadyStands) this.steadyOff -= ms;
  }
}

/** Lets everything happen that was set in motion: an answer here comes within the same turn. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
