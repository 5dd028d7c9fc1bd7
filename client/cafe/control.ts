/** The control connection of one device: views come in, commands go out, and it finds its own way back. */
import { io, type ManagerOptions, type SocketOptions } from 'socket.io-client';
import type { CommandInput } from '../../shared/cafe/commands.ts';
import { refusals } from '../../shared/cafe/refusals.ts';
import { controlPath, type Answer, type Handshake } from '../../shared/wire/control.ts';
import type { EnvelopeInput } from '../../shared/wire/envelope.ts';
import type { ControlLink, LinkNews } from '../documents/network-line.ts';
import { noticeSleep } from '../documents/network-sleep.ts';
import { createStandIn } from '../documents/network-stand-in.ts';
import { whoAnswers } from './http.ts';
import { keepConnected, type ControlSocket } from './keep-connected.ts';
import { createServerClock, type ServerClock } from './server-clock.ts';
import { createWatching, withEntries } from './watching.ts';
import type { CafeStore } from './store.ts';

export interface ControlOptions extends Handshake {
  /** Origin of the server, such as `http://192.168.1.20:8080`. */
  readonly server: string;
  readonly store: CafeStore;
  readonly newId: () => string;
  readonly now: () => number;
  readonly steady: () => number;
  /** Makes the connection; socket.io's own unless another is handed in. */
  readonly connect?: (server: string, options: ConnectOptions) => ControlSocket;
}

export type ConnectOptions = Partial<ManagerOptions & SocketOptions>;

/** `unanswered`: the server did not answer in time. The command may or may not have counted; the same id may be sent again. */
export type Reply = Answer | { readonly ok: false; readonly refusal: 'unanswered' };

export interface Control {
  readonly clock: ServerClock;
  /**
   * Sends one command. Sent again by itself, under the same id, until the server has answered or the time is out. With `id` a command that
   * was not answered is sent once more as the same.
   */
  send(command: CommandInput, id?: string): Promise<Reply>;
  /** This device looks at a board, until the returned function is called: what stands on it comes into the store. */
  watch(board: string): () => void;
  /** Tells whether this page shows something else, or is locked: those who run the café see whose phone sleeps. */
  rest(resting: boolean): void;
  /** Called when the device wakes up: a connection that looks open may be dead. */
  wake(): void;
  /** The page is put away, perhaps to come back as it was: nothing is kept open until `wake`. */
  putAway(): void;
  /** What documents have of this connection. */
  readonly link: ControlLink;
  close(): void;
}

const answerMs = 4000;
const tries = 3;
/** More than a message takes to arrive. */
const disagreementMs = 3000;
const tendEveryMs = 5000;
const captiveEveryMs = 4000;
/** Longer than any try that keep-connected makes. */
const longestTryMs = 15_000;
/** The server answers a poll after 15 s at the latest. */
const requestMs = 20_000;

export function openControl(options: ControlOptions): Control {
  const { server, cafe, ticket, store, newId, now, steady, connect = io } = options;
  const socket: ControlSocket = connect(server, {
    path: controlPath,
    auth: { cafe, ticket } satisfies Handshake,
    // A websocket at once where the network lets it through, polling where it does not: see keep-connected.ts.
    tryAllTransports: true,
    autoConnect: false,
    reconnection: false,
    timeout: longestTryMs,
    multiplex: false,
    // Browsers make six requests of one page at a time: those that are dead must not be in the way of those that are not.
    requestTimeout: requestMs,
  });
  const clock = createServerClock({
    wall: now,
    steady,
    // A question without a connection would wait for one, and its answer say nothing.
    ask: () =>
      socket.connected
        ? socket.timeout(answerMs).emitWithAck('time')
        : Promise.reject(new Error('there is no connection')),
  });
  const tending = setInterval(() => clock.tend(), tendEveryMs);
  const followers = new Set<(news: LinkNews) => void>();
  const tell = (news: LinkNews): void => {
    for (const follower of Array.from(followers)) follower(news);
  };
  const standIn = createStandIn({
    isConnected: () => socket.connected,
    send: (line, frames) => socket.emit('documents', line, frames),
    end: (line) => socket.emit('documentsEnd', line),
  });
  socket.on('documents', standIn.heard);
  socket.on('documentsClosed', standIn.closed);

  // Every part of the state has its own numbers: an older view that overtakes a newer one is dropped.
  const numbers = { room: 0, facilitator: 0, own: 0, wrote: 0, echoes: 0 };
  const newer = (part: keyof typeof numbers, number: number): boolean => {
    if (number < numbers[part]) return false;
    numbers[part] = number;
    return true;
  };

  const watching = createWatching((boards) => {
    if (socket.connected) socket.emit('watch', boards);
  });

  let resting = false;
  let lookedAt = Number.NEGATIVE_INFINITY;

  function lose(): void {
    const { state } = store.getState().connection;
    if (state !== 'refused' && state !== 'lost') store.setState({ connection: { state: 'lost', since: now() } });
  }

  /** Looks now and then whether something else answers in the server's place. */
  function look(): void {
    if (steady() - lookedAt < captiveEveryMs) return;
    lookedAt = steady();
    void whoAnswers(server).then((answering) => {
      const captive = answering === 'other';
      const { connection } = store.getState();
      if (connection.state === 'lost' && (connection.captive ?? false) !== captive)
        store.setState({ connection: { ...connection, captive } });
    });
  }

  socket.on('connect', () => {
    // A server that was restarted from an older copy counts from lower numbers.
    numbers.room = numbers.facilitator = numbers.own = numbers.wrote = numbers.echoes = 0;
    watching.begin();
    if (resting) socket.emit('resting', true);
    store.setState({ connection: { state: 'open' } });
    void clock.measure();
  });
  socket.on('disconnect', () => {
    standIn.lost();
    lose();
  });
  socket.on('connect_error', (error) => {
    const refusal = refusals.find((known) => known === error.message);
    if (refusal) return store.setState({ connection: { state: 'refused', refusal } });
    lose();
    return look();
  });
  socket.on('room', ({ number, role, room }) => {
    if (!newer('room', number)) return;
    // A stage that has begun just now began at a time that we should agree on. If not, one of the two clocks has been set since.
    const before = store.getState().room?.clock;
    const begun = room.clock.state === 'running' ? room.clock.startedAt : null;
    const isNews = begun !== null && (before?.state !== 'running' || before.startedAt !== begun);
    // Otherwise it is looked at soon, each device in its own time: a thousand need not ask in the moment that a round begins.
    if (isNews && before) {
      if (Math.abs(clock.now() - begun) > disagreementMs) void clock.measure();
      else clock.recheck();
    }
    store.setState({ role, room });
  });
  socket.on('facilitator', ({ number, facilitator, online, asleep, awaySince }) => {
    if (newer('facilitator', number)) store.setState({ facilitator, online, asleep, awaySince });
  });
  socket.on('own', ({ number, own, pens }) => {
    if (!newer('own', number)) return;
    // Told while this device was not listening: what it would write now would be written with another's pens.
    const before = store.getState().own?.person.id;
    if (own && before !== undefined && own.person.id !== before) store.setState({ somebodyElse: true });
    else store.setState({ own, pens, here: own !== null });
  });
  socket.on('wrote', ({ number, round, wrote }) => {
    if (newer('wrote', number)) store.setState({ wrote: { round, wrote } });
  });
  socket.on('echoes', ({ number, echoes }) => {
    if (newer('echoes', number)) store.setState({ echoes });
  });
  socket.on('entries', (message) => store.setState(({ entries }) => ({ entries: withEntries(entries, message) })));
  socket.on('shutOut', () => {
    store.setState({ connection: { state: 'refused', refusal: 'not-allowed' } });
    socket.disconnect();
  });
  socket.on('comeAgain', () => store.setState({ somebodyElse: true }));
  socket.on('links', ({ links, grant }) => store.setState({ links, grant }));
  socket.on('notSaving', (notSaving) => store.setState({ notSaving }));
  socket.on('damaged', () => store.setState({ damaged: true }));
  socket.on('wait', (ms) => kept.told(ms));

  // Last, so that what this has heard is known when it is asked whether to try again.
  const kept = keepConnected({
    socket,
    now,
    // Whoever has been told that they are not here comes back when they want to.
    mayTry: () => !isRefused(store) && store.getState().here,
    changed() {
      if (socket.connected) standIn.connected();
      else lose();
      tell('changed');
    },
    failed() {
      lose();
      look();
    },
  });
  const wake = (): void => {
    void clock.measure();
    if (!isRefused(store)) kept.wake();
    tell('woke');
  };
  const stopNoticing = noticeSleep({ now, steady, woke: wake });

  return {
    clock,
    link: {
      transport: kept.transport,
      openLine: standIn.open,
      subscribe(follower) {
        followers.add(follower);
        return () => followers.delete(follower);
      },
    },
    async send(command, id = newId()) {
      const envelope: EnvelopeInput = { id, command };
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const { connection } = store.getState();
        if (connection.state === 'refused') return { ok: false, refusal: connection.refusal };
        try {
          return await socket.timeout(answerMs).emitWithAck('command', envelope);
        } catch {
          // No answer in time: the same envelope again, which counts once however often it arrives.
        }
      }
      return { ok: false, refusal: 'unanswered' };
    },
    watch: watching.watch,
    rest(now) {
      if (now === resting) return;
      resting = now;
      if (socket.connected) socket.emit('resting', resting);
    },
    wake,
    putAway() {
      kept.rest();
      tell('rests');
    },
    close() {
      clearInterval(tending);
      stopNoticing();
      kept.close();
    },
  };
}

/** The server has looked at the ticket and said no: asking again changes nothing, except when it could not look. */
function isRefused(store: CafeStore): boolean {
  const { connection } = store.getState();
  return connection.state === 'refused' && connection.refusal !== 'not-saving';
}
