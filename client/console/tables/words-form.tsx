import { useState } from 'react';
import type { Table } from '../../../shared/cafe/model.ts';
import { Field } from '../../design/field.tsx';
import { Stack } from '../../design/layout.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { BusyButton } from '../busy-button.tsx';
import { useRun, useTalk } from '../talk.tsx';
import { onTop } from '../three-ways.ts';
import styles from './tables.module.css';
import { tableLines } from './table-lines.ts';

/** What the table is called and talks about. Seldom changed, so behind a word. */
export function WordsForm({ table, onSaved }: { readonly table: Table; readonly onSaved: () => void }) {
  const { common, seating, tables } = useAllMessages();
  const labels = seating.openTable;
  const { say } = useTalk();
  const run = useRun();
  const { name, theme, prompt } = table;
  const now = { name, theme, prompt };
  const [began] = useState(now);
  const [value, setValue] = useState(began);

  async function save(): Promise<void> {
    if (!(await run({ type: 'changeTable', table: table.id, ...onTop(began, value, now) }))) return;
    say({ tone: 'good', text: tables.dialog.saved(common.table(table.number)) });
    onSaved();
  }

  return (
    <details>
      <summary className={styles['summary']}>{tables.dialog.words}</summary>
      <Stack>
        {tableLines.map(([line, maxLength]) => (
          <Field key={line} label={labels[line]}>
            <TextInput
              value={value[line]}
              maxLength={maxLength}
              onChange={({ currentTarget }) => setValue({ ...value, [line]: currentTarget.value })}
            />
          </Field>
        ))}
        <div>
          <BusyButton variant="quiet" onPress={save}>
            {common.save}
          </BusyButton>
        </div>
      </Stack>
    </details>
  );
}
