/** What people may say about themselves, all of it optional: at the door, and later when they change it. */
import { useState } from 'react';
import type { ActorType } from '../../shared/cafe/model.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { Stack } from '../design/layout.tsx';
import { Select } from '../design/select.tsx';
import { TextInput } from '../design/text-input.tsx';
import { useMessages } from '../language/language.tsx';
import { KnownLine } from '../pieces/known-line.tsx';

export interface Introduction {
  readonly name: string;
  readonly organisation: string;
  readonly actorType: string | null;
  readonly municipality: string;
}

export interface IntroductionFieldsProps {
  readonly value: Introduction;
  readonly onChange: (value: Introduction) => void;
  readonly actorTypes: readonly ActorType[];
  readonly organisations: readonly string[];
  readonly municipalities: readonly string[];
  /** False where names are never stored: then we do not ask. */
  readonly withName: boolean;
  readonly open?: boolean;
}

export function IntroductionFields({
  value,
  onChange,
  actorTypes,
  organisations,
  municipalities,
  withName,
  open = false,
}: IntroductionFieldsProps) {
  const { join } = useMessages().phone;
  const [more, setMore] = useState(open || !withName);
  return (
    <Stack gap="m">
      {withName ? (
        <Field label={join.name} hint={join.nameHint}>
          <TextInput
            look="large"
            value={value.name}
            maxLength={60}
            autoComplete="given-name"
            onChange={(event) => onChange({ ...value, name: event.target.value })}
          />
        </Field>
      ) : null}
      {more ? (
        <>
          <KnownLine
            label={join.organisation}
            hint={join.organisationHint}
            value={value.organisation}
            maxLength={120}
            autoComplete="organization"
            known={organisations}
            onChange={(organisation) => onChange({ ...value, organisation })}
          />
          <KnownLine
            label={join.municipality}
            hint={join.municipalityHint}
            value={value.municipality}
            maxLength={80}
            autoComplete="address-level2"
            known={municipalities}
            onChange={(municipality) => onChange({ ...value, municipality })}
          />
          {actorTypes.length === 0 ? null : (
            <Field label={join.actorType}>
              <Select
                value={value.actorType ?? ''}
                options={[
                  { value: '', label: join.actorTypeNone },
                  ...actorTypes.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={(event) =>
                  onChange({ ...value, actorType: event.target.value === '' ? null : event.target.value })
                }
              />
            </Field>
          )}
        </>
      ) : (
        <Button variant="quiet" onClick={() => setMore(true)}>
          {join.more}
        </Button>
      )}
    </Stack>
  );
}
