import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { writeNote } from '../../shared/documents/tablecloth.ts';
import { bareLine, offered } from './kit/bare-line.ts';
import { hear, updateMessage } from './kit/document-line.ts';
import { honestCafe, table } from './kit/honest.ts';
import { opcodes } from './kit/websocket-frame.ts';
import { guestWriter, recordOf } from './kit/session.ts';
import { watchedServer } from './kit/watched-server.ts';

/**
 * Yjs keeps deletions of what it has not heard of yet, and counts wrongly when they are not in order: they then name entries that nobody
 * has written, and whoever kept them is refused for it when they come back. Found by a bad network.
 */
it('[NE1] deletions are sent on in order, so that a reader who has heard too little keeps none that never were', async () => {
  const server = await watchedServer();
  const honest = await honestCafe(server.url, { guests: 1, bad: 2 });
  const at = { port: server.port, path: `/sync/${honest.cafe.cafe}/table/${table}` };
  const phone = { writer: guestWriter('anne'), doc: new Y.Doc() };
  const write = (id: string, text: string): Uint8Array[] =>
    recordOf(phone, () => writeNote(phone.doc, { id, kind: 'idea', text, round: 1, at: 1, buildsOn: null })).map(
      ({ update }) => updateMessage(update),
    );
  const writer = bareLine({ ...at, protocols: offered(honest.bad[0] ?? '') });
  await writer.answered;
  for (const id of ['n1', 'n2', 'n3']) writer.send(Buffer.concat(write(id, 'Først')));
  await wait(200);

  // Somebody who hears what is new before they have heard what was there, as everybody does for a moment when they come in.
  const doc = new Y.Doc();
  let greeted = false;
  const reader = bareLine({
    ...at,
    protocols: offered(honest.bad[1] ?? ''),
    onMessage(payload, opcode) {
      greeted = true;
      if (opcode === opcodes.binary) hear(doc, payload);
    },
  });
  await reader.answered;
  await expect.poll(() => greeted).toBe(true);
  // The later note is rewritten first, in the same breath as the earlier one: both come to disk together.
  writer.send(Buffer.concat(['n2', 'n3', 'n1'].flatMap((id) => write(id, 'Endret'))));
  const kept = (): readonly number[] => {
    const { ds } = Y.decodeUpdate(Y.encodeStateAsUpdate(doc));
    return (ds.clients.get(phone.doc.clientID) ?? []).flatMap(({ clock, len }) =>
      Array.from({ length: len }, (_, index) => clock + index),
    );
  };
  await expect.poll(() => kept().length).toBeGreaterThanOrEqual(3);
  await wait(200);
  expect(kept()).toEqual([0, 1, 2]);
  for (const line of [writer, reader]) line.leave();
  honest.close();
  await server.end();
});
