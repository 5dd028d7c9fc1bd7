/** Going home: thanks, the agenda to take along, and one's own notes. */
import { useState } from 'react';
import { fetchExport } from '../cafe/http.ts';
import { useCafe, useRoom, useTablecloths, useVisit } from '../cafe/hooks.tsx';
import { Button } from '../design/button.tsx';
import { Heading } from '../design/heading.tsx';
import { Stack } from '../design/layout.tsx';
import { Notice } from '../design/notice.tsx';
import { useMessages } from '../language/language.tsx';
import { saveFile } from '../pieces/save-file.ts';
import { WrittenNote } from '../pieces/written-note.tsx';

export function ClosingScreen({ ticket }: { readonly ticket: string }) {
  const { phone, refusals } = useMessages();
  const room = useRoom();
  const pens = useCafe((state) => state.pens);
  const visit = useVisit();
  const tablecloths = useTablecloths(room.tables.map(({ id }) => id));
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const mine = room.tables.flatMap((table) =>
    (tablecloths[table.id]?.notes ?? []).filter((note) => pens.includes(note.pen)).map((note) => ({ table, note })),
  );

  async function download(): Promise<void> {
    setPending(true);
    const answer = await fetchExport(visit.options.server, room.id, 'agenda.md', ticket);
    setPending(false);
    if (answer.ok) saveFile(answer.value, `handlingsplan-${room.settings.date}.md`);
    else setProblem(refusals[answer.refusal]);
  }

  return (
    <Stack gap="l">
      <Stack gap="xs">
        <Heading level={1} size="2xl">
          {phone.closing.title}
        </Heading>
        <p>{room.settings.closing}</p>
      </Stack>
      <Button size="large" wide pending={pending} onClick={() => void download()}>
        {phone.closing.download}
      </Button>
      {problem === null ? null : <Notice tone="bad" role="alert" title={problem} />}
      <Stack gap="m">
        <Heading level={2}>{phone.closing.mine}</Heading>
        {mine.length === 0 ? <p>{phone.closing.noneMine}</p> : null}
        {mine.map(({ table, note }) => (
          <WrittenNote
            key={note.id}
            kind={note.kind}
            text={note.text}
            round={note.round}
            table={table.number}
            starred={room.stars[table.id]?.includes(note.id)}
          />
        ))}
      </Stack>
    </Stack>
  );
}
