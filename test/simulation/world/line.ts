/** One phone's way to the server, and the connections on it. What is sent on one connection arrives in order or not at all, as with TCP. */
import type { Chance } from './chance.ts';
import type { SimulatedTime } from './time.ts';

/** `still`: nothing arrives, and nobody is told; it arrives later. `down`: no connection is possible. */
type Quality = 'good' | 'slow' | 'still' | 'down';

export class Line {
  readonly time: SimulatedTime;
  readonly #chance: Chance;
  readonly wires = new Set<Wire>();
  #quality: Quality = 'good';
  /** What waits for a slow reader counts this many times: a small café's documents then fill a reader's patience too. */
  narrow = 1;

  constructor(time: SimulatedTime, chance: Chance) {
    this.time = time;
    this.#chance = chance;
  }

  get quality(): Quality {
    return this.#quality;
  }

  become(quality: Quality): void {
    this.#quality = quality;
    if (quality === 'down') for (const wire of this.wires) wire.cut();
    if (quality !== 'still') for (const wire of this.wires) wire.flow();
  }

  latency(): number {
    return this.#quality === 'slow' ? this.#chance.between(150, 2500) : this.#chance.between(4, 60);
  }
}

interface Parcel {
  readonly at: number;
  readonly size: number;
  readonly open: () => void;
}

/** One direction of a connection. */
class Pipe {
  readonly #line: Line;
  readonly #parcels: Parcel[] = [];
  #last = 0;
  #awaited = false;
  bytes = 0;
  onEmpty: () => void = () => undefined;

  constructor(line: Line) {
    this.#line = line;
  }

  send(open: () => void, size = 0): void {
    const { time } = this.#line;
    this.#last = Math.max(this.#last, time.now() + this.#line.latency());
    this.#parcels.push({ at: this.#last, size, open });
    this.bytes += size;
    this.flow();
  }

  flow(): void {
    const next = this.#parcels[0];
    if (!next || this.#awaited || this.#line.quality === 'still') return;
    this.#awaited = true;
    this.#line.time.at(next.at, () => {
      this.#awaited = false;
      if (this.#line.quality !== 'still') this.#arrive();
      this.flow();
    });
  }

  /** Everything that is due arrives, one thing after the other. */
  #arrive(): void {
    const now = this.#line.time.now();
    for (let next = this.#parcels[0]; next && next.at <= now; next = this.#parcels[0]) {
      this.#parcels.shift();
      this.bytes -= next.size;
      next.open();
    }
    if (this.#parcels.length === 0) this.onEmpty();
  }

  drop(): void {
    this.#parcels.length = 0;
    this.bytes = 0;
  }
}

export interface End {
  /** The other side has ended the connection, or it has broken. */
  ended(code: number, reason: string): void;
}

/** One connection: two directions, and two ends that may learn of its end at different times. */
export class Wire {
  readonly line: Line;
  readonly #up: Pipe;
  readonly #down: Pipe;
  #phone: End | null = null;
  #server: End | null = null;
  /** Nothing arrives any more, and nobody has been told. */
  #lost = false;

  constructor(line: Line) {
    this.line = line;
    this.#up = new Pipe(line);
    this.#down = new Pipe(line);
    line.wires.add(this);
  }

  join(phone: End, server: End): void {
    this.#phone = phone;
    this.#server = server;
  }

  get waitingForPhone(): number {
    return this.#down.bytes * this.line.narrow;
  }

  onPhoneHasRead(run: () => void): void {
    this.#down.onEmpty = run;
  }

  toServer(open: () => void, size = 0): void {
    if (!this.#lost) this.#up.send(() => this.#server && open(), size);
  }

  toPhone(open: () => void, size = 0): void {
    if (!this.#lost) this.#down.send(() => this.#phone && open(), size);
  }

  /** The phone hangs up. It hears nothing more; the server learns of it in its turn. */
  phoneEnds(): void {
    this.#phone = null;
    this.toServer(() => this.#endServer(1005, ''));
    this.#forget();
  }

  /** The server says goodbye, and is done when the phone has answered. */
  serverEnds(code: number, reason: string): void {
    this.toPhone(() => {
      this.#endPhone(code, reason);
      this.toServer(() => this.#endServer(code, reason));
    });
  }

  /** The server drops the connection without a word. */
  serverDrops(): void {
    this.#endServer(1006, '');
    this.toPhone(() => this.#endPhone(1006, ''));
  }

  /** Both ends learn at once that it is broken; what was on its way is gone. */
  cut(): void {
    this.lose();
    this.#endPhone(1006, '');
    this.#endServer(1006, '');
  }

  /** Nothing arrives any more, and nobody is told. */
  lose(): void {
    this.#lost = true;
    this.#up.drop();
    this.#down.drop();
  }

  flow(): void {
    this.#up.flow();
    this.#down.flow();
  }

  #endPhone(code: number, reason: string): void {
    const phone = this.#phone;
    this.#phone = null;
    phone?.ended(code, reason);
    this.#forget();
  }

  #endServer(code: number, reason: string): void {
    const server = this.#server;
    this.#server = null;
    server?.ended(code, reason);
    this.#forget();
  }

  #forget(): void {
    if (!this.#phone && !this.#server) this.line.wires.delete(this);
  }
}
