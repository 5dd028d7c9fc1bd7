import { useState } from 'react';
import type { CommandInput } from '../../../shared/cafe/commands.ts';
import type { Person } from '../../../shared/cafe/model.ts';
import { must } from '../../../shared/cafe/must.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { Field } from '../../design/field.tsx';
import { Grid, Stack } from '../../design/layout.tsx';
import { Select } from '../../design/select.tsx';
import { useAllMessages, useLanguage } from '../../language/language.tsx';
import { languagesToOffer } from '../seating/languages.ts';
import { languageName } from '../../../shared/locale/language-names.ts';
import styles from './people.module.css';

/** When somebody is there, and what they can talk in. */
export interface Presence {
  readonly from: number;
  /** Null: to the end. */
  readonly to: number | null;
  readonly languages: readonly string[];
  readonly interpreted: boolean;
}

export function presenceOf(person: Person | null): Presence {
  const { from = 1, to = null } = person?.attends ?? {};
  return { from, to, languages: person?.languages ?? [], interpreted: person?.interpreted ?? false };
}

/** Only what has changed is sent: each of these may give people new seats. */
export function presenceCommands(person: Person, now: Presence): readonly CommandInput[] {
  const before = presenceOf(person);
  const { from, to, languages, interpreted } = now;
  const everywhere = from === 1 && to === null;
  const commands: CommandInput[] = [];
  if (from !== before.from || to !== before.to)
    commands.push({ type: 'setAttendance', person: person.id, attends: everywhere ? null : { from, to } });
  if (interpreted !== before.interpreted || languages.join(' ') !== before.languages.join(' '))
    commands.push({ type: 'setLanguages', person: person.id, languages: [...languages], interpreted });
  return commands;
}

interface PresenceFieldsProps {
  readonly value: Presence;
  readonly onChange: (value: Presence) => void;
}

/** Seldom needed, so behind a word; open where something has been said already. */
export function PresenceFields({ value, onChange }: PresenceFieldsProps) {
  const { locale } = useLanguage();
  const messages = useAllMessages();
  const words = messages.seating.person;
  const { rounds } = useRoom();
  const { people } = must(
    useCafe((state) => state.facilitator),
    'the gate has let a facilitator in',
  );
  const { from, to, languages, interpreted } = value;
  const [open] = useState(from > 1 || to !== null || languages.length > 0 || interpreted);
  return (
    <details open={open}>
      <summary className={styles['summary']}>{words.when}</summary>
      <Stack>
        <Grid cell="half" align="end">
          <Field label={words.from}>
            <Select
              value={String(from)}
              options={rounds.map(({ number }) => ({
                value: String(number),
                label: number === 1 ? words.fromStart : words.fromRound(number),
                disabled: to !== null && number > to,
              }))}
              onChange={({ currentTarget }) => onChange({ ...value, from: Number(currentTarget.value) })}
            />
          </Field>
          <Field label={words.to}>
            <Select
              value={to === null ? '' : String(to)}
              options={[
                { value: '', label: words.toEnd },
                ...rounds.slice(0, -1).map(({ number }) => ({
                  value: String(number),
                  label: words.toRound(number),
                  disabled: number < from,
                })),
              ]}
              onChange={({ currentTarget }) =>
                onChange({ ...value, to: currentTarget.value === '' ? null : Number(currentTarget.value) })
              }
            />
          </Field>
        </Grid>
        <fieldset>
          <legend>
            <strong>{words.languages}</strong>
          </legend>
          <p className={styles['soft']}>{words.languagesHint}</p>
          <Grid cell="small" gap="none">
            {languagesToOffer(people.flatMap((person) => person.languages)).map((tag) => (
              <Checkbox
                key={tag}
                label={languageName(tag, locale)}
                checked={languages.includes(tag)}
                onChange={({ currentTarget: { checked } }) =>
                  onChange({
                    ...value,
                    languages: checked ? [...languages, tag] : languages.filter((other) => other !== tag),
                  })
                }
              />
            ))}
          </Grid>
        </fieldset>
        <Checkbox
          label={words.interpreted}
          hint={words.interpretedHint}
          checked={interpreted}
          onChange={({ currentTarget: { checked } }) => onChange({ ...value, interpreted: checked })}
        />
      </Stack>
    </details>
  );
}
