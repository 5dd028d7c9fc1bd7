import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { writeNote } from '../../shared/documents/tablecloth.ts';
import { manyProtocol, messageNumber, ticketProtocol } from '../../shared/wire/sync.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';

/** A client that speaks the shared websocket by hand, as docs/PROTOCOL.md says. */
class Many {
  readonly heard: { readonly path: string; readonly message: Uint8Array }[] = [];
  readonly opened: Promise<void>;
  readonly ended: Promise<number>;
  readonly #socket: WebSocket;

  constructor(url: string, cafe: string, ticket: string) {
    this.#socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${cafe}`, [
      manyProtocol,
      `${ticketProtocol}${ticket}`,
    ]);
    this.#socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data));
      const path = decoding.readVarString(decoder);
      this.heard.push({ path, message: decoding.readTailAsUint8Array(decoder) });
    });
    this.opened = new Promise((resolve) => this.#socket.on('open', resolve));
    this.ended = new Promise((resolve) => this.#socket.on('close', resolve));
  }

  say(path: string, ...message: readonly number[]): void {
    this.#socket.send(
      encoding.encode((encoder) => {
        encoding.writeVarString(encoder, path);
        encoding.writeUint8Array(encoder, new Uint8Array(message));
      }),
    );
  }

  raw(bytes: Uint8Array): void {
    this.#socket.send(bytes);
  }

  writes(path: string, change: (doc: Y.Doc) => void): void {
    const doc = new Y.Doc();
    change(doc);
    const update = Y.encodeStateAsUpdate(doc);
    this.say(path, messageNumber.sync, 2, ...encoding.encode((inner) => encoding.writeVarUint8Array(inner, update)));
  }

  kinds(path: string): (number | undefined)[] {
    return this.heard.filter((one) => one.path === path).map(({ message }) => message[0]);
  }

  /** The ends that were told for a path: which opening, and the code. */
  ends(path: string): { readonly opening: number; readonly code: number; readonly reason: string }[] {
    return this.heard
      .filter((one) => one.path === path && one.message[0] === messageNumber.closed)
      .map(({ message }) => {
        const decoder = decoding.createDecoder(message.subarray(1));
        return {
          opening: decoding.readVarUint(decoder),
          code: decoding.readVarUint(decoder),
          reason: decoding.readVarString(decoder),
        };
      });
  }

  close(): void {
    this.#socket.terminate();
  }
}

describe('one websocket for several documents', () => {
  let here: InProcess;
  let cafe: TestCafe;
  let leader: Facilitator;
  let anne: Guest;
  let many: Many;
  let table = '';

  beforeEach(async () => {
    here = await serveHere();
    cafe = await openTestCafe(here.url, testDesign({ tables: 2 }));
    leader = await facilitate(cafe.server, cafe.cafe, cafe.secret);
    anne = await joinAs(cafe, { name: 'Anne' });
    await leader.next();
    await anne.isSeated();
    table = `table/${anne.tableIn(1)}`;
    many = new Many(here.url, cafe.cafe, anne.ticket);
    await many.opened;
  });
  afterEach(async () => {
    many.close();
    leader.close();
    anne.close();
    await here.close();
  });

  const note = (doc: Y.Doc, id: string, round = 1): boolean =>
    writeNote(doc, { id, kind: 'idea', text: 'Over én forbindelse', round, at: 1, buildsOn: null });

  it('[SY6] each document is greeted under its own name, the lineage first', async () => {
    many.say('wall', messageNumber.open);
    many.say(table, messageNumber.open);
    await expect.poll(() => many.kinds(table)).toEqual([messageNumber.epoch, messageNumber.sync]);
    await expect.poll(() => many.kinds('wall')).toEqual([messageNumber.epoch, messageNumber.sync]);
    expect(here.serving.connections().documents).toBe(1);
  });

  it('[SY6] a document that is refused or closed leaves the others alone', async () => {
    many.say('table/nowhere', messageNumber.open);
    many.say('../etc', messageNumber.open);
    many.say('wall', messageNumber.open);
    many.say(table, messageNumber.open);
    await expect
      .poll(() => many.ends('table/nowhere'))
      .toEqual([{ opening: 1, code: 4404, reason: 'no-such-document' }]);
    await expect.poll(() => many.ends('../etc')).toEqual([{ opening: 1, code: 4404, reason: 'no-such-document' }]);
    many.writes(table, (doc) => note(doc, 'wrong-round', 9));
    await expect.poll(() => many.ends(table)).toEqual([{ opening: 1, code: 4422, reason: 'not-yours' }]);
    // Written before the end was known: it reaches nobody, and is nobody's fault.
    many.writes(table, (doc) => note(doc, 'too-late'));
    many.say(table, messageNumber.open);
    many.writes(table, (doc) => note(doc, 'good'));
    await expect.poll(() => many.kinds(table).filter((kind) => kind === messageNumber.saved)).toHaveLength(1);
    expect((await leader.tablecloth(anne.tableIn(1))).notes.map(({ id }) => id)).toEqual(['good']);
    expect(many.ends('wall')).toEqual([]);
    many.writes(table, (doc) => note(doc, 'wrong-again', 9));
    await expect.poll(() => many.ends(table).at(-1)).toEqual({ opening: 2, code: 4422, reason: 'not-yours' });
  });

  it('[SY6] closing one stops its messages; a message that is none ends the websocket and nobody else', async () => {
    many.say(table, messageNumber.open);
    await expect.poll(() => many.kinds(table)).toHaveLength(2);
    many.say(table, messageNumber.close);
    many.say('wall', messageNumber.open);
    await expect.poll(() => many.kinds('wall')).toHaveLength(2);
    await anne.writes('Hører du meg?');
    expect(many.kinds(table)).toHaveLength(2);
    many.raw(new Uint8Array([0xff, 0xff, 0xff]));
    expect(await many.ended).toBe(4400);
    await anne.writes('Alt vel ellers');
  });

  it('[SY6] a ticket that opens nothing is told so at the door', async () => {
    const stranger = new Many(here.url, cafe.cafe, 'a-ticket-nobody-has-given-out');
    expect(await stranger.ended).toBe(4403);
    const lost = new Many(here.url, 'nowhere', anne.ticket);
    expect(await lost.ended).toBe(4404);
  });

  it('[SY6] a person who is taken off the list loses every document', async () => {
    many.say('wall', messageNumber.open);
    many.say(table, messageNumber.open);
    await expect.poll(() => many.kinds('wall')).toHaveLength(2);
    await anne.leaves();
    await expect.poll(() => [...many.ends('wall'), ...many.ends(table)].map(({ code }) => code)).toEqual([4403, 4403]);
  });
});
