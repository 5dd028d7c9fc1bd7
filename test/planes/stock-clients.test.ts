/** What docs/PROTOCOL.md says, done with the stock libraries and nothing of ours on the client's side. */
import { io } from 'socket.io-client';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testDesign } from '../kit/design.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';

const facilitator = 'facilitator-secret-0123456789';
const tickets = { anne: 'anne-ticket-0123456789abcdef', berit: 'berit-ticket-0123456789abcde' };

let here: InProcess;
let cafe = '';
let code = '';
const closing: (() => void)[] = [];

beforeEach(async () => {
  here = await serveHere();
  const opened = await fetch(`${here.url}/api/cafes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret: facilitator, design: testDesign({ tables: 1 }) }),
  });
  ({ cafe, code } = (await opened.json()) as { cafe: string; code: string });
  for (const [name, ticket] of Object.entries(tickets)) {
    const joined = await fetch(`${here.url}/api/doors/${code}/people`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ticket, name, organisation: '', actorType: null }),
    });
    expect(joined.status).toBe(201);
  }
});
afterEach(async () => {
  for (const close of closing.splice(0)) close();
  await here.close();
});

function provider(ticket: string): { doc: Y.Doc; provider: WebsocketProvider } {
  const doc = new Y.Doc();
  const opened = new WebsocketProvider(`${here.url.replace('http', 'ws')}/sync`, `${cafe}/table/t1`, doc, {
    protocols: ['kafebord', `ticket.${ticket}`],
    disableBc: true,
  });
  closing.push(() => opened.destroy());
  return { doc, provider: opened };
}

it('[SY4] stock socket.io and y-websocket clients steer, write, read and share awareness', async () => {
  const socket = io(here.url, { path: '/control', auth: { cafe, ticket: facilitator } });
  closing.push(() => socket.disconnect());
  const { room } = await new Promise<{ room: { stage: string } }>((resolve) => socket.once('room', resolve));
  expect(await socket.emitWithAck('command', { id: 'start', command: { type: 'next', from: room.stage } })).toEqual({
    ok: true,
  });

  const anne = provider(tickets.anne);
  const berit = provider(tickets.berit);
  await Promise.all(
    [anne, berit].map(({ provider: opened }) => new Promise((resolve) => opened.once('sync', resolve))),
  );
  anne.provider.awareness.setLocalStateField('here', 'anne');
  await expect.poll(() => [...berit.provider.awareness.getStates().values()]).toContainEqual({ here: 'anne' });

  const note = {
    state: 'written',
    kind: 'idea',
    text: 'Skrevet med ren y-websocket',
    round: 1,
    at: 1,
    buildsOn: null,
    pen: anne.doc.clientID,
  };
  anne.doc.getMap('notes').set('n1', note);
  await expect.poll(() => berit.doc.getMap('notes').get('n1')).toEqual(note);

  const closed = new Promise<{ code: number; reason: string }>((resolve) => berit.provider.once('closed', resolve));
  berit.doc.getMap('notes').set('n1', { ...note, text: 'Overskrevet', pen: berit.doc.clientID });
  expect(await closed).toEqual({ code: 4422, reason: 'not-yours' });
  expect(anne.doc.getMap('notes').get('n1')).toEqual(note);
  await expect.poll(() => [...anne.provider.awareness.getStates().keys()]).toEqual([anne.doc.clientID]);
});

it('[SY5] a client that cannot use websockets steers the café over polling', async () => {
  const socket = io(here.url, { path: '/control', auth: { cafe, ticket: facilitator }, transports: ['polling'] });
  closing.push(() => socket.disconnect());
  const { room } = await new Promise<{ room: { stage: string } }>((resolve) => socket.once('room', resolve));
  expect(await socket.emitWithAck('command', { id: 'start', command: { type: 'next', from: room.stage } })).toEqual({
    ok: true,
  });
});
