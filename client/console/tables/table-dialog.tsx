/** One table opened: its people with what can be done for them, its host, its last notes and its words. */
import DoorClosed from 'lucide-react/icons/door-closed';
import { isOpen, seatedThrough } from '../../../shared/cafe/find.ts';
import type { Person } from '../../../shared/cafe/model.ts';
import type { Tablecloth } from '../../../shared/documents/tablecloth.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Heading } from '../../design/heading.tsx';
import { Row, Stack } from '../../design/layout.tsx';
import { TableBadge } from '../../design/table-badge.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { roundAheadIn, tablesIn } from '../../pieces/stage.ts';
import { lookWords, tableWords, themeOf } from '../../pieces/table-words.ts';
import { WrittenNote } from '../../pieces/written-note.tsx';
import type { PersonWish } from '../people/person-acts.tsx';
import { useSeatMoves } from '../seating/seat-moves.ts';
import { HostField } from './host-field.tsx';
import { SeatedList } from './seated-list.tsx';
import type { TableCardProps } from './table-card.tsx';
import { TableNudges } from './table-nudges.tsx';
import styles from './tables.module.css';
import { WordsForm } from './words-form.tsx';

const notesShown = 5;

interface TableDialogProps extends Pick<TableCardProps, 'now' | 'round' | 'away'> {
  readonly cloth: Tablecloth | undefined;
  /** Something to be done with a person: this dialog makes room for the one in which it is. */
  readonly onWish: (wish: PersonWish, person: Person) => void;
  readonly onClose: () => void;
}

export function TableDialog({ now, round, cloth, away, onWish, onClose }: TableDialogProps) {
  const { common, seating, tables } = useAllMessages();
  const words = tables.dialog;
  const room = useRoom();
  const moves = useSeatMoves();
  const { table, drawn, people, nudges } = now;
  const next = seatedThrough(room) + 1;
  const coming = roundAheadIn(room) !== null;
  const mayClose = coming && isOpen(table, next) && tablesIn(room, next).length > 1;
  const notes = [...(cloth?.notes ?? [])].reverse();
  const title = common.table(table.number);

  function close(): void {
    onClose();
    void moves.closeTable(table);
  }

  return (
    <Dialog
      open
      wide
      title={table.name === '' ? title : `${title}: ${table.name}`}
      closeLabel={common.close}
      onClose={onClose}
      actions={
        mayClose ? (
          <Button variant="quiet" icon={<DoorClosed aria-hidden />} onClick={close}>
            {seating.closeTable.menu}
          </Button>
        ) : undefined
      }
    >
      <Row wrap={false} align="center">
        <TableBadge number={table.number} label={tableWords(common, table.number)} />
        <div>
          {themeOf(table) === '' ? null : <p>{themeOf(table)}</p>}
          <p className={styles['soft']}>{lookWords(common, table.number)}</p>
          {table.prompt === '' ? null : <p>{table.prompt}</p>}
        </div>
      </Row>
      <TableNudges table={table} nudges={nudges} />
      {drawn ? (
        <Stack as="section" gap="xs" aria-labelledby="table-people">
          <Heading level={3} size="l" id="table-people">
            {words.people} <span className={styles['soft']}>{common.round(round)}</span>
          </Heading>
          {people.length === 0 ? <p>{words.nobody}</p> : null}
          <SeatedList now={now} away={away} onWish={onWish} onLeave={onClose} />
        </Stack>
      ) : null}
      {coming && room.settings.hostMode !== 'none' && isOpen(table, next) ? (
        <HostField key={now.host?.id} now={now} onDone={onClose} />
      ) : null}
      <Stack as="section" gap="xs" aria-labelledby="table-notes">
        <Heading level={3} size="l" id="table-notes">
          {words.notes}
        </Heading>
        {notes.length === 0 ? <p>{words.noNotes}</p> : null}
        <Stack as="ul" gap="xs">
          {notes.slice(0, notesShown).map(({ id, kind, text, round: from }) => (
            <li key={id}>
              <WrittenNote
                kind={kind}
                text={text}
                round={from}
                table={table.number}
                starred={room.stars[table.id]?.includes(id)}
                hidden={room.hidden.includes(id) ? words.hidden : undefined}
              />
            </li>
          ))}
        </Stack>
      </Stack>
      <WordsForm table={table} onSaved={onClose} />
    </Dialog>
  );
}
