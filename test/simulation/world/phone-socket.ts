/** A browser's WebSocket in a simulated world. The host of its address names the phone, and so the line it is on. */
import type { ServerSocket } from '../server/server-socket.ts';
import { payloadsOf } from '../server/listen-in.ts';
import { Wire, type End, type Line } from './line.ts';

/** What stands at the other end of all lines: a server, or nothing. */
export interface Reachable {
  /** Null while no server runs. */
  acceptSync(wire: Wire, path: string, protocols: readonly string[], phone: PhoneSocket): ServerSocket | null;
}

export interface Net {
  lineOf(host: string): Line;
  readonly there: Reachable;
}

interface Handlers {
  readonly onopen: () => void;
  readonly onmessage: (event: { readonly data: ArrayBuffer }) => void;
  readonly onclose: (event: { readonly code: number; readonly reason: string }) => void;
}

const connecting = 0;
const open = 1;
const closed = 3;
/** How often a connection that cannot be made for now is tried again below us. */
const knockMs = 700;
/** Browsers give up a connection that does not come about: Firefox after so long, others later. The provider itself never does. */
const openingMs = 20_000;

export class PhoneSocket implements End {
  static readonly OPEN = open;
  readonly OPEN = open;
  binaryType = '';
  readyState = connecting;
  onopen: Handlers['onopen'] | null = null;
  onmessage: Handlers['onmessage'] | null = null;
  onclose: Handlers['onclose'] | null = null;
  onerror: ((event: object) => void) | null = null;
  #wire: Wire | null = null;
  #server: ServerSocket | null = null;

  constructor(net: Net, address: string, protocols: readonly string[], handlers: Partial<Handlers> = {}) {
    Object.assign(this, handlers);
    const { host, pathname } = new URL(address);
    this.#connect(net, net.lineOf(host), pathname, protocols);
  }

  #connect(net: Net, line: Line, path: string, protocols: readonly string[]): void {
    line.time.after(line.latency(), () => {
      if (this.readyState === closed) return;
      if (line.quality === 'still')
        return void line.time.after(knockMs, () => this.#connect(net, line, path, protocols));
      const wire = new Wire(line);
      const server = line.quality === 'down' ? null : net.there.acceptSync(wire, path, protocols, this);
      if (!server) {
        line.wires.delete(wire);
        this.onerror?.({});
        return this.ended(1006, '');
      }
      this.#wire = wire;
      this.#server = server;
      wire.join(this, server);
      const givesUp = line.time.after(openingMs, () => this.readyState === connecting && wire.cut());
      wire.toPhone(() => {
        givesUp();
        this.readyState = open;
        this.onopen?.();
      });
    });
  }

  /** One listener of each kind is all that anybody has here. */
  addEventListener(kind: 'open' | 'message' | 'close', listener: Handlers[keyof Handlers]): void {
    Object.assign(this, { [`on${kind}`]: listener });
  }

  hears(message: Uint8Array): void {
    for (const { buffer } of payloadsOf(message)) this.onmessage?.({ data: buffer });
  }

  send(data: Uint8Array): void {
    if (this.readyState !== open) return;
    const bytes = Buffer.from(data);
    const server = this.#server;
    this.#wire?.toServer(() => server?.emit('message', bytes), bytes.length);
  }

  close(): void {
    if (this.readyState === closed) return;
    this.readyState = closed;
    this.#wire?.phoneEnds();
  }

  ended(code: number, reason: string): void {
    if (this.readyState === closed) return;
    this.readyState = closed;
    this.onclose?.({ code, reason });
  }
}

/** The class as code finds it in its surroundings: it knows no net. */
export function webSocketOn(net: Net): unknown {
  return class extends PhoneSocket {
    constructor(address: string, protocols: string | readonly string[] = []) {
      super(net, address, typeof protocols === 'string' ? [protocols] : protocols);
    }
  };
}
