import { useState } from 'react';
import { sameName } from '../../../shared/cafe/find.ts';
import type { Person } from '../../../shared/cafe/model.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Choice } from '../../design/choice.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Notice } from '../../design/notice.tsx';
import { TableBadge } from '../../design/table-badge.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { BusyButton } from '../busy-button.tsx';
import { PeoplePicker } from '../seating/people-picker.tsx';
import { useSeatMoves } from '../seating/seat-moves.ts';
import styles from './people.module.css';
import { useSeatsOf } from './seats-of.ts';

interface MergeDialogProps {
  readonly person: Person;
  /** The other entry, where it is known. */
  readonly double?: Person | undefined;
  /** They are two people after all. */
  readonly onTwo?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** One person who has come in twice: first which two, then which of them stays. */
export function MergeDialog({ person, double, onTwo, onClose }: MergeDialogProps) {
  const { common, people } = useAllMessages();
  const words = people.merge;
  const everybody = useCafe((state) => state.facilitator?.people) ?? [];
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [unpicked, setUnpicked] = useState(false);
  const [picked, setPicked] = useState<Person | null>(double ?? null);
  if (picked !== null) return <Sure one={person} other={picked} onTwo={onTwo} onClose={onClose} />;

  function next(): void {
    const other = everybody.find(({ id }) => id === chosen[0]);
    if (other) setPicked(other);
    else setUnpicked(true);
  }

  return (
    <Dialog
      open
      wide
      title={words.title(callName(person, common.person))}
      closeLabel={common.close}
      onClose={onClose}
      actions={<Button onClick={next}>{words.next}</Button>}
    >
      <p>{words.text}</p>
      <div role="status">{unpicked && chosen.length === 0 ? <Notice tone="warn" title={words.pick} /> : null}</div>
      <PeoplePicker
        single
        chosen={chosen}
        among={({ id }) => id !== person.id}
        more={({ number, here }) => [people.number(number), here ? '' : words.left].filter(Boolean).join(', ')}
        likely={({ name }) => name !== '' && sameName(name) === sameName(person.name)}
        onChange={setChosen}
      />
    </Dialog>
  );
}

interface SureProps {
  readonly one: Person;
  readonly other: Person;
  readonly onTwo: (() => void) | undefined;
  readonly onClose: () => void;
}

function Sure({ one, other, onTwo, onClose }: SureProps) {
  const { common, people } = useAllMessages();
  const words = people.merge;
  const moves = useSeatMoves();
  const [first, second] = one.number < other.number ? [one, other] : [other, one];
  // Whoever came first has met people and has a table others know of.
  const [keep, setKeep] = useState(first.id);

  async function see(): Promise<void> {
    const [stays, goes] = keep === first.id ? [first, second] : [second, first];
    if (await moves.merge(stays, goes)) onClose();
  }

  return (
    <Dialog
      open
      title={words.sure}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onClick={onTwo ?? onClose}>
            {onTwo ? people.doubles.not : common.cancel}
          </Button>
          <BusyButton onPress={see}>{words.see}</BusyButton>
        </>
      }
    >
      <p>{words.sureText}</p>
      <Choice
        label={words.stays}
        hint={words.staysHint}
        options={[first, second].map((person) => ({
          value: person.id,
          label: `${callName(person, common.person)}, ${people.number(person.number).toLocaleLowerCase()}`,
          hint: <Told person={person} />,
        }))}
        value={keep}
        onChange={setKeep}
      />
    </Dialog>
  );
}

/** What tells two entries apart: organisation, tables and phone. */
function Told({ person }: { readonly person: Person }) {
  const { console, people, tables } = useAllMessages();
  const words = people.merge;
  const { organisations } = useRoom();
  const online = useCafe((state) => state.online.includes(person.id));
  const seats = useSeatsOf(person.id).flatMap(({ round, table }) => (table ? [{ round, table }] : []));
  const phone = person.phone ? (online ? words.online : tables.away.offline) : console.people.noPhone;
  return (
    <span className={styles['told']}>
      <span>{organisations.find(({ id }) => id === person.organisation)?.name ?? words.none}</span>
      <span className={styles['seats']}>
        {seats.map(({ round, table }) => (
          <TableBadge key={round} size="small" number={table.number} label={console.people.seat(round, table.number)} />
        ))}
        {seats.length === 0 ? words.noSeat : null}
      </span>
      <span>{person.here ? phone : words.left}</span>
    </span>
  );
}
