import type { Round } from '../../../shared/cafe/model.ts';
import { Card } from '../../design/card.tsx';
import { Field } from '../../design/field.tsx';
import { Heading } from '../../design/heading.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { takenBack } from '../three-ways.ts';
import { useEdited } from './edited.ts';
import { SaveRow } from './save-row.tsx';

const pick = ({ title, question, hint }: Round) => ({ title, question, hint });

export function RoundSettings({ round: { number, title, question, hint } }: { readonly round: Round }) {
  const { common, start } = useAllMessages();
  const edited = useEdited({ title, question, hint });
  const { value, change } = edited;
  return (
    <Card as="li">
      <Heading level={2} size="l">
        {common.round(number)}
      </Heading>
      <Field label={start.rounds.question}>
        <TextArea
          lines={2}
          value={value.question}
          maxLength={240}
          onChange={({ currentTarget }) => change({ question: currentTarget.value })}
        />
      </Field>
      <Field label={start.rounds.hint}>
        <TextInput
          value={value.hint}
          maxLength={240}
          onChange={({ currentTarget }) => change({ hint: currentTarget.value })}
        />
      </Field>
      <Field label={start.rounds.name}>
        <TextInput
          value={value.title}
          maxLength={80}
          onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        />
      </Field>
      <SaveRow
        edited={edited}
        command={{ type: 'changeRound', round: number, ...value }}
        undo={({ rounds }) => {
          const now = rounds.find((round) => round.number === number);
          const back = now && takenBack(value, { title, question, hint }, pick(now));
          return back ? { type: 'changeRound', round: number, ...back } : null;
        }}
        what={common.round(number)}
      />
    </Card>
  );
}
