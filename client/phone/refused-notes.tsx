/** Notes that the server has said no to. Their words are safe here, with the reason, until their writer decides. */
import { useVisit, useWaitingNotes } from '../cafe/hooks.tsx';
import { Button } from '../design/button.tsx';
import { Row, Stack } from '../design/layout.tsx';
import { NoteCard } from '../design/note-card.tsx';
import { Notice } from '../design/notice.tsx';
import { useMessages } from '../language/language.tsx';

export function RefusedNotes() {
  const { common, phone } = useMessages();
  const visit = useVisit();
  const refused = useWaitingNotes().filter((note) => note.refused !== null);
  if (refused.length === 0) return null;
  const reasons: Readonly<Record<string, string>> = phone.waiting.reasons;
  return (
    <Notice tone="warn" role="status" title={phone.waiting.title}>
      <Stack gap="m">
        <p>{phone.waiting.text}</p>
        {refused.map((note) => (
          <NoteCard
            key={note.id}
            text={note.text}
            kind={<span>{reasons[note.refused ?? ''] ?? phone.waiting.reasons.other}</span>}
            footer={
              <Row>
                <Button variant="quiet" onClick={() => visit.retryNote(note.id)}>
                  {phone.waiting.retry}
                </Button>
                <Button variant="plain" onClick={() => void navigator.clipboard?.writeText(note.text)}>
                  {common.copy}
                </Button>
                <Button variant="plain" onClick={() => visit.discardNote(note.id)}>
                  {phone.waiting.discard}
                </Button>
              </Row>
            }
          />
        ))}
      </Stack>
    </Notice>
  );
}
