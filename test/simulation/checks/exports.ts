/** The four files that leave a café, made as `server/web/export-route` makes them. */
import { buildAgenda } from '../../../shared/agenda/agenda.ts';
import type { CafeRoom } from '../../../server/cafes/cafe-room.ts';
import { cafeFile } from '../../../server/export/cafe-file.ts';
import { actionsCsv, notesCsv } from '../../../server/export/csv.ts';
import { agendaMarkdown } from '../../../server/export/markdown.ts';

export function exportsOf(room: CafeRoom, at: number): Record<string, string> {
  const documents = room.read();
  const agenda = buildAgenda(room.cafe, documents);
  const { locale } = room.cafe.settings;
  return {
    'agenda.md': agendaMarkdown(agenda, locale),
    'actions.csv': actionsCsv(agenda, locale),
    'notes.csv': notesCsv(agenda, locale),
    'cafe.json': JSON.stringify(cafeFile(room.cafe, documents, at)),
  };
}
