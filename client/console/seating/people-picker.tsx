import { useState } from 'react';
import { must } from '../../../shared/cafe/must.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { Field } from '../../design/field.tsx';
import { Stack } from '../../design/layout.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useMessages } from '../../language/language.tsx';
import styles from './seating.module.css';

const mostShown = 40;

interface PeoplePickerProps {
  readonly chosen: readonly string[];
  /** Choosing somebody lets go of whoever was chosen before. */
  readonly single: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** People to tick, found by name or organisation. Whoever is chosen stays in sight, first. */
export function PeoplePicker({ chosen, single, onChange }: PeoplePickerProps) {
  const { common, seating } = useMessages();
  const words = seating.wishes;
  const { organisations } = useRoom();
  const { people } = must(
    useCafe((state) => state.facilitator),
    'the gate has let a facilitator in',
  );
  const [sought, setSought] = useState('');
  const wanted = sought.trim().toLocaleLowerCase();
  const described = people
    .filter(({ here }) => here)
    .map((person) => ({
      id: person.id,
      name: callName(person, common.person),
      organisation: organisations.find(({ id }) => id === person.organisation)?.name ?? '',
    }));
  const matches = described.filter(
    ({ id, name, organisation }) =>
      chosen.includes(id) || `${name} ${organisation}`.toLocaleLowerCase().includes(wanted),
  );
  const ordered = [
    ...matches.filter(({ id }) => chosen.includes(id)),
    ...matches.filter(({ id }) => !chosen.includes(id)),
  ];

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
