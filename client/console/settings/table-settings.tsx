import type { Table } from '../../../shared/cafe/model.ts';
import { Card } from '../../design/card.tsx';
import { Field } from '../../design/field.tsx';
import { Grid } from '../../design/layout.tsx';
import { TableBadge } from '../../design/table-badge.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { SeatBounds } from '../../pieces/seat-bounds.tsx';
import { tableWords } from '../../pieces/table-words.ts';
import { takenBack } from '../three-ways.ts';
import { useEdited } from './edited.ts';
import { SaveRow } from './save-row.tsx';

const pick = ({ name, theme, prompt, seats }: Table) => ({ name, theme, prompt, seats });

export function TableSettings({ table: { id, number, name, theme, prompt, seats } }: { readonly table: Table }) {
  const { common, start } = useAllMessages();
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
      <SaveRow
        edited={edited}
        command={{ type: 'changeTable', table: id, ...value }}
        undo={({ tables }) => {
          const now = tables.find((table) => table.id === id);
          const back = now && takenBack(value, { name, theme, prompt, seats }, pick(now));
          return back ? { type: 'changeTable', table: id, ...back } : null;
        }}
        what={common.table(number)}
      />
    </Card>
  );
}
