/**
 * One websocket for all documents of a visit. For each document there is a branch, which the stock provider takes for a websocket of
 * its own: a phone needs one connection instead of two, a screen with all tables one instead of dozens.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { closeCodes, manyProtocol, messageNumber, syncPath, ticketProtocol } from '../../shared/wire/sync.ts';

export interface TrunkOptions {
  readonly server: string;
  readonly cafe: string;
  readonly ticket: string;
  /** This device's time in milliseconds. */
  readonly now: () => number;
}

export interface Trunk {
  /** What the provider of one document is given in the place of WebSocket. `path` is the document's name within the café. */
  branchFor(path: string): typeof WebSocket;
  close(): void;
}

/** A document that is closed is often opened again at once: the websocket waits a moment before it goes. */
const lingerMs = 2000;
/** The server says something every 15 s. What has been silent for twice as long is dead, however open it looks. */
const silenceMs = 30_000;
const connectingMs = 10_000;
const lookMs = 2500;
/** A server that cannot save is not asked again at once by everybody. */
const notSavingPauseMs = 3000;
const closedByUs = 1000;
const lost = 1006;

interface Ended {
  readonly code: number;
  readonly reason: string;
}

/** As much of a websocket as y-websocket uses. */
class Branch {
  readonly OPEN = 1;
  readyState = 0;
  binaryType = 'arraybuffer';
  onopen: (() => void) | null = null;
  onmessage: ((event: { readonly data: Uint8Array }) => void) | null = null;
  onclose: ((event: Ended) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  readonly #send: (message: Uint8Array) => void;
  readonly #leave: (branch: Branch) => void;

  constructor(send: (message: Uint8Array) => void, leave: (branch: Branch) => void) {
    this.#send = send;
    this.#leave = leave;
  }

  send(message: Uint8Array): void {
    if (this.readyState === 1) this.#send(message);
  }

  close(): void {
    if (this.readyState === 3) return;
    this.#leave(this);
    this.end({ code: closedByUs, reason: '' });
  }

  begin(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  hear(data: Uint8Array): void {
    if (this.readyState === 1) this.onmessage?.({ data });
  }

  end(event: Ended): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.onclose?.(event);
  }
}

export function createTrunk({ server, cafe, ticket, now }: TrunkOptions): Trunk {
  const branches = new Map<string, Branch>();
  /** How often each document has been opened on the present websocket: an answer to an earlier opening is not for the present one. */
  const openings = new Map<string, number>();
  /** How many of these the server has greeted or refused: until then, what comes is meant for an earlier one. */
  const greetings = new Map<string, number>();
  /** Documents that are not asked for again before this moment. */
  const notBefore = new Map<string, number>();
  let socket: WebSocket | null = null;
  let lingering: ReturnType<typeof setTimeout> | null = null;
  let heardAt = 0;
  const looking = setInterval(look, lookMs);

  function send(path: string, message: Uint8Array): void {
    socket?.send(
      encoding.encode((encoder) => {
        encoding.writeVarString(encoder, path);
        encoding.writeUint8Array(encoder, message);
      }),
    );
  }

  function giveUp(dead: WebSocket): void {
    socket = null;
    dead.close();
    endAll({ code: lost, reason: '' });
  }

  function look(): void {
    if (!socket) return;
    const patience = socket.readyState === WebSocket.CONNECTING ? connectingMs : silenceMs;
    if (now() - heardAt > patience) giveUp(socket);
  }

  function endAll(event: Ended): void {
    const ended = [...branches.values()];
    branches.clear();
    for (const branch of ended) branch.end(event);
  }

  function begin(path: string, branch: Branch): void {
    const wait = (notBefore.get(path) ?? 0) - now();
    if (wait > 0) {
      setTimeout(() => {
        if (branches.get(path) === branch && socket?.readyState === WebSocket.OPEN) begin(path, branch);
      }, wait);
      return;
    }
    notBefore.delete(path);
    openings.set(path, (openings.get(path) ?? 0) + 1);
    send(path, new Uint8Array([messageNumber.open]));
    branch.begin();
  }

  function connect(): void {
    const opened = new WebSocket(`${server.replace(/^http/u, 'ws')}${syncPath}/${cafe}`, [
      manyProtocol,
      `${ticketProtocol}${ticket}`,
    ]);
    opened.binaryType = 'arraybuffer';
    socket = opened;
    heardAt = now();
    openings.clear();
    greetings.clear();
    opened.addEventListener('open', () => {
      heardAt = now();
      for (const [path, branch] of Array.from(branches)) begin(path, branch);
    });
    opened.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (socket === opened && data instanceof ArrayBuffer) hear(new Uint8Array(data));
    });
    opened.addEventListener('close', ({ code, reason }) => {
      if (socket !== opened) return;
      socket = null;
      endAll({ code, reason });
    });
  }

  function hear(bytes: Uint8Array): void {
    heardAt = now();
    const decoder = decoding.createDecoder(bytes);
    const path = decoding.readVarString(decoder);
    const message = decoding.readTailAsUint8Array(decoder);
    if (path === '') {
      for (const branch of Array.from(branches.values())) branch.hear(message);
      return;
    }
    const ended = endIn(message);
    const greeted = greetings.get(path) ?? 0;
    if (ended) greetings.set(path, Math.max(greeted, ended.opening));
    else if (message[0] === messageNumber.epoch) greetings.set(path, greeted + 1);
    const branch = branches.get(path);
    if (!branch || (greetings.get(path) ?? 0) < (openings.get(path) ?? 0)) return;
    if (!ended) branch.hear(message);
    else if (ended.opening === openings.get(path)) {
      if (ended.code === closeCodes.notSaving.code) notBefore.set(path, now() + notSavingPauseMs * (1 + Math.random()));
      branches.delete(path);
      branch.end(ended);
    }
  }

  function leave(path: string, branch: Branch): void {
    if (branches.get(path) !== branch) return;
    branches.delete(path);
    if (socket?.readyState === WebSocket.OPEN) send(path, new Uint8Array([messageNumber.close]));
    if (branches.size > 0 || lingering) return;
    lingering = setTimeout(() => {
      lingering = null;
      if (branches.size === 0) hangUp();
    }, lingerMs);
  }

  function hangUp(): void {
    const gone = socket;
    socket = null;
    gone?.close();
  }

  return {
    branchFor(path) {
      function BranchSocket(): Branch {
        const branch = new Branch(
          (message) => send(path, message),
          (left) => leave(path, left),
        );
        branches.get(path)?.end({ code: lost, reason: '' });
        branches.set(path, branch);
        if (!socket) connect();
        else if (socket.readyState === WebSocket.OPEN)
          // As a websocket does: whoever made it has time to listen first.
          queueMicrotask(() => {
            if (branches.get(path) === branch) begin(path, branch);
          });
        return branch;
      }
      return BranchSocket as unknown as typeof WebSocket;
    },
    close() {
      if (lingering) clearTimeout(lingering);
      clearInterval(looking);
      hangUp();
      endAll({ code: closedByUs, reason: '' });
    },
  };
}

/** The server's word that it has closed a document, and which of its openings; null for any other message. */
function endIn(message: Uint8Array): (Ended & { readonly opening: number }) | null {
  if (message[0] !== messageNumber.closed) return null;
  const decoder = decoding.createDecoder(message);
  decoding.readVarUint(decoder);
  const opening = decoding.readVarUint(decoder);
  const code = decoding.readVarUint(decoder);
  return { opening, code, reason: decoding.readVarString(decoder) };
}
