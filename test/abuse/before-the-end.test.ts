import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { readTablecloth, writeNote } from '../../shared/documents/tablecloth.ts';
import { sayOnce, updateMessage, witnessAt } from './kit/document-line.ts';
import { honestCafe, table } from './kit/honest.ts';
import { guestWriter, recordOf } from './kit/session.ts';
import { watchedServer } from './kit/watched-server.ts';
import { binary } from './kit/websocket-frame.ts';

it('[AD8] what came before a line was closed for something else is still judged, and kept', async () => {
  const server = await watchedServer();
  const honest = await honestCafe(server.url, { guests: 1, bad: 2 });
  const at = { port: server.port, path: `/sync/${honest.cafe.cafe}/table/${table}` };
  const witness = await witnessAt(at, honest.bad[1] ?? '');
  const phone = { writer: guestWriter('anne'), doc: new Y.Doc() };
  const written = recordOf(phone, () =>
    writeNote(phone.doc, { id: 'n1', kind: 'idea', text: 'Rett før', round: 1, at: 1, buildsOn: null }),
  );
  // In one piece: the note is not on its way to the disk yet when the line ends over what nobody can read.
  const frames = [...written.map(({ update }) => updateMessage(update)), binary(Uint8Array.of(9, 9, 9))];
  const end = await sayOnce(at, honest.bad[0] ?? '', Buffer.concat(frames));
  expect(end).toMatchObject({ code: 4400 });
  await expect.poll(() => readTablecloth(witness.doc).notes.map(({ text }) => text)).toContain('Rett før');
  witness.line.leave();
  honest.close();
  await server.end();
});
