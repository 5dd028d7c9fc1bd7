/** All of a person's tables, known from the start: if the network dies at a rotation, everybody still moves right. */
import { useCafe, useRoom } from '../cafe/hooks.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Row, Stack } from '../design/layout.tsx';
import { Pill } from '../design/pill.tsx';
import { TableBadge } from '../design/table-badge.tsx';
import { useMessages } from '../language/language.tsx';
import { tableWithId } from '../pieces/stage.ts';
import { tableWords } from '../pieces/table-words.ts';

export function JourneyDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { common, phone } = useMessages();
  const room = useRoom();
  const own = useCafe((state) => state.own);
  const tables = room.rounds.map((round) => ({ round, table: tableWithId(room, own?.itinerary[round.number]) }));
  return (
    <Dialog open={open} title={phone.menu.journeyTitle} closeLabel={common.close} onClose={onClose}>
      {tables.some(({ table }) => table) ? (
        <Stack as="ol" gap="m">
          {tables.map(({ round, table }) => (
            <Row key={round.number} as="li" wrap={false}>
              {table ? (
                <TableBadge number={table.number} label={tableWords(common, table.number)} size="medium" />
              ) : null}
              <span>
                <strong>{common.round(round.number)}</strong>
                <br />
                {table ? `${common.table(table.number)} · ${table.name}` : phone.seat.none}{' '}
                {own?.hosts[round.number] === undefined ? null : <Pill tone="good">{phone.menu.hostHere}</Pill>}
              </span>
            </Row>
          ))}
        </Stack>
      ) : (
        <p>{phone.menu.journeyEmpty}</p>
      )}
    </Dialog>
  );
}
