import { useState } from 'react';
import type { Stage } from '../../../shared/cafe/model.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { Select } from '../../design/select.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { roundWithNumber } from '../../pieces/stage.ts';
import { BusyButton } from '../busy-button.tsx';
import { onTop } from '../three-ways.ts';
import { wordsOf, type ProgrammeMoves } from './use-programme.ts';

interface EditDialogProps {
  readonly stage: Stage;
  readonly change: ProgrammeMoves;
  readonly onClose: () => void;
}

/** The words of a part, and for a round its question. */
export function EditDialog({ stage, change, onClose }: EditDialogProps) {
  const { boardPlans, common, running } = useAllMessages();
  const words = running.programme.editDialog;
  const room = useRoom();
  const round = stage.kind === 'round' ? roundWithNumber(room, stage.round ?? null) : undefined;
  const [began] = useState(() => wordsOf(stage, room));
  const [value, setValue] = useState(began);
  const line = (key: Exclude<keyof typeof value, 'board'>, label: string, maxLength: number, hint?: string) => (
    <Field label={label} hint={hint}>
      <TextInput
        value={value[key]}
        maxLength={maxLength}
        onChange={({ currentTarget }) => setValue({ ...value, [key]: currentTarget.value })}
      />
    </Field>
  );

  async function save(): Promise<void> {
    // What others have changed while this was open stays.
    const now = room.programme.find(({ id }) => id === stage.id) ?? stage;
    if (await change.change(now, onTop(began, value, wordsOf(now, room)))) onClose();
  }

  return (
    <Dialog
      open
      title={words.title(stage.title)}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {common.cancel}
          </Button>
          <BusyButton onPress={save}>{words.save}</BusyButton>
        </>
      }
    >
      {line('title', words.name, 120)}
      {round ? (
        <>
          <Field label={words.question}>
            <TextArea
              lines={2}
              value={value.question}
              maxLength={240}
              onChange={({ currentTarget }) => setValue({ ...value, question: currentTarget.value })}
            />
          </Field>
          {line('hint', words.hint, 240)}
        </>
      ) : null}
      {line('screen', words.screen, 300, words.screenHint)}
      {line('cue', words.cue, 300, words.cueHint)}
      {room.boards.length === 0 ? null : (
        <Field label={boardPlans.stage}>
          <Select
            options={[
              { value: '', label: boardPlans.noBoard },
              ...room.boards.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={value.board ?? ''}
            onChange={({ currentTarget }) => setValue({ ...value, board: currentTarget.value || null })}
          />
        </Field>
      )}
      <p>{words.effect}</p>
    </Dialog>
  );
}
