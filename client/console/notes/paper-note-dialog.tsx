import { useState } from 'react';
import { noteKinds, noteMaxLength, type NoteKind } from '../../../shared/documents/note.ts';
import { useRoom, useVisit } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Choice } from '../../design/choice.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { Grid } from '../../design/layout.tsx';
import { Select } from '../../design/select.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { roundBegunIn } from '../../pieces/stage.ts';
import { useTalk } from '../talk.tsx';

interface PaperNoteDialogProps {
  readonly onClose: () => void;
  readonly onWritten: () => void;
}

/** Stays open after a note: paper comes in heaps. */
export function PaperNoteDialog({ onClose, onWritten }: PaperNoteDialogProps) {
  const { common, console: words } = useAllMessages();
  const room = useRoom();
  const visit = useVisit();
  const { say } = useTalk();
  const [table, setTable] = useState(room.tables[0]?.id ?? '');
  const [round, setRound] = useState(Math.max(1, roundBegunIn(room)));
  const [kind, setKind] = useState<NoteKind>('idea');
  const [text, setText] = useState('');

  function write(): void {
    if (text.trim() === '') return;
    visit.addNote({ table, round, kind, text, buildsOn: null });
    setText('');
    onWritten();
    say({ tone: 'good', text: words.notes.written });
  }

  return (
    <Dialog
      open
      title={words.notes.writeTitle}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <Button aria-disabled={text.trim() === ''} onClick={write}>
          {words.notes.save}
        </Button>
      }
    >
      <Grid cell="small">
        <Field label={words.notes.table}>
          <Select
            value={table}
            options={room.tables.map(({ id, number, name }) => ({
              value: id,
              label: name === '' ? common.table(number) : `${number} ${name}`,
            }))}
            onChange={({ currentTarget: { value } }) => setTable(value)}
          />
        </Field>
        <Field label={words.notes.round}>
          <Select
            value={String(round)}
            options={room.rounds.map(({ number }) => ({ value: String(number), label: common.round(number) }))}
            onChange={({ currentTarget: { value } }) => setRound(Number(value))}
          />
        </Field>
      </Grid>
      <Field label={words.notes.text}>
        <TextArea value={text} maxLength={noteMaxLength} onChange={({ currentTarget: { value } }) => setText(value)} />
      </Field>
      <Choice
        label={words.notes.kind}
        look="segments"
        options={noteKinds.map((value) => ({ value, label: common.kinds[value] }))}
        value={kind}
        onChange={setKind}
      />
    </Dialog>
  );
}
