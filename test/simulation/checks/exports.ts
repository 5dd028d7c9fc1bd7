/** Four of the files that leave a café, made as `server/export/making` makes them. */
import { buildAgenda } from '../../../shared/agenda/agenda.ts';
import type { CafeRoom } from '../../../server/cafes/cafe-room.ts';
import { cafeFile } from '../../../server/export/cafe-file.ts';
import { csv } from '../../../server/export/tables/csv.ts';
import { factsOf } from '../../../server/export/tables/facts.ts';
import { tableNamed } from '../../../server/export/tables/tables.ts';
import { documentOf } from '../../../server/export/document.ts';
import { agendaMarkdown } from '../../../server/export/markdown.ts';

export function exportsOf(room: CafeRoom, at: number): Record<string, string> {
  const documents = room.read();
  const agenda = buildAgenda(room.cafe, documents);
  const { locale } = room.cafe.settings;
  const facts = factsOf(agenda, locale, { version: 'internal', reservations: true });
  return {
    'agenda.md': agendaMarkdown(documentOf(agenda, locale)),
    'actions.csv': csv(tableNamed('actions', facts), locale),
    'notes.csv': csv(tableNamed('notes', facts), locale),
    'cafe.json': JSON.stringify(cafeFile(room.cafe, documents, at)),
  };
}
