/** Somebody without a phone says what they think of a card, and a facilitator enters it. What was entered is not shown again. */
import { useState } from 'react';
import { at } from '../../../shared/cafe/at.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { useCafe } from '../../cafe/hooks.tsx';
import { Field } from '../../design/field.tsx';
import { Select } from '../../design/select.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { EnterMarks, EnterStand } from './facilitator-entering.tsx';
import { More } from './more.tsx';

export interface PhonelessProps {
  readonly card: string;
  /** What the card says. */
  readonly words: string;
  readonly asks: 'stand' | 'marks';
}

const nobody: readonly string[] = [];

export function Phoneless({ card, words, asks }: PhonelessProps) {
  const { common, pollDesk } = useAllMessages();
  const { polls: said } = pollDesk;
  const people = useCafe(({ facilitator }) => facilitator?.people) ?? [];
  const entered = useCafe(({ facilitator }) => facilitator && at(facilitator.enteredFor, card)) ?? nobody;
  const [person, setPerson] = useState<string | null>(null);
  const phoneless = people.filter(({ here, phone }) => here && !phone);
  const chosen = phoneless.find(({ id }) => id === person);
  if (phoneless.length === 0) return null;
  const Enter = asks === 'stand' ? EnterStand : EnterMarks;
  return (
    <More title={said.phoneless}>
      <Field label={said.phoneless} hint={said.phonelessHint} hideLabel>
        <Select
          value=""
          options={[
            { value: '', label: said.choosePerson },
            ...phoneless.map((one) => {
              const name = callName(one, common.person);
              return { value: one.id, label: entered.includes(one.id) ? said.hasAnswered(name) : name };
            }),
          ]}
          onChange={({ currentTarget: { value } }) => setPerson(value === '' ? null : value)}
        />
      </Field>
      {chosen ? (
        <Enter
          key={chosen.id}
          card={card}
          words={words}
          person={chosen.id}
          name={callName(chosen, common.person)}
          onClose={() => setPerson(null)}
        />
      ) : null}
    </More>
  );
}
