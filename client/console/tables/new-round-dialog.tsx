import { useState } from 'react';
import { useRoom } from '../../cafe/hooks.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { NumberField } from '../../pieces/number-field.tsx';
import { BusyButton } from '../busy-button.tsx';
import { useSeatMoves } from '../seating/seat-moves.ts';

export function NewRoundDialog({ onClose }: { readonly onClose: () => void }) {
  const { common, seating } = useAllMessages();
  const words = seating.addRound;
  const { rounds, programme } = useRoom();
  const moves = useSeatMoves();
  const [value, setValue] = useState({
    title: common.round(rounds.length + 1),
    question: '',
    hint: '',
    minutes: programme.findLast(({ kind }) => kind === 'round')?.minutes ?? 20,
  });
  return (
    <Dialog
      open
      title={words.title}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <BusyButton
          onPress={async () => {
            if (await moves.addRound(value)) onClose();
          }}
        >
          {words.see}
        </BusyButton>
      }
    >
      <p>{words.text}</p>
      <Field label={words.question}>
        <TextArea
          lines={2}
          value={value.question}
          maxLength={240}
          onChange={({ currentTarget }) => setValue({ ...value, question: currentTarget.value })}
        />
      </Field>
      <Field label={words.hint}>
        <TextInput
          value={value.hint}
          maxLength={240}
          onChange={({ currentTarget }) => setValue({ ...value, hint: currentTarget.value })}
        />
      </Field>
      <Field label={words.name}>
        <TextInput
          value={value.title}
          maxLength={80}
          onChange={({ currentTarget }) => setValue({ ...value, title: currentTarget.value })}
        />
      </Field>
      <NumberField
        label={words.minutes}
        min={1}
        max={600}
        value={value.minutes}
        onChange={(minutes) => setValue({ ...value, minutes })}
      />
    </Dialog>
  );
}
