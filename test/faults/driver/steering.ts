/** The control plane of one person: a stock socket.io client. */
import { io, type Socket } from 'socket.io-client';

export interface Person {
  readonly id: string;
  readonly name: string;
}

export type Clock =
  | { readonly state: 'stopped' }
  | { readonly state: 'running'; readonly startedAt: number; readonly endsAt: number }
  | { readonly state: 'paused'; readonly startedAt: number; readonly leftMs: number }
  | { readonly state: 'over'; readonly startedAt: number; readonly endedAt: number };

export interface Room {
  readonly stage: string;
  readonly clock: Clock;
  readonly runs: readonly { readonly stage: string; readonly startedAt: number; readonly endedAt: number | null }[];
  readonly tables: readonly { readonly id: string }[];
  readonly peopleHere: number;
}

export interface Own {
  readonly person: Person;
  readonly itinerary: Readonly<{ [round: string]: string | null }>;
}

export type Answer = { readonly ok: true } | { readonly ok: false; readonly refusal: string };

export interface SteeringOptions {
  readonly url: string;
  readonly cafe: string;
  readonly ticket: string;
}

export class Steering {
  readonly socket: Socket;
  room: Room | null = null;
  own: Own | null = null;
  people: readonly Person[] = [];
  notSaving: boolean | null = null;
  /** Part of what was stored cannot be read. */
  damaged = false;
  /** Why the server would not have this person, if it said so. */
  refused: string | null = null;
  readonly #watchers = new Set<() => void>();
  #number = 0;

  constructor({ url, cafe, ticket }: SteeringOptions) {
    this.socket = io(url, {
      path: '/control',
      auth: { cafe, ticket },
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
    this.socket.on('connect_error', (error: Error) => this.#now(() => (this.refused = error.message)));
    this.socket.on('notSaving', (said: boolean) => this.#now(() => (this.notSaving = said)));
    this.socket.on('damaged', () => this.#now(() => (this.damaged = true)));
    this.socket.on('room', ({ number, room }: { number: number; room: Room }) =>
      this.#now(() => {
        // An older view that arrives late is dropped.
        if (number < this.#number) return;
        this.#number = number;
        this.room = room;
      }),
    );
    this.socket.on('own', ({ own }: { own: Own | null }) => this.#now(() => (this.own = own)));
    this.socket.on('facilitator', ({ facilitator }: { facilitator: { people: readonly Person[] } }) =>
      this.#now(() => (this.people = facilitator.people)),
    );
  }

  /** Runs after every message, until the café is left. */
  watch(watcher: () => void): void {
    this.#watchers.add(watcher);
  }

  /** Waits until something holds; not any longer once the server has said that it would not have this person. */
  async until(holds: () => boolean, what: string, ms = 20_000): Promise<void> {
    if (holds()) return;
    await new Promise<void>((resolve, reject) => {
      const look = (): void => {
        const refused = this.refused !== null && !holds();
        if (!refused && !holds()) return;
        clearTimeout(timer);
        this.#watchers.delete(look);
        if (refused) reject(new Error(`refused while waiting for ${what}: ${this.refused}`));
        else resolve();
      };
      const timer = setTimeout(() => {
        this.#watchers.delete(look);
        reject(new Error(`waited ${ms} ms for ${what}`));
      }, ms);
      this.#watchers.add(look);
    });
  }

  /** Rejects when no answer comes: then nobody knows whether it counted. */
  async command(id: string, command: { readonly type: string; readonly [key: string]: unknown }): Promise<Answer> {
    // The library would keep it for a connection that never comes.
    if (!this.socket.connected) throw new Error('no connection');
    return (await this.socket.timeout(15_000).emitWithAck('command', { id, command })) as Answer;
  }

  async time(): Promise<number> {
    return (await this.socket.timeout(15_000).emitWithAck('time')) as number;
  }

  close(): void {
    this.#watchers.clear();
    this.socket.disconnect();
  }

  #now(change: () => void): void {
    change();
    for (const watcher of this.#watchers) watcher();
  }
}
