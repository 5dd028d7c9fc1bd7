/** As much of socket.io's client as `client/cafe/control` touches, on a simulated line. */
import { EventEmitter } from 'node:events';
import { unreachable } from '../../../shared/cafe/must.ts';
import type { ServerToClient } from '../../../shared/wire/control.ts';
import { silenceMs, type ControlPhone, type ServerControlSocket } from '../server/control-door.ts';
import { Wire, type Line } from '../world/line.ts';

/** Where control connections lead. */
export interface ControlNet {
  acceptControl(wire: Wire, cafe: string, ticket: string, phone: ControlPhone): boolean;
}

type Heard = (answer: unknown) => void;

const pingMs = 5000;

export class PhoneControlSocket {
  readonly io = { opts: { transports: ['websocket'] }, engine: new Engine() };
  connected = false;
  active = false;
  stutters = false;
  readonly #events = new EventEmitter();
  readonly #line: Line;
  readonly #net: ControlNet;
  readonly #cafe: string;
  readonly #ticket: string;
  #wire: Wire | null = null;
  #server: ServerControlSocket | null = null;
  /** What was said without a connection, for the next. */
  #unsent: (() => void)[] = [];

  constructor(line: Line, net: ControlNet, cafe: string, ticket: string) {
    this.#line = line;
    this.#net = net;
    this.#cafe = cafe;
    this.#ticket = ticket;
  }

  on(name: string, listener: (...values: never[]) => void): void {
    this.#events.on(name, listener as (...values: unknown[]) => void);
  }

  connect(): void {
    if (this.active) return;
    this.active = true;
    const engine = new Engine();
    this.io.engine = engine;
    const { time } = this.#line;
    time.after(this.#line.latency(), () => {
      if (!this.active || this.io.engine !== engine || this.#wire) return;
      // Nothing answers, and nobody says so.
      if (this.#line.quality === 'still') return;
      const wire = new Wire(this.#line);
      const reached =
        this.#line.quality !== 'down' &&
        this.#net.acceptControl(wire, this.#cafe, this.#ticket, this.#end(wire, engine));
      if (reached) this.#wire = wire;
      else {
        this.#line.wires.delete(wire);
        this.#failed(new Error('nobody there'));
      }
    });
  }

  #failed(error: Error): void {
    this.active = false;
    this.#events.emit('connect_error', error);
  }

  #end(wire: Wire, engine: Engine): ControlPhone {
    const stopPings = this.#line.time.every(pingMs, () => this.#ping(wire, engine));
    engine.heardAt = this.#line.time.now();
    return {
      greeted: (server) => {
        this.#server = server;
        this.connected = true;
        this.#events.emit('connect');
        for (const say of this.#unsent.splice(0)) say();
      },
      refused: (name) => {
        this.#wire = null;
        this.#failed(new Error(name));
      },
      hears: (name: keyof ServerToClient, message) => {
        engine.hears(this.#line.time.now());
        this.#events.emit(name, message);
      },
      ended: () => {
        stopPings();
        if (this.#wire === wire) this.#lost('transport close');
      },
    };
  }

  /** Both sides ask now and then; whoever hears nothing for long lets go. */
  #ping(wire: Wire, engine: Engine): void {
    const { time } = this.#line;
    wire.toServer(() => wire.toPhone(() => engine.hears(time.now())));
    if (time.now() - engine.heardAt <= silenceMs) return;
    wire.serverDrops();
    wire.cut();
  }

  #lost(reason: string): void {
    const was = this.connected;
    this.#wire = null;
    this.#server = null;
    this.connected = this.active = false;
    if (was) this.#events.emit('disconnect', reason);
  }

  disconnect(): void {
    this.#wire?.phoneEnds();
    this.#lost('io client disconnect');
  }

  emit(name: string, ...values: unknown[]): void {
    const heard = values.at(-1);
    this.#say(name, values, typeof heard === 'function' ? (heard as Heard) : () => undefined);
  }

  timeout(ms: number) {
    return {
      emitWithAck: (name: string, ...values: unknown[]): Promise<unknown> =>
        new Promise((resolve, reject) => {
          let asked = true;
          const unsay = this.#say(name, values, (answer) => {
            asked = false;
            resolve(answer);
          });
          this.#line.time.after(ms, () => {
            if (!asked) return;
            unsay();
            reject(new Error('no answer in time'));
          });
        }),
    };
  }

  /** Says something now or with the next connection. The answer takes it back, as long as it has not been said. */
  #say(name: string, values: readonly unknown[], heard: Heard): () => void {
    const say = (): void => {
      const [wire, server, engine] = [this.#wire, this.#server, this.io.engine];
      if (!wire || !server) return;
      const answer: Heard = (said) =>
        wire.toPhone(() => {
          engine.hears(this.#line.time.now());
          heard(said);
        });
      wire.toServer(() => hear(server, name, values[0], answer));
      if (this.stutters && name === 'command') wire.toServer(() => hear(server, name, values[0], () => undefined));
    };
    if (this.connected) say();
    else this.#unsent.push(say);
    return () => {
      this.#unsent = this.#unsent.filter((other) => other !== say);
    };
  }
}

function hear(server: ServerControlSocket, name: string, value: unknown, answer: Heard): void {
  if (name === 'command') void server.command(value).then(answer);
  else if (name === 'time') answer(server.time());
  else if (name !== 'resting') unreachable(`nobody here hears "${name}"`);
}

/** One connection of the engine below: what it is made of, and when something came. */
class Engine extends EventEmitter {
  readonly transport = { name: 'websocket' };
  heardAt = 0;

  hears(now: number): void {
    this.heardAt = now;
    this.emit('packet');
  }
}
