/** On the move, but not yet: the host writes down what is handed on, and the group stays until it is done. */
import type { MouseEvent } from 'react';
import type { Table } from '../../shared/cafe/model.ts';
import { useTablecloth } from '../cafe/hooks.tsx';
import { Button } from '../design/button.tsx';
import { Card } from '../design/card.tsx';
import { Heading } from '../design/heading.tsx';
import { Row, Stack } from '../design/layout.tsx';
import { TableBadge } from '../design/table-badge.tsx';
import { useMessages } from '../language/language.tsx';
import { tableWords } from '../pieces/table-words.ts';
import { HandingOn } from './handing-on.tsx';

export interface HeldScreenProps {
  /** Where this person is going, or stays. */
  readonly next: Table | undefined;
  readonly stays: boolean;
  /** For whoever writes the essentials: where, and of which round. Null for everybody else. */
  readonly writes: { readonly table: string; readonly round: number } | null;
  /** The others may go; the host may still be writing. */
  readonly released: boolean;
  readonly onDone: () => void;
}

export function HeldScreen({ next, stays, writes, released, onDone }: HeldScreenProps) {
  const { phone } = useMessages();
  const [title, text] = writes
    ? [released ? phone.hold.released : phone.hold.write, released ? phone.hold.releasedText : phone.hold.writeText]
    : [phone.hold.wait, phone.hold.waitText];
  function done(): void {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    onDone();
  }

  return (
    <Stack gap="l">
      <Stack gap="xs">
        <Heading level={1} size="xl">
          {title}
        </Heading>
        <p>{text}</p>
      </Stack>
      {next ? <Afterwards table={next} stays={stays} /> : null}
      {writes ? <WrittenHere {...writes} /> : null}
      {writes && released ? (
        <Button wide size="large" onMouseDown={stayInField} onClick={done}>
          {phone.hold.done}
        </Button>
      ) : null}
    </Stack>
  );
}

/** A field that is left shows its mark, which would move the button away from under the press. */
function stayInField(event: MouseEvent): void {
  event.preventDefault();
}

function Afterwards({ table, stays }: { readonly table: Table; readonly stays: boolean }) {
  const { common, phone } = useMessages();
  return (
    <Card as="section" look="sunk">
      <Row gap="m" wrap={false}>
        <TableBadge number={table.number} label={tableWords(common, table.number)} size="medium" />
        <p>{stays ? phone.hold.stays(table.number) : phone.hold.afterwards(table.number)}</p>
      </Row>
    </Card>
  );
}

function WrittenHere({ table, round }: { readonly table: string; readonly round: number }) {
  const { opened, state } = useTablecloth(table);
  return <HandingOn table={table} opened={opened} state={state} round={round} hosts />;
}
