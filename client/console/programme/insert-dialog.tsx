import { useState } from 'react';
import type { InsertedStage } from '../../../shared/cafe/commands.ts';
import type { Stage } from '../../../shared/cafe/model.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { Select } from '../../design/select.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { NumberField } from '../../pieces/number-field.tsx';
import { BusyButton } from '../busy-button.tsx';
import { insertableKinds, type ProgrammeMoves } from './use-programme.ts';

interface InsertDialogProps {
  readonly after: Stage;
  readonly change: ProgrammeMoves;
  readonly onClose: () => void;
}

/** What is needed most often first: a pause that is longed for, something that must be said to all. */
const usualMinutes: Readonly<Record<InsertedStage['kind'], number>> = {
  plenary: 5,
  pause: 10,
  lift: 5,
  harvest: 15,
  vision: 15,
  stones: 15,
  actions: 20,
};

export function InsertDialog({ after, change, onClose }: InsertDialogProps) {
  const { common, running, start } = useAllMessages();
  const words = running.programme.insertDialog;
  const { kinds } = start.programme;
  const [kind, setKind] = useState<InsertedStage['kind']>('pause');
  const [title, setTitle] = useState<string | null>(null);
  const [minutes, setMinutes] = useState<number | null>(null);
  const planned = minutes ?? usualMinutes[kind];

  async function insert(): Promise<void> {
    const named = (title ?? '').trim() === '' ? kinds[kind] : (title ?? '');
    if (await change.insert(after, { kind, title: named, minutes: planned, screen: '', cue: '' })) onClose();
  }

  return (
    <Dialog
      open
      title={words.title(after.title)}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {common.cancel}
          </Button>
          <BusyButton onPress={insert}>{words.go}</BusyButton>
        </>
      }
    >
      <Field label={words.kind}>
        <Select
          value={kind}
          options={insertableKinds.map((value) => ({ value, label: kinds[value] }))}
          onChange={({ currentTarget }) => {
            const picked = insertableKinds.find((value) => value === currentTarget.value);
            if (picked) setKind(picked);
          }}
        />
      </Field>
      <Field label={words.name}>
        <TextInput
          value={title ?? kinds[kind]}
          maxLength={120}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
      </Field>
      <NumberField
        label={words.minutes}
        unit={start.minutesShort}
        min={0}
        max={600}
        value={planned}
        onChange={setMinutes}
      />
      <p role="status">{words.effect(planned, change.endWith(planned))}</p>
    </Dialog>
  );
}
