/** What people may say about themselves, all of it optional: one field at a time at the door, and all of them when they change it later. */
import type { ActorType } from '../../shared/cafe/model.ts';
import { Field } from '../design/field.tsx';
import { Stack } from '../design/layout.tsx';
import { Select } from '../design/select.tsx';
import { TextInput } from '../design/text-input.tsx';
import { useDoorMessages } from '../language/language.tsx';
import { KnownLine } from '../pieces/known-line.tsx';

export interface Introduction {
  readonly name: string;
  readonly organisation: string;
  readonly actorType: string | null;
  readonly municipality: string;
}

export type IntroductionPart = keyof Introduction;

interface FieldsProps {
  readonly value: Introduction;
  readonly onChange: (value: Introduction) => void;
  readonly actorTypes: readonly ActorType[];
  readonly organisations: readonly string[];
  readonly municipalities: readonly string[];
}

interface OneFieldProps extends FieldsProps {
  readonly part: IntroductionPart;
  /** For the only field of a screen. */
  readonly large?: boolean;
}

export function IntroductionField(props: OneFieldProps) {
  const { part, large = false, value, onChange, actorTypes, organisations, municipalities } = props;
  const { join } = useDoorMessages();
  const look = large ? 'large' : 'normal';
  switch (part) {
    case 'name':
      return (
        <Field label={join.name} hint={join.nameHint}>
          <TextInput
            look="large"
            value={value.name}
            maxLength={60}
            autoComplete="given-name"
            enterKeyHint="next"
            onChange={(event) => onChange({ ...value, name: event.target.value })}
          />
        </Field>
      );
    case 'organisation':
      return (
        <KnownLine
          look={look}
          label={join.organisation}
          hint={join.organisationHint}
          value={value.organisation}
          maxLength={120}
          autoComplete="organization"
          known={organisations}
          onChange={(organisation) => onChange({ ...value, organisation })}
        />
      );
    case 'municipality':
      return (
        <KnownLine
          look={look}
          label={join.municipality}
          hint={join.municipalityHint}
          value={value.municipality}
          maxLength={80}
          autoComplete="address-level2"
          known={municipalities}
          onChange={(municipality) => onChange({ ...value, municipality })}
        />
      );
    case 'actorType':
      return (
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
      );
  }
}

interface AllFieldsProps extends FieldsProps {
  /** False where names are never stored: then we do not ask. */
  readonly withName: boolean;
}

export function IntroductionFields({ withName, ...fields }: AllFieldsProps) {
  const asked: readonly IntroductionPart[] = [
    ...(withName ? (['name'] as const) : []),
    'organisation',
    'municipality',
    ...(fields.actorTypes.length > 0 ? (['actorType'] as const) : []),
  ];
  return (
    <Stack gap="m">
      {asked.map((part) => (
        <IntroductionField key={part} part={part} {...fields} />
      ))}
    </Stack>
  );
}
