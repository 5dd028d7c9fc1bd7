/** Rewriting one's own note. */
import { useState } from 'react';
import type { Note } from '../../shared/documents/note.ts';
import { useVisit } from '../cafe/hooks.tsx';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { Stack } from '../design/layout.tsx';
import { TextArea } from '../design/text-area.tsx';
import { useMessages } from '../language/language.tsx';
import { KindChips } from './kind-chips.tsx';
import { lettersLeft } from './letters.ts';

export function EditNoteDialog({
  note,
  table,
  onClose,
}: {
  readonly note: Note | null;
  readonly table: string;
  readonly onClose: () => void;
}) {
  const { common, phone } = useMessages();
  return (
    <Dialog open={note !== null} title={phone.table.edit} closeLabel={common.close} onClose={onClose}>
      {note ? <EditForm key={note.id} note={note} table={table} onDone={onClose} /> : null}
    </Dialog>
  );
}

function EditForm({
  note,
  table,
  onDone,
}: {
  readonly note: Note;
  readonly table: string;
  readonly onDone: () => void;
}) {
  const { phone } = useMessages();
  const visit = useVisit();
  const [text, setText] = useState(note.text);
  const [kind, setKind] = useState(note.kind);
  const left = lettersLeft(text);

  function save(): void {
    visit.editNote(table, note.id, { kind, text });
    onDone();
  }

  return (
    <Stack gap="m">
      <Field label={phone.table.write} hideLabel error={left < 0 ? phone.table.tooLong(-left) : undefined}>
        <TextArea value={text} lines={3} onChange={(event) => setText(event.target.value)} />
      </Field>
      <KindChips value={kind} onChange={setKind} />
      <Button wide disabled={left < 0 || text.trim() === ''} onClick={save}>
        {phone.table.save}
      </Button>
    </Stack>
  );
}
