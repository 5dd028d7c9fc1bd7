/** Rewriting one's own note. */
import { useRef } from 'react';
import type { Note } from '../../shared/documents/note.ts';
import { useVisit } from '../cafe/hooks.tsx';
import { looksPersonal } from '../../shared/documents/personal-details.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { Stack } from '../design/layout.tsx';
import { TextArea } from '../design/text-area.tsx';
import { useMessages } from '../language/language.tsx';
import { editName, type EditDraft } from './draft.ts';
import { useDrafts, useEditDraft, useShowsDraft, useWritingGoesOn } from './draft-hooks.tsx';
import { KindChips } from './kind-chips.tsx';
import { lettersLeft } from './letters.ts';

export interface EditNoteDialogProps {
  readonly note: Pick<Note, 'id' | 'round' | 'kind' | 'text'> | null;
  readonly table: string;
  readonly onClose: () => void;
}

export function EditNoteDialog({ note, table, onClose }: EditNoteDialogProps) {
  const { common, phone } = useMessages();
  const drafts = useDrafts();
  /** Closed by its writer it is given up; closed by the stage it stays, to be finished there. */
  function close(): void {
    if (note) drafts.drop(editName(table, note.id));
    onClose();
  }
  return (
    <Dialog open={note !== null} title={phone.table.edit} closeLabel={common.close} onClose={close}>
      {note ? <EditForm key={note.id} note={note} table={table} onDone={close} /> : null}
    </Dialog>
  );
}

interface EditFormProps {
  readonly note: NonNullable<EditNoteDialogProps['note']>;
  readonly table: string;
  readonly onDone: () => void;
}

function EditForm({ note, table, onDone }: EditFormProps) {
  const { atTable, phone } = useMessages();
  const visit = useVisit();
  const drafts = useDrafts();
  const field = useRef<HTMLTextAreaElement>(null);
  const name = editName(table, note.id);
  const { round, text, kind } = useEditDraft(table, note.id) ?? note;
  useShowsDraft(name);
  useWritingGoesOn(name, field);
  const left = lettersLeft(text);
  const change = (changed: Partial<Pick<EditDraft, 'text' | 'kind'>>): void =>
    drafts.put({ what: 'edit', table, round, note: note.id, text, kind, ...changed });

  function save(): void {
    visit.editNote(table, note.id, { kind, text });
    onDone();
  }

  return (
    <Stack gap="m">
      <Field
        label={phone.table.write}
        hideLabel
        hint={looksPersonal(text) ? atTable.personal : undefined}
        error={left < 0 ? phone.table.tooLong(-left) : undefined}
      >
        <TextArea ref={field} value={text} lines={3} onChange={(event) => change({ text: event.target.value })} />
      </Field>
      <KindChips value={kind} onChange={(chosen) => change({ kind: chosen })} />
      <Button wide disabled={left < 0 || text.trim() === ''} onClick={save}>
        {phone.table.save}
      </Button>
    </Stack>
  );
}
