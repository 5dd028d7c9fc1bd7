/** Going home: thanks, the agenda to take along, and one's own notes with what became of them. */
import { useState } from 'react';
import { fetchExport } from '../cafe/fetch-export.ts';
import { useRoom, useVisit } from '../cafe/hooks.tsx';
import { Button } from '../design/button.tsx';
import { Heading } from '../design/heading.tsx';
import { Stack } from '../design/layout.tsx';
import { Notice } from '../design/notice.tsx';
import { useMessages } from '../language/language.tsx';
import { saveFile } from '../pieces/save-file.ts';
import { MyNotesSlot } from './my-notes-slot.tsx';

type TakenHome = 'agenda.pdf' | 'calendar.ics';

export function ClosingScreen({ ticket }: { readonly ticket: string }) {
  const { phone, refusals } = useMessages();
  const room = useRoom();
  const visit = useVisit();
  const [pending, setPending] = useState<TakenHome | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  async function download(name: TakenHome): Promise<void> {
    setPending(name);
    setProblem(null);
    const answer = await fetchExport(visit.options.server, room.id, name, ticket);
    setPending(null);
    if (answer.ok) saveFile(answer.value, answer.value.name);
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
      <Stack gap="s">
        <Button size="large" wide pending={pending === 'agenda.pdf'} onClick={() => void download('agenda.pdf')}>
          {phone.closing.download}
        </Button>
        <Button variant="quiet" wide pending={pending === 'calendar.ics'} onClick={() => void download('calendar.ics')}>
          {phone.closing.calendar}
        </Button>
      </Stack>
      {problem === null ? null : <Notice tone="bad" role="alert" title={problem} />}
      <Stack gap="m">
        <Heading level={2} size="xl">
          {phone.closing.mine}
        </Heading>
        <MyNotesSlot />
      </Stack>
    </Stack>
  );
}
