import { useState } from 'react';
import { isExpected } from '../../../shared/cafe/find.ts';
import type { Person } from '../../../shared/cafe/model.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Choice } from '../../design/choice.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { Select } from '../../design/select.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { currentStageOf, roundAheadIn, tablesIn } from '../../pieces/stage.ts';
import { BusyButton } from '../busy-button.tsx';
import { useSeatMoves } from '../seating/seat-moves.ts';
import { useSeatsOf } from './seats-of.ts';

/** Only rounds whose seats may still change: the running one and those to come. */
export function MoveDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { common, console: words, people, seating } = useAllMessages();
  const texts = words.people.moveDialog;
  const room = useRoom();
  const moves = useSeatMoves();
  const seats = useSeatsOf(person.id);
  const ahead = roundAheadIn(room) ?? Infinity;
  const running = currentStageOf(room).kind === 'round';
  const open = room.rounds.filter(({ number }) => number >= ahead && isExpected(person, number));
  const [round, setRound] = useState(open[0]?.number ?? 1);
  const now = seats.find((seat) => seat.round === round)?.table?.id;
  const [picked, setPicked] = useState<string | null>(null);
  const tables = tablesIn(room, round);
  const table = tables.find(({ id }) => id === (picked ?? now))?.id ?? tables[0]?.id ?? '';
  return (
    <Dialog
      open
      title={texts.title(callName(person, common.person))}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <BusyButton
          onPress={async () => {
            if (table === now || (await moves.move(person, round, table))) onClose();
          }}
        >
          {seating.move.see}
        </BusyButton>
      }
    >
      <Choice
        label={texts.round}
        look="segments"
        options={open.map(({ number }) => ({ value: String(number), label: common.round(number) }))}
        value={String(round)}
        onChange={(value) => setRound(Number(value))}
      />
      {running && round === ahead ? <p>{people.moveNow}</p> : null}
      <Field label={texts.table}>
        <Select
          value={table}
          options={tables.map(({ id, number, name }) => {
            const count = room.seats[round]?.[id]?.count ?? 0;
            const who = id === now ? texts.here : texts.seats(count);
            return { value: id, label: `${common.table(number)}${name === '' ? '' : ` ${name}`} (${who})` };
          })}
          onChange={({ currentTarget: { value } }) => setPicked(value)}
        />
      </Field>
    </Dialog>
  );
}
