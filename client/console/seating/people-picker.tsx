import { useState } from 'react';
import type { Person } from '../../../shared/cafe/model.ts';
import { must } from '../../../shared/cafe/must.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { Field } from '../../design/field.tsx';
import { Stack } from '../../design/layout.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import styles from './seating.module.css';

const mostShown = 40;

const isHere = ({ here }: Person): boolean => here;

interface PeoplePickerProps {
  readonly chosen: readonly string[];
  /** Choosing somebody lets go of whoever was chosen before. */
  readonly single: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
  /** Whom one can choose from; everybody who is here unless told otherwise. */
  readonly among?: ((person: Person) => boolean) | undefined;
  /** What is said of somebody besides their organisation. */
  readonly more?: ((person: Person) => string) | undefined;
  /** Who is likely to be looked for, and stands before the others. */
  readonly likely?: ((person: Person) => boolean) | undefined;
}

/** People to tick, found by name or organisation. Whoever is chosen stays in sight, first. */
export function PeoplePicker({ chosen, single, onChange, among = isHere, more, likely }: PeoplePickerProps) {
  const { common, seating } = useAllMessages();
  const words = seating.wishes;
  const { organisations } = useRoom();
  const { people } = must(
    useCafe((state) => state.facilitator),
    'the gate has let a facilitator in',
  );
  const [sought, setSought] = useState('');
  const wanted = sought.trim().toLocaleLowerCase();
  const described = people.filter(among).map((person) => ({
    id: person.id,
    name: callName(person, common.person),
    first: chosen.includes(person.id) ? 0 : likely?.(person) === true ? 1 : 2,
    organisation: [organisations.find(({ id }) => id === person.organisation)?.name, more?.(person)]
      .filter(Boolean)
      .join(', '),
  }));
  const matches = described.filter(
    ({ id, name, organisation }) =>
      chosen.includes(id) || `${name} ${organisation}`.toLocaleLowerCase().includes(wanted),
  );
  const ordered = matches.sort((one, other) => one.first - other.first);

  function toggle(id: string, on: boolean): void {
    if (!on) onChange(chosen.filter((other) => other !== id));
    else onChange(single ? [id] : [...chosen, id]);
  }

  return (
    <Stack as="section" gap="xs" aria-label={words.people}>
      <Field label={words.people} hint={words.search} aside={words.chosen(chosen.length)}>
        <TextInput type="search" value={sought} onChange={({ currentTarget: { value } }) => setSought(value)} />
      </Field>
      {ordered.length === 0 ? <p className={styles['soft']}>{words.noMatch}</p> : null}
      <div className={styles['pick']}>
        {ordered.slice(0, mostShown + chosen.length).map(({ id, name, organisation }) => (
          <Checkbox
            key={id}
            label={name}
            hint={organisation}
            checked={chosen.includes(id)}
            onChange={({ currentTarget: { checked } }) => toggle(id, checked)}
          />
        ))}
      </div>
      {ordered.length > mostShown + chosen.length ? (
        <p className={styles['soft']}>{words.moreMatches(ordered.length - mostShown - chosen.length)}</p>
      ) : null}
    </Stack>
  );
}
