/** People without a phone vote as well: they point, a facilitator presses. */
import { callName } from '../../../shared/cafe/views.ts';
import { useCafe } from '../../cafe/hooks.tsx';
import { Field } from '../../design/field.tsx';
import { Select } from '../../design/select.tsx';
import { useMessages } from '../../language/language.tsx';

interface PhonelessVoterProps {
  readonly voter: string | null;
  readonly onVoter: (voter: string | null) => void;
}

export function PhonelessVoter({ voter, onVoter }: PhonelessVoterProps) {
  const { common, boards } = useMessages();
  const { vote } = boards;
  const facilitator = useCafe((state) => state.facilitator);
  const { people = [], dotsFor = {} } = facilitator ?? {};
  // Where the table votes, nobody has dots set for them who sits with somebody who has a phone.
  const phoneless = people.filter((person) => person.here && Object.hasOwn(dotsFor, person.id));
  if (phoneless.length === 0) return null;
  const options = phoneless.map((person) => ({ value: person.id, label: callName(person, common.person) }));
  return (
    <Field label={vote.forPhoneless} hint={vote.forPhonelessHint}>
      <Select
        value={voter ?? ''}
        options={[{ value: '', label: vote.forNobody }, ...options]}
        onChange={({ currentTarget: { value } }) => onVoter(value === '' ? null : value)}
      />
    </Field>
  );
}
