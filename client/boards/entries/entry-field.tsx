/** One field of an entry, by its kind. */
import { mostLetters, type EntryValue } from '../../../shared/boards/entries.ts';
import type { BoardField } from '../../../shared/boards/plan.ts';
import { monthName } from '../../../shared/locale/formats.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Field } from '../../design/field.tsx';
import { Select } from '../../design/select.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useLanguage, useMessages } from '../../language/language.tsx';
import { KnownLine } from '../../pieces/known-line.tsx';

interface EntryFieldProps {
  readonly field: BoardField;
  /** '' while it says nothing. */
  readonly value: EntryValue;
  readonly error: string | undefined;
  readonly onChange: (value: EntryValue) => void;
}

const months = Array.from({ length: 12 }, (_, at) => at + 1);

export function EntryField({ field, value, error, onChange }: EntryFieldProps) {
  const { entries: words } = useMessages();
  const { locale } = useLanguage();
  const { organisations } = useRoom();
  const { kind, label, required } = field;
  const hint = [field.help, kind === 'organisations' ? words.oneEachLine : ''].filter((part) => part !== '').join(' ');
  const aside = required ? undefined : words.optional;
  const written = typeof value === 'string' ? value : '';
  const frame = { label, hint: hint === '' ? undefined : hint, aside, error };
  const picked = (
    options: readonly { readonly value: string; readonly label: string }[],
    now: string,
    pick: (chosen: string) => EntryValue,
  ) => (
    <Field {...frame}>
      <Select
        options={[{ value: '', label: words.chooseNone }, ...options]}
        value={now}
        onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? '' : pick(currentTarget.value))}
      />
    </Field>
  );
  switch (kind) {
    case 'choice':
      return picked(
        field.options.map(({ id, name }) => ({ value: id, label: name })),
        written,
        (id) => id,
      );
    case 'yes-no':
      return picked(
        (['yes', 'no'] as const).map((answer) => ({ value: answer, label: words.yesNo[answer] })),
        typeof value === 'boolean' ? (value ? 'yes' : 'no') : '',
        (answer) => answer === 'yes',
      );
    case 'month':
      return picked(
        months.map((month) => ({ value: String(month), label: monthName(month, locale) })),
        typeof value === 'number' ? String(value) : '',
        Number,
      );
    case 'organisation':
      return (
        <KnownLine
          label={label}
          hint={[error, frame.hint].filter(Boolean).join(' ')}
          aside={aside}
          value={written}
          maxLength={120}
          known={organisations.map(({ name }) => name)}
          onChange={onChange}
        />
      );
    case 'text':
    case 'organisations':
      return (
        <Field {...frame}>
          <TextArea
            lines={2}
            maxLength={kind === 'text' ? mostLetters(kind) : 1500}
            value={typeof value === 'object' ? value.join('\n') : written}
            onChange={({ currentTarget }) =>
              onChange(kind === 'text' ? currentTarget.value : currentTarget.value.split('\n').slice(0, 12))
            }
          />
        </Field>
      );
    case 'number':
      return (
        <Field {...frame}>
          <TextInput
            inputMode="decimal"
            maxLength={12}
            value={typeof value === 'number' ? String(value) : written}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          />
        </Field>
      );
    default:
      return (
        <Field {...frame}>
          <TextInput
            type={kind === 'day' ? 'date' : 'text'}
            maxLength={mostLetters(kind)}
            value={written}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          />
        </Field>
      );
  }
}
