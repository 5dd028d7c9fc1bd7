import { useState } from 'react';
import type { Person } from '../../../shared/cafe/model.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { Notice } from '../../design/notice.tsx';
import { Select } from '../../design/select.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { roundAheadIn, tablesIn } from '../../pieces/stage.ts';
import { BusyButton } from '../busy-button.tsx';
import { useSeatMoves } from '../seating/seat-moves.ts';
import { useSeatsOf } from './seats-of.ts';

export function HostDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { common, console: words, people } = useAllMessages();
  const texts = words.people.hostDialog;
  const room = useRoom();
  const facilitator = useCafe((state) => state.facilitator);
  const moves = useSeatMoves();
  const ahead = roundAheadIn(room);
  const tables = tablesIn(room, ahead ?? room.rounds.length);
  const here = useSeatsOf(person.id).find(({ round }) => round === ahead)?.table?.id;
  const [table, setTable] = useState(here ?? tables[0]?.id ?? '');
  const seats = facilitator?.seats.find(({ round }) => round === ahead)?.tables;
  const hostNow = (id: string): string => {
    const host = seats ? seats[id]?.host : facilitator?.hosts[id];
    const found = facilitator?.people.find((other) => other.id === host);
    return found ? ` (${texts.now(callName(found, common.person))})` : '';
  };
  return (
    <Dialog
      open
      title={texts.title(callName(person, common.person))}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <BusyButton
          onPress={async () => {
            if (await moves.host(person, table)) onClose();
          }}
        >
          {texts.go}
        </BusyButton>
      }
    >
      {person.phone ? <p>{people.hostHint}</p> : <Notice tone="warn" title={people.hostNoPhone} />}
      <Field label={texts.table}>
        <Select
          value={table}
          options={tables.map(({ id, number, name }) => ({
            value: id,
            label: `${common.table(number)}${name === '' ? '' : ` ${name}`}${hostNow(id)}`,
          }))}
          onChange={({ currentTarget: { value } }) => setTable(value)}
        />
      </Field>
    </Dialog>
  );
}
