import { useState } from 'react';
import { nextTable } from '../../../shared/cafe/additions.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { Row } from '../../design/layout.tsx';
import { TableBadge } from '../../design/table-badge.tsx';
import { TextInput } from '../../design/text-input.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { tableWords } from '../../pieces/table-words.ts';
import { BusyButton } from '../busy-button.tsx';
import { useSeatMoves } from '../seating/seat-moves.ts';
import { tableLines } from './table-lines.ts';

export function NewTableDialog({ onClose }: { readonly onClose: () => void }) {
  const { common, seating } = useAllMessages();
  const words = seating.openTable;
  const room = useRoom();
  const moves = useSeatMoves();
  const [value, setValue] = useState({ name: '', theme: '', prompt: '' });
  const { number, open } = nextTable(room, { ...value, seats: null });
  return (
    <Dialog
      open
      title={words.title}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <BusyButton
          onPress={async () => {
            if (await moves.openTable(value)) onClose();
          }}
        >
          {words.see}
        </BusyButton>
      }
    >
      <Row wrap={false}>
        <TableBadge number={number} label={tableWords(common, number)} />
        <p>{words.text(open.from)}</p>
      </Row>
      {tableLines.map(([line, maxLength]) => (
        <Field key={line} label={words[line]}>
          <TextInput
            value={value[line]}
            maxLength={maxLength}
            placeholder={line === 'name' ? common.table(number) : undefined}
            onChange={({ currentTarget }) => setValue({ ...value, [line]: currentTarget.value })}
          />
        </Field>
      ))}
    </Dialog>
  );
}
