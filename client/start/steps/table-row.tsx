import Trash2 from 'lucide-react/icons/trash-2';
import { Card } from '../../design/card.tsx';
import { Field } from '../../design/field.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { Row } from '../../design/layout.tsx';
import { TableBadge } from '../../design/table-badge.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { changeTable, removeTable } from '../draft-changes.ts';
import styles from '../setup.module.css';
import type { StepProps } from '../step.ts';

export function TableRow({ draft, change, offerUndo, index }: StepProps & { readonly index: number }) {
  const { common, start } = useAllMessages();
  const words = start.tables;
  const { tables } = draft.design;
  const { name = '', theme = '', prompt = '' } = tables[index] ?? {};
  const number = index + 1;
  return (
    <Card as="li" className={styles['tight']}>
      <Row wrap={false} align="center">
        <TableBadge number={number} label={common.table(number)} />
        <div className={styles['grow']}>
          <div className={styles['pair']}>
            <Field label={words.name}>
              <TextInput
                value={name}
                maxLength={60}
                placeholder={common.table(number)}
                onChange={({ currentTarget: { value } }) => change((now) => changeTable(now, index, { name: value }))}
              />
            </Field>
            <Field label={words.theme}>
              <TextInput
                value={theme}
                maxLength={160}
                onChange={({ currentTarget: { value } }) => change((now) => changeTable(now, index, { theme: value }))}
              />
            </Field>
          </div>
        </div>
        {tables.length > 1 ? (
          <IconButton
            label={words.remove(number)}
            icon={<Trash2 aria-hidden />}
            onClick={() => {
              change((now) => removeTable(now, index));
              offerUndo(words.removed(number));
            }}
          />
        ) : null}
      </Row>
      <Field label={words.prompt}>
        <TextInput
          value={prompt}
          maxLength={240}
          onChange={({ currentTarget: { value } }) => change((now) => changeTable(now, index, { prompt: value }))}
        />
      </Field>
    </Card>
  );
}
