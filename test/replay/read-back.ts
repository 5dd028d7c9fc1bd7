/** A café as its complete file has it, read back as another Kafébord would. */
import * as Y from 'yjs';
import { buildAgenda, type CafeDocuments } from '../../shared/agenda/agenda.ts';
import type { Agenda } from '../../shared/agenda/model.ts';
import type { Cafe } from '../../shared/cafe/model.ts';
import { readTablecloth } from '../../shared/documents/tablecloth.ts';
import { readWall } from '../../shared/documents/wall.ts';
import { openCafeFile, readCafeFile } from '../../server/export/cafe-file.ts';

export interface ReadBack {
  readonly cafe: Cafe;
  readonly documents: CafeDocuments;
  readonly agenda: Agenda;
}

export function readBack(text: string): ReadBack {
  const read = readCafeFile(text);
  if (!read.ok) throw new Error(`${read.refusal}: ${read.details.join(', ')}`);
  let ids = 0;
  const opening = { id: 'back', code: 'ABCDEFG', at: 0, keys: {}, offers: {}, newId: () => `new${(ids += 1)}` };
  const { cafe, write } = openCafeFile(read.file, opening);
  const wall = new Y.Doc();
  write({ kind: 'wall' }, wall);
  const tablecloths = Object.fromEntries(
    cafe.tables.map(({ id: table }) => {
      const doc = new Y.Doc();
      write({ kind: 'tablecloth', table }, doc);
      return [table, readTablecloth(doc)] as const;
    }),
  );
  const documents = { tablecloths, wall: readWall(wall) };
  return { cafe, documents, agenda: buildAgenda(cafe, documents) };
}
