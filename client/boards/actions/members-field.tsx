/** Who is in the working group, for facilitators: people without a phone are put in here, and whoever was put in by mistake is taken out. */
import X from 'lucide-react/icons/x';
import { callName } from '../../../shared/cafe/views.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { Field } from '../../design/field.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { Select } from '../../design/select.tsx';
import { useMessages } from '../../language/language.tsx';
import { at } from '../../../shared/cafe/at.ts';
import { Refusal } from '../parts/refusal.tsx';
import { useAsk } from '../parts/use-ask.ts';
import styles from './action-dialog.module.css';
import type { FieldsProps } from './use-action.ts';

const nobody: readonly string[] = [];

export function MembersField({ action }: FieldsProps) {
  const { boards, common } = useMessages();
  const { actions: words } = boards;
  const { organisations } = useRoom();
  const people = useCafe(({ facilitator }) => facilitator?.people) ?? [];
  const signedUp = useCafe(({ facilitator }) => facilitator && at(facilitator.signUps, action.id)) ?? nobody;
  const { ask, refused } = useAsk();
  const called = (person: (typeof people)[number]): string => {
    const from = organisations.find(({ id }) => id === person.organisation)?.name;
    const name = callName(person, common.person);
    return from === undefined ? name : `${name} (${from})`;
  };
  const members = signedUp.flatMap((id) => people.find((person) => person.id === id) ?? []);
  const others = people
    .filter(({ id, here }) => here && !signedUp.includes(id))
    .map((person) => ({ value: person.id, label: called(person) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'nb'));
  const set = (person: string, takesPart: boolean): void =>
    void ask({ type: 'signUp', action: action.id, takesPart, person });
  return (
    <div className={styles['group']}>
      <Field label={words.members} hint={words.addMember}>
        <Select
          options={[{ value: '', label: words.chooseMember }, ...others]}
          value=""
          onChange={({ currentTarget: { value } }) => {
            if (value !== '') set(value, true);
          }}
        />
      </Field>
      {members.length === 0 ? null : (
        <ul className={styles['chips']}>
          {members.map((person) => (
            <li key={person.id}>
              {called(person)}
              <IconButton
                label={words.removeMember(called(person))}
                icon={<X aria-hidden />}
                onClick={() => set(person.id, false)}
              />
            </li>
          ))}
        </ul>
      )}
      <Refusal words={refused} />
    </div>
  );
}
