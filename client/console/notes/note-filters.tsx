import { noteKinds } from '../../../shared/documents/note.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { Field } from '../../design/field.tsx';
import { Select } from '../../design/select.tsx';
import { useAllMessages } from '../../language/language.tsx';
import type { Wanted } from './live-notes.ts';
import styles from './notes.module.css';

interface NoteFiltersProps {
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
}

export function NoteFilters({ wanted, onChange }: NoteFiltersProps) {
  const { common, console: words } = useAllMessages();
  const { tables, rounds } = useRoom();
  const all = { value: '', label: words.notes.all };
  return (
    <div className={styles['filters']}>
      <Field label={words.notes.table}>
        <Select
          value={wanted.table}
          options={[
            all,
            ...tables.map(({ id, number, name }) => ({
              value: id,
              label: name === '' ? common.table(number) : `${number} ${name}`,
            })),
          ]}
          onChange={({ currentTarget: { value } }) => onChange({ ...wanted, table: value })}
        />
      </Field>
      <Field label={words.notes.round}>
        <Select
          value={wanted.round === null ? '' : String(wanted.round)}
          options={[all, ...rounds.map(({ number }) => ({ value: String(number), label: common.round(number) }))]}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...wanted, round: value === '' ? null : Number(value) })
          }
        />
      </Field>
      <Field label={words.notes.kind}>
        <Select
          value={wanted.kind ?? ''}
          options={[all, ...noteKinds.map((kind) => ({ value: kind, label: common.kinds[kind] }))]}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...wanted, kind: noteKinds.find((kind) => kind === value) ?? null })
          }
        />
      </Field>
      <Checkbox
        label={words.notes.hiddenOnly}
        checked={wanted.hiddenOnly}
        onChange={({ currentTarget: { checked } }) => onChange({ ...wanted, hiddenOnly: checked })}
      />
    </div>
  );
}
