/** Documents over the control connection, on real sockets and without a browser. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { writeNote } from '../../shared/documents/tablecloth.ts';
import { messageBytes } from '../../shared/wire/limits.ts';
import { closeCodes, messageNumber } from '../../shared/wire/sync.ts';
import { chaosProxy, type ChaosProxy } from '../kit/chaos-proxy.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';
import { LineByHand, updateOf } from './line-by-hand.ts';

describe('documents over the control connection', () => {
  let here: InProcess;
  let network: ChaosProxy;
  let cafe: TestCafe;
  let leader: Facilitator;
  let closing: (() => void)[] = [];

  beforeEach(async () => {
    here = await serveHere();
    network = await chaosProxy(here.serving.port);
    cafe = await openTestCafe(here.url, testDesign({ tables: 1 }));
    leader = await facilitate(here.url, cafe.cafe, cafe.secret);
  });
  afterEach(async () => {
    for (const close of closing) close();
    closing = [];
    leader.close();
    await network.close();
    await here.close();
  });

  /** Somebody who comes in through the bad network. */
  async function comesIn(name: string): Promise<Guest> {
    const guest = await joinAs({ server: network.url, code: cafe.code }, { name });
    closing.push(() => guest.close());
    return guest;
  }

  async function byHand(): Promise<LineByHand> {
    const guest = await joinAs(cafe, { name: 'Anne' });
    await leader.next();
    await guest.isSeated();
    const line = new LineByHand(here.url, cafe.cafe, guest.ticket);
    closing.push(
      () => guest.close(),
      () => line.close(),
    );
    await line.opened;
    return line;
  }

  const note = (id: string, round = 1) =>
    updateOf((doc: Y.Doc) =>
      writeNote(doc, { id, kind: 'idea', text: 'Uten websocket', round, at: 1, buildsOn: null }),
    );

  for (const weather of ['refuse', 'hang', 'swallow'] as const)
    it(`[NW1][NW2] where websockets ${weather}, everything goes by polling, both ways and once`, async () => {
      network.weather.upgrades = weather;
      const polling = await comesIn('Anne');
      const mate = await joinAs(cafe, { name: 'Berit' });
      closing.push(() => mate.close());
      await leader.next();
      await Promise.all([polling.isSeated(), mate.isSeated()]);
      await polling.writes('Fra pollingen');
      await mate.writes('Fra websocketen');
      for (const person of [polling, mate, leader])
        await expect
          .poll(async () => (await person.tablecloth('t1')).notes.map(({ text }) => text))
          .toEqual(['Fra pollingen', 'Fra websocketen']);
      expect(polling.visit.control.link.transport()).toBe('polling');
      await leader.next();
      await polling.sees((room) => room.stage === leader.room.stage);
    });

  it('[NW3] a second tab of the same person shows the same, and nothing is doubled', async () => {
    network.weather.upgrades = 'refuse';
    const guest = await comesIn('Anne');
    const tab = await joinAs({ server: network.url, code: cafe.code }, { name: 'Anne' }, { ticket: guest.ticket });
    closing.push(() => tab.close());
    await leader.next();
    await Promise.all([guest.isSeated(), tab.isSeated()]);
    expect(tab.id).toBe(guest.id);
    await Promise.all([guest.writes('Fra den ene'), tab.writes('Fra den andre')]);
    for (const one of [guest, tab])
      await expect
        .poll(async () => (await one.tablecloth('t1')).notes.map(({ text }) => text).toSorted())
        .toEqual(['Fra den andre', 'Fra den ene']);
    expect(leader.people).toHaveLength(1);
  });

  it('[NW1] a document is greeted, refused and closed with the same words as on a websocket', async () => {
    const line = await byHand();
    line.open('table/t1');
    line.open('table/nowhere');
    await expect.poll(() => line.kinds('table/t1')).toEqual([messageNumber.epoch, messageNumber.sync]);
    await expect.poll(() => line.ends('table/nowhere')).toEqual([closeCodes.noSuchDocument.code]);
    line.say('table/t1', note('good'));
    await expect.poll(() => line.kinds('table/t1').filter((kind) => kind === messageNumber.saved)).toHaveLength(1);
    line.say('table/t1', note('wrong', 9));
    await expect.poll(() => line.ends('table/t1')).toEqual([closeCodes.refusedUpdate.code]);
    expect((await leader.tablecloth('t1')).notes.map(({ id }) => id)).toEqual(['good']);
    expect(line.closed).toEqual([]);
  });

  it('[NW4] who is there, of no document, is answered at once', async () => {
    const line = await byHand();
    line.say('', new Uint8Array([messageNumber.queryAwareness]));
    await expect.poll(() => line.kinds('')).toEqual([messageNumber.awareness]);
  });

  it('[NW1] who writes too fast is slowed down by the same measure, and their commands are answered all the same', async () => {
    const line = await byHand();
    line.open('table/t1');
    await expect.poll(() => line.kinds('table/t1')).toHaveLength(2);
    for (let at = 0; at < 150; at += 1) line.say('table/t1', new Uint8Array([messageNumber.sync, 2, 2, 0, 0]));
    await expect.poll(() => line.ends('table/t1')).toEqual([closeCodes.tooFast.code]);
    expect(await line.socket.timeout(4000).emitWithAck('time')).toBeTypeOf('number');
  });

  it('[NW1][LI9] whoever opens one document over and over, or asks without end, pays for it and loses the line', async () => {
    const line = await byHand();
    const often = (message: number): Uint8Array[] => Array.from({ length: 2000 }, () => new Uint8Array([message]));
    line.say('table/t1', ...often(messageNumber.open));
    await expect.poll(() => line.closed).toEqual([{ line: 1, code: closeCodes.tooFast.code }]);
    expect(line.heard.length).toBeLessThan(1000);
    line.line = 2;
    line.say('', ...often(messageNumber.queryAwareness));
    await expect.poll(() => line.closed.at(-1)).toEqual({ line: 2, code: closeCodes.tooFast.code });
    line.line = 3;
    line.open('wall');
    await expect.poll(() => line.kinds('wall')).toHaveLength(2);
  });

  it('[NW1] what is too large, or no message, ends the line and not the connection', async () => {
    const line = await byHand();
    line.say('wall', new Uint8Array(messageBytes + 1));
    await expect.poll(() => line.closed).toEqual([{ line: 1, code: 1009 }]);
    line.line = 2;
    line.raw('f39/');
    await expect.poll(() => line.closed.at(-1)).toEqual({ line: 2, code: closeCodes.unreadable.code });
    line.line = 3;
    line.raw({ no: 'string' });
    line.open('wall');
    await expect.poll(() => line.kinds('wall')).toHaveLength(2);
  });

  it('[NW3] a line that has been left says nothing more, and what comes late for it opens nothing', async () => {
    const line = await byHand();
    line.open('table/t1');
    await expect.poll(() => line.kinds('table/t1', 1)).toHaveLength(2);
    line.line = 2;
    line.open('wall');
    await expect.poll(() => line.kinds('wall', 2)).toHaveLength(2);
    line.line = 1;
    line.open('table/t1');
    line.line = 2;
    line.open('table/t1');
    await expect.poll(() => line.kinds('table/t1', 2)).toHaveLength(2);
    expect(line.kinds('table/t1', 1)).toHaveLength(2);
    expect(here.serving.connections().documents).toBe(1);
  });

  it('[NW1] whoever has no business here any more is let go on this line as well', async () => {
    const line = await byHand();
    line.open('table/t1');
    await expect.poll(() => line.kinds('table/t1')).toHaveLength(2);
    await leader.order({ type: 'removePerson', person: leader.people[0]?.id ?? '' });
    await expect.poll(() => line.ends('table/t1')).toEqual([closeCodes.notAllowed.code]);
  });
});
