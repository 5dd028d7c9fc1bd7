/** One phone of a rehearsal: it comes in at the door, follows the room, sits down and writes, over sockets as a real one. */
import { randomBytes } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { writeNote } from '../../shared/documents/tablecloth.ts';
import { controlPath, type ClientToServer, type Handshake, type ServerToClient } from '../../shared/wire/control.ts';
import type { RehearsalTask } from '../../shared/wire/hall.ts';
import { plainProtocol, syncPath, ticketProtocol } from '../../shared/wire/sync.ts';

type Control = Socket<ServerToClient, ClientToServer>;

/** The only round. */
const round = 1;
const answerMs = 5000;

export function openControl(task: RehearsalTask, ticket: string): Control {
  return io(task.server, {
    path: controlPath,
    auth: { cafe: task.cafe, ticket } satisfies Handshake,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    multiplex: false,
    // The certificate there need not be one that machines trust; this client does not ask the environment about it.
    rejectUnauthorized: false,
  });
}

export class SimulatedPhone {
  readonly #task: RehearsalTask;
  readonly #name: string;
  readonly #ticket = randomBytes(18).toString('base64url');
  #control: Control | null = null;
  #document: { readonly doc: Y.Doc; readonly provider: WebsocketProvider } | null = null;
  #table: string | null = null;

  constructor(task: RehearsalTask, index: number) {
    this.#task = task;
    this.#name = `${index + 1}`;
  }

  /** Where it sits; null before the seats are drawn. */
  get table(): string | null {
    return this.#table;
  }

  /** Joins over HTTP and resolves when it has been shown the room. Rejects when the door or the network says no. */
  async comesIn(signal: AbortSignal): Promise<void> {
    const { server, code } = this.#task;
    const joined = await fetch(`${server}/api/doors/${code}/people`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ticket: this.#ticket, name: this.#name, organisation: '', actorType: null }),
      signal,
    });
    await joined.body?.cancel();
    if (!joined.ok) throw new Error(`the door answered ${joined.status}`);
    const control = openControl(this.#task, this.#ticket);
    this.#control = control;
    control.on('own', ({ own }) => {
      this.#table = own?.itinerary[round] ?? this.#table;
    });
    await once(signal, (done) => control.once('room', () => done()));
  }

  /** Opens the tablecloth of its table. `onNote` hears each note that somebody else writes there. */
  async sitsDown(signal: AbortSignal, onNote: (id: string) => void): Promise<void> {
    const { server, cafe } = this.#task;
    const doc = new Y.Doc();
    const path = `${cafe}/table/${this.#table ?? ''}`;
    const provider = new WebsocketProvider(`${server.replace(/^http/u, 'ws')}${syncPath}`, path, doc, {
      protocols: [plainProtocol, `${ticketProtocol}${this.#ticket}`],
      disableBc: true,
    });
    this.#document = { doc, provider };
    doc.getMap('notes').observe(({ keysChanged, transaction }) => {
      if (!transaction.local) for (const id of keysChanged) if (typeof id === 'string') onNote(id);
    });
    await once(signal, (done) => provider.once('sync', () => done()));
  }

  /** Writes a note and returns its id; null when it does not sit anywhere. */
  writes(at: number): string | null {
    const id = randomBytes(9).toString('base64url');
    const note = { id, kind: 'idea', text: `${this.#name}: ${id}`, round, at: Math.floor(at), buildsOn: null } as const;
    return this.#document && writeNote(this.#document.doc, note) ? id : null;
  }

  /** Asks the server something and tells how long the answer took, in milliseconds; null when there was none. */
  async asks(): Promise<number | null> {
    const before = performance.now();
    try {
      await this.#control?.timeout(answerMs).emitWithAck('time');
      return this.#control?.connected === true ? performance.now() - before : null;
    } catch {
      return null;
    }
  }

  close(): void {
    this.#control?.disconnect();
    this.#document?.provider.destroy();
    this.#document?.doc.destroy();
  }
}

/** Waits for something that happens once, and no longer than it is allowed to. */
export function once(signal: AbortSignal, begin: (done: () => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = (): void => reject(new Error('too late'));
    if (signal.aborted) return late();
    signal.addEventListener('abort', late, { once: true });
    begin(() => {
      signal.removeEventListener('abort', late);
      resolve();
    });
  });
}
