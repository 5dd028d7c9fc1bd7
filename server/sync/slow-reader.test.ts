import { Writable, type Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { groupNotes } from '../../shared/documents/wall.ts';
import type { Writer } from '../../shared/documents/writer.ts';
import { waitingBytes } from '../../shared/wire/limits.ts';
import type { CafeRoom } from '../cafes/cafe-room.ts';
import { DocumentRoom } from '../cafes/document-room.ts';
import { systemClock } from '../clock.ts';
import { Bucket } from '../rate.ts';
import { Audience } from './audience.ts';
import { questionMessage } from './frames.ts';
import { framedTogether } from './message.ts';
import type { Carrier } from './shared-line.ts';
import { SocketLine } from './socket-line.ts';
import { StandInLine } from './stand-in-line.ts';
import { SyncConnection } from './sync-connection.ts';

const facilitator: Writer = {
  id: 'facilitator',
  facilitates: true,
  rounds: new Set(),
  hosted: new Set(),
  boards: new Set(['themes']),
};

/** So often at the most: what is sent for ever would be taken for ever. */
const mostTakes = 500;

/** A line, what has come out of it, and somebody at the other end who takes all that waits there. */
interface SlowLine {
  readonly line: Carrier;
  readonly taken: () => number;
  readonly take: () => Promise<void>;
}

function slowSocket(): SlowLine {
  let taken = 0;
  const underway: { readonly length: number; readonly done: () => void }[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => void underway.push({ length: chunk.length, done: () => done() }),
  });
  const socket = { OPEN: 1, readyState: 1 } as WebSocket;
  return {
    line: new SocketLine(socket, stream as unknown as Duplex, () => 0),
    taken: () => taken,
    async take() {
      for (let times = 0; times < mostTakes; times += 1) {
        const next = underway.shift();
        if (!next) return;
        taken += next.length;
        next.done();
        await turn();
      }
    },
  };
}

function slowStandIn(): SlowLine {
  let taken = 0;
  let underway = 0;
  const line = new StandInLine({
    send: (frames) => void (underway += Buffer.byteLength(frames, 'base64')),
    closed: () => undefined,
  });
  return {
    line,
    taken: () => taken,
    async take() {
      await turn();
      for (let times = 0; underway > 0 && times < mostTakes; times += 1) {
        taken += underway;
        underway = 0;
        line.drained();
        await turn();
      }
    },
  };
}

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

describe.each([
  ['a websocket', slowSocket],
  ['the control connection in its place', slowStandIn],
])('somebody who reads slowly over %s', (_name, slow) => {
  it('[LI7] gets a document that is larger than what may wait once, and once more when something new has been left out', async () => {
    const doc = new Y.Doc();
    groupNotes(
      doc,
      Array.from({ length: 40_000 }, (_, index) => `n${index}`),
      't1',
    );
    const state = Y.encodeStateAsUpdate(doc);
    expect(state.length).toBeGreaterThan(waitingBytes);
    const room = new DocumentRoom({ kind: 'wall' });
    room.learnAll({ document: 'wall', state, owners: [[doc.clientID, facilitator.id]] }, []);
    const { line, taken, take } = slow();
    const audience = new Audience(room, systemClock);
    const connection = new SyncConnection({
      line: {
        get isFull() {
          return line.isFull;
        },
        write: (messages) => line.carry(audience.name, messages),
        whenRead: (run) => line.whenRead(run),
        close: (reason) => line.close(reason),
      },
      actor: { role: 'projector' },
      cafe: { epoch: 'one' } as CafeRoom,
      audience,
      wantsSaved: true,
      messages: new Bucket({ burst: 100, perSecond: 100 }, 0),
      bytes: new Bucket({ burst: 100_000, perSecond: 100_000 }, 0),
      now: () => 0,
      log: () => undefined,
    });
    audience.add(connection);
    connection.greet();
    const question = Buffer.concat(framedTogether(null, [questionMessage(Uint8Array.of(0))])).subarray(2);
    connection.receive(question);
    await take();
    expect(Math.floor(taken() / state.length)).toBe(1);

    // Asked again, and not read: what is written meanwhile is left out.
    connection.receive(question);
    for (const note of ['n1', 'n2', 'n3']) {
      const before = Y.encodeStateVector(doc);
      groupNotes(doc, [note], 't2');
      const judged = room.admit(Y.encodeStateAsUpdate(doc, before), facilitator, () => false);
      if (!judged.ok) throw new Error(judged.refusal);
      room.tell({ admitted: judged.admitted, from: null });
      room.tellAll();
    }
    await take();
    expect(Math.floor(taken() / state.length)).toBe(3);
    expect(line.isFull).toBe(false);
  });
});
