/** The control connection of one device: views come in, commands go out, and it finds its own way back. */
import { io, type Socket } from 'socket.io-client';
import type { CommandInput } from '../../shared/cafe/commands.ts';
import { refusals } from '../../shared/cafe/refusals.ts';
import {
  controlPath,
  type Answer,
  type ClientToServer,
  type EnvelopeInput,
  type Handshake,
  type ServerToClient,
} from '../../shared/wire/control.ts';
import { createServerClock, type ServerClock } from './server-clock.ts';
import type { CafeStore } from './store.ts';

export interface ControlOptions extends Handshake {
  /** Origin of the server, such as `http://192.168.1.20:8080`. */
  readonly server: string;
  readonly store: CafeStore;
  readonly newId: () => string;
  readonly now: () => number;
}

/** `unanswered`: the server did not answer in time. The command may or may not have counted; the same id may be sent again. */
export type Reply = Answer | { readonly ok: false; readonly refusal: 'unanswered' };

export interface Control {
  readonly clock: ServerClock;
  /** Sends one command. Sent again by itself, under the same id, until the server has answered or the time is out. */
  send(command: CommandInput): Promise<Reply>;
  /** Called when the device wakes up: a connection that looks open may be dead. */
  wake(): void;
  close(): void;
}

const answerMs = 4000;
const tries = 3;
/** More than a message takes to arrive. */
const disagreementMs = 3000;

export function openControl({ server, cafe, ticket, store, newId, now }: ControlOptions): Control {
  const socket: Socket<ServerToClient, ClientToServer> = io(server, {
    path: controlPath,
    auth: { cafe, ticket } satisfies Handshake,
    // A websocket at once where the network lets it through, polling where it does not.
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 4000,
    randomizationFactor: 0.8,
    timeout: 8000,
    multiplex: false,
  });
  const clock = createServerClock({ now, ask: () => socket.timeout(answerMs).emitWithAck('time') });

  // Every part of the state has its own numbers: an older view that overtakes a newer one is dropped.
  const numbers = { room: 0, facilitator: 0, own: 0 };
  const newer = (part: keyof typeof numbers, number: number): boolean => {
    if (number < numbers[part]) return false;
    numbers[part] = number;
    return true;
  };

  socket.on('connect', () => {
    // A server that was restarted from an older copy counts from lower numbers.
    numbers.room = numbers.facilitator = numbers.own = 0;
    store.setState({ connection: { state: 'open' } });
    void clock.measure();
  });
  socket.on('disconnect', () => {
    store.setState({ connection: { state: 'lost', since: now() } });
  });
  socket.on('connect_error', (error) => {
    const refusal = refusals.find((known) => known === error.message);
    if (!refusal) {
      const { connection } = store.getState();
      if (connection.state !== 'lost') store.setState({ connection: { state: 'lost', since: now() } });
      return;
    }
    // The server has looked at the ticket and said no: asking again changes nothing, except when it could not look.
    if (refusal !== 'not-saving') socket.disconnect();
    store.setState({ connection: { state: 'refused', refusal } });
  });
  socket.on('room', ({ number, role, room }) => {
    if (!newer('room', number)) return;
    // A stage that has begun just now began at a time that we should agree on. If not, one of the two clocks has been set since.
    const before = store.getState().room?.clock;
    const begun = room.clock.state === 'running' ? room.clock.startedAt : null;
    const isNews = begun !== null && (before?.state !== 'running' || before.startedAt !== begun);
    if (isNews && before && Math.abs(clock.now() - begun) > disagreementMs) void clock.measure();
    store.setState({ role, room });
  });
  socket.on('facilitator', ({ number, facilitator, online }) => {
    if (newer('facilitator', number)) store.setState({ facilitator, online });
  });
  socket.on('own', ({ number, own, pens }) => {
    if (newer('own', number)) store.setState({ own, pens, here: own !== null });
  });
  socket.on('links', ({ links }) => store.setState({ links }));
  socket.on('notSaving', (notSaving) => store.setState({ notSaving }));
  socket.on('damaged', () => store.setState({ damaged: true }));

  return {
    clock,
    async send(command) {
      const envelope: EnvelopeInput = { id: newId(), command };
      for (let attempt = 0; attempt < tries; attempt += 1) {
        try {
          return await socket.timeout(answerMs).emitWithAck('command', envelope);
        } catch {
          // No answer in time: the same envelope again, which counts once however often it arrives.
        }
      }
      return { ok: false, refusal: 'unanswered' };
    },
    wake() {
      if (socket.connected) void clock.measure();
      else if (store.getState().connection.state !== 'refused') socket.connect();
    },
    close() {
      socket.disconnect();
    },
  };
}
