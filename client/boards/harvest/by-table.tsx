/** The wall as the tables wrote it. */
import type { Table } from '../../../shared/cafe/model.ts';
import { Heading } from '../../design/heading.tsx';
import { Row, Stack } from '../../design/layout.tsx';
import { TableBadge } from '../../design/table-badge.tsx';
import { useMessages } from '../../language/language.tsx';
import { tableWords } from '../../pieces/table-words.ts';
import type { WallEntry } from '../parts/notes-index.ts';
import { useDrawn } from './use-drawn.ts';
import { NoteList } from './note-list.tsx';

export function ByTable({ entries }: { readonly entries: readonly WallEntry[] }) {
  const { common } = useMessages();
  const drawn = useDrawn(entries);
  return (
    <Stack gap="xl">
      {tablesOf(drawn).map(({ table, notes }) => (
        <Stack key={table.id} as="section" gap="m">
          <Row gap="s" wrap={false}>
            <TableBadge number={table.number} label={tableWords(common, table.number)} />
            <Heading level={3} size="l" eyebrow={common.notes(notes.length)}>
              {table.name === '' ? common.table(table.number) : table.name}
            </Heading>
          </Row>
          <NoteList entries={notes} showTheme />
        </Stack>
      ))}
    </Stack>
  );
}

function tablesOf(
  entries: readonly WallEntry[],
): readonly { readonly table: Table; readonly notes: readonly WallEntry[] }[] {
  const found = new Map<string, { table: Table; notes: WallEntry[] }>();
  for (const entry of entries) {
    const known = found.get(entry.table.id);
    if (known) known.notes.push(entry);
    else found.set(entry.table.id, { table: entry.table, notes: [entry] });
  }
  return [...found.values()];
}
