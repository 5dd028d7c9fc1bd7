import CalendarMinus from 'lucide-react/icons/calendar-minus';
import CalendarPlus from 'lucide-react/icons/calendar-plus';
import DoorOpen from 'lucide-react/icons/door-open';
import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { isOpen, seatedThrough } from '../../../shared/cafe/find.ts';
import { mostRounds, mostTables } from '../../../shared/cafe/design.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Menu } from '../../design/menu.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { currentStageOf, roundAheadIn, roundBegunIn } from '../../pieces/stage.ts';
import { useSeatMoves } from '../seating/seat-moves.ts';
import { useRun } from '../talk.tsx';
import { NewRoundDialog } from './new-round-dialog.tsx';
import { NewTableDialog } from './new-table-dialog.tsx';

/** One table or one round more or less, while the café runs. */
export function ChangeRoom() {
  const { common, console: words, seating } = useAllMessages();
  const room = useRoom();
  const moves = useSeatMoves();
  const run = useRun();
  const [adding, setAdding] = useState<'table' | 'round' | null>(null);
  const stage = currentStageOf(room);
  const last = room.rounds.length;
  const next = seatedThrough(room) + 1;
  // Closed since the last round began, so nobody has sat in a round without it.
  const reopening = room.tables.filter((table) => !isOpen(table, next) && table.open.to === next - 1);
  if (stage.kind === 'close') return null;
  const items = [
    ...(room.tables.length < mostTables && roundAheadIn(room) !== null
      ? [
          {
            key: 'table',
            label: seating.openTable.menu,
            icon: <Plus aria-hidden />,
            onSelect: () => setAdding('table'),
          },
        ]
      : []),
    ...reopening.map((table) => ({
      key: table.id,
      label: seating.reopenTable(common.table(table.number)),
      icon: <DoorOpen aria-hidden />,
      onSelect: () => void run({ type: 'reopenTable', table: table.id, plan: null }),
    })),
    ...(last < mostRounds
      ? [
          {
            key: 'round',
            label: seating.addRound.menu,
            icon: <CalendarPlus aria-hidden />,
            onSelect: () => setAdding('round'),
          },
        ]
      : []),
    ...(last > 1 && roundBegunIn(room) < last && stage.round !== last
      ? [
          {
            key: 'drop',
            label: seating.dropRound.menu(last),
            icon: <CalendarMinus aria-hidden />,
            onSelect: () => void moves.dropRound(),
          },
        ]
      : []),
  ];
  return (
    <>
      {items.length > 0 ? <Menu words label={words.tables.changeRoom} items={items} /> : null}
      {adding === 'table' ? <NewTableDialog onClose={() => setAdding(null)} /> : null}
      {adding === 'round' ? <NewRoundDialog onClose={() => setAdding(null)} /> : null}
    </>
  );
}
