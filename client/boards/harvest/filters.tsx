/** Searching the wall, and narrowing it. On a narrow board the filters wait behind a button. */
import ListFilter from 'lucide-react/icons/list-filter';
import { useId, useState } from 'react';
import { useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Checkbox } from '../../design/checkbox.tsx';
import { Field } from '../../design/field.tsx';
import { Select, type SelectOption } from '../../design/select.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { filtersOn, kindsToChoose, withoutTheme, type WallFilter } from './filter.ts';
import styles from './filters.module.css';

interface FiltersProps {
  readonly filter: WallFilter;
  readonly onChange: (filter: WallFilter) => void;
}

export function Filters({ filter, onChange }: FiltersProps) {
  const { harvest } = useMessages().boards;
  const [open, setOpen] = useState(false);
  const id = useId();
  const on = filtersOn(filter);
  return (
    <div className={styles['filters']}>
      <div className={styles['search']}>
        <Field label={harvest.search}>
          <TextInput
            type="search"
            value={filter.words}
            onChange={(event) => onChange({ ...filter, words: event.currentTarget.value })}
          />
        </Field>
        <Button
          variant="quiet"
          className={styles['toggle']}
          icon={<ListFilter aria-hidden />}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {on === 0 ? harvest.filters : harvest.filtersOn(on)}
        </Button>
      </div>
      <div id={id} className={styles['panel']} data-open={open}>
        <FilterFields filter={filter} onChange={onChange} />
      </div>
    </div>
  );
}

function FilterFields({ filter, onChange }: FiltersProps) {
  const { boards, common } = useMessages();
  const { harvest } = boards;
  const room = useRoom();
  const { wall } = useBoard();
  const all: SelectOption = { value: '', label: harvest.all };
  const kinds = Object.entries(common.kinds).filter(([kind]) => kindsToChoose.includes(kind));
  const choices = [
    [
      'table',
      room.tables.map(({ id, number, name }) => ({ value: id, label: `${common.table(number)} ${name}`.trim() })),
    ],
    ['round', room.rounds.map(({ number }) => ({ value: String(number), label: common.round(number) }))],
    ['kind', kinds.map(([value, label]) => ({ value, label }))],
    [
      'theme',
      [
        ...wall.themes.map(({ id, title }) => ({ value: id, label: title })),
        { value: withoutTheme, label: harvest.withoutTheme },
      ],
    ],
  ] as const;
  return (
    <>
      {choices.map(([what, options]) => (
        <Field key={what} label={harvest[what]}>
          <Select
            options={[all, ...options]}
            value={filter[what]}
            onChange={(event) => onChange({ ...filter, [what]: event.currentTarget.value })}
          />
        </Field>
      ))}
      <div className={styles['toggles']}>
        {(['starred', 'fresh'] as const).map((what) => (
          <Checkbox
            key={what}
            label={harvest[what]}
            checked={filter[what]}
            onChange={(event) => onChange({ ...filter, [what]: event.currentTarget.checked })}
          />
        ))}
      </div>
    </>
  );
}
