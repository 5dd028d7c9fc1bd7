import type { Table } from '../../../shared/cafe/model.ts';
import { Card } from '../../design/card.tsx';
import { Field } from '../../design/field.tsx';
import { Grid } from '../../design/layout.tsx';
import { TableBadge } from '../../design/table-badge.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useMessages } from '../../language/language.tsx';
import { SeatBounds } from '../../pieces/seat-bounds.tsx';
import { tableWords } from '../../pieces/table-words.ts';
import { useEdited } from './edited.ts';
import { SaveRow } from './save-row.tsx';

export function TableSettings({ table: { id, number, name, theme, prompt, seats } }: { readonly table: Table }) {
  const { common, start } = useMessages();
  const edited = useEdited({ name, theme, prompt, seats });
  const { value, change } = edited;
  return (
    <Card as="li">
      <TableBadge number={number} label={tableWords(common, number)} />
      <Grid cell="half">
        <Field label={start.tables.name}>
          <TextInput
            value={value.name}
            maxLength={60}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          />
        </Field>
        <Field label={start.tables.theme}>
          <TextInput
            value={value.theme}
            maxLength={160}
            onChange={({ currentTarget }) => change({ theme: currentTarget.value })}
          />
        </Field>
      </Grid>
      <Field label={start.tables.prompt}>
        <TextInput
          value={value.prompt}
          maxLength={240}
          onChange={({ currentTarget }) => change({ prompt: currentTarget.value })}
        />
      </Field>
      <SeatBounds bounds={value.seats} onChange={(bounds) => change({ seats: bounds })} />
      <SaveRow edited={edited} command={{ type: 'changeTable', table: id, ...value }} what={common.table(number)} />
    </Card>
  );
}
