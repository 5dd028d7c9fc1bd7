/**
 * One line for all documents of a visit. For each document there is a branch, which the stock provider takes for a websocket of its own:
 * a phone needs one connection instead of two, a screen with all tables one instead of dozens. The line is a websocket, or the control
 * connection where no websocket comes through: see network-ways.ts.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { closeCodes, manyProtocol, messageNumber, syncPath, ticketProtocol } from '../../shared/wire/sync.ts';
import { Branch } from './network-branch.ts';
import { websocketLine, type ControlLink, type Ended } from './network-line.ts';
import { findWays } from './network-ways.ts';

export interface TrunkOptions {
  readonly server: string;
  readonly cafe: string;
  readonly ticket: string;
  /** This device's time in milliseconds. */
  readonly now: () => number;
  /** The control connection of the same visit. Left out: there is only the websocket. */
  readonly link?: ControlLink;
}

export interface Trunk {
  /** What the provider of one document is given in the place of WebSocket. `path` is the document's name within the café. */
  branchFor(path: string): typeof WebSocket;
  close(): void;
}

/** A document that is closed is often opened again at once: the line waits a moment before it goes. */
const lingerMs = 2000;
/** A server that cannot save is not asked again at once by everybody, nor is one that has closed a document for another reason. */
const notSavingPauseMs = 3000;
const pauseMs = 300;
const closedByUs: Ended = { code: 1000, reason: '' };
const lost: Ended = { code: 1006, reason: '' };

export function createTrunk({ server, cafe, ticket, now, link }: TrunkOptions): Trunk {
  const branches = new Map<string, Branch>();
  /** How often each document has been opened on the present line: an answer to an earlier opening is not for the present one. */
  const openings = new Map<string, number>();
  /** How many of these the server has greeted or refused: until then, what comes is meant for an earlier one. */
  const greetings = new Map<string, number>();
  /** Documents that are not asked for again before this moment. */
  const notBefore = new Map<string, number>();
  let lingering: ReturnType<typeof setTimeout> | null = null;
  const ways = findWays({
    websocket: websocketLine(`${server.replace(/^http/u, 'ws')}${syncPath}/${cafe}`, [
      manyProtocol,
      `${ticketProtocol}${ticket}`,
    ]),
    link,
    now,
    // Who is there, of no document: answered at once, on every line.
    question: named('', new Uint8Array([messageNumber.queryAwareness])),
    wanted: () => branches.size > 0,
    opened() {
      openings.clear();
      greetings.clear();
      for (const [path, branch] of Array.from(branches)) begin(path, branch);
    },
    heard: hear,
    lost: endThose,
  });

  function send(path: string, message: Uint8Array): void {
    ways.send(named(path, message));
  }

  /** Whoever has not begun goes on waiting, unless the server itself has said no. */
  function endThose(event: Ended): void {
    for (const [path, branch] of Array.from(branches)) {
      if (branch.readyState === 0 && event.code < 4000) continue;
      branches.delete(path);
      branch.end(event);
    }
  }

  function begin(path: string, branch: Branch): void {
    if (branch.readyState !== 0) return;
    const wait = (notBefore.get(path) ?? 0) - now();
    if (wait > 0) {
      setTimeout(() => {
        if (branches.get(path) === branch && ways.isOpen()) begin(path, branch);
      }, wait);
      return;
    }
    notBefore.delete(path);
    openings.set(path, (openings.get(path) ?? 0) + 1);
    send(path, new Uint8Array([messageNumber.open]));
    branch.begin();
  }

  function hear(bytes: Uint8Array): void {
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
      const pause = ended.code === closeCodes.notSaving.code ? notSavingPauseMs : pauseMs;
      notBefore.set(path, now() + pause * (1 + Math.random()));
      branches.delete(path);
      branch.end(ended);
    }
  }

  function leave(path: string, branch: Branch): void {
    if (branches.get(path) !== branch) return;
    branches.delete(path);
    if (ways.isOpen()) send(path, new Uint8Array([messageNumber.close]));
    if (branches.size > 0 || lingering) return;
    lingering = setTimeout(() => {
      lingering = null;
      if (branches.size === 0) ways.hangUp();
    }, lingerMs);
  }

  return {
    branchFor(path) {
      function BranchSocket(): Branch {
        const branch = new Branch(
          (message) => send(path, message),
          (left) => leave(path, left),
        );
        branches.get(path)?.end(lost);
        branches.set(path, branch);
        // As a websocket does: whoever made it has time to listen first.
        if (ways.isOpen())
          queueMicrotask(() => {
            if (branches.get(path) === branch && ways.isOpen()) begin(path, branch);
          });
        else ways.want();
        return branch;
      }
      return BranchSocket as unknown as typeof WebSocket;
    },
    close() {
      if (lingering) clearTimeout(lingering);
      ways.close();
      for (const branch of Array.from(branches.values())) branch.end(closedByUs);
      branches.clear();
    },
  };
}

function named(path: string, message: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, path);
    encoding.writeUint8Array(encoder, message);
  });
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
