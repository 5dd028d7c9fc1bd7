/** At the table: the question, what earlier groups handed on, the tablecloth, and a place to write. */
import { useEffect, useRef, useState } from 'react';
import type { Note } from '../../shared/documents/note.ts';
import { useCafe, useRoom, useTablecloth, useWaitingNotes } from '../cafe/hooks.tsx';
import { Heading } from '../design/heading.tsx';
import { Row, Stack } from '../design/layout.tsx';
import { Notice } from '../design/notice.tsx';
import { Pill } from '../design/pill.tsx';
import { TableBadge } from '../design/table-badge.tsx';
import { useMessages } from '../language/language.tsx';
import { roundWithNumber, tableWithId } from '../pieces/stage.ts';
import { tableWords, themeOf } from '../pieces/table-words.ts';
import { Composer } from './composer.tsx';
import { useDraft } from './draft.ts';
import { HandingOn } from './handing-on.tsx';
import { HandedOn } from './handed-on.tsx';
import { HostTips } from './host-tips.tsx';
import { TableNotes } from './table-notes.tsx';

export interface TableScreenProps {
  readonly table: string | null;
  readonly round: number;
  /** The stage in which the table lifts up its three notes. */
  readonly lifting: boolean;
}

export function TableScreen({ table, round, lifting }: TableScreenProps) {
  const { phone } = useMessages();
  if (table === null) return <Notice tone="warn" role="status" title={phone.seat.none} />;
  return <Seated table={table} round={round} lifting={lifting} />;
}

function Seated({
  table: id,
  round,
  lifting,
}: {
  readonly table: string;
  readonly round: number;
  readonly lifting: boolean;
}) {
  const { common, phone } = useMessages();
  const room = useRoom();
  const own = useCafe((state) => state.own);
  const { tablecloth, opened, state } = useTablecloth(id);
  const waiting = useWaitingNotes().filter((note) => note.table === id && note.refused === null && !note.withdrawn);
  const [draft, setDraft] = useDraft(id, round);
  const [building, setBuilding] = useState(0);
  const [justWritten, setJustWritten] = useState<string | null>(null);
  const end = useRef<HTMLDivElement>(null);
  const table = tableWithId(room, id);
  const hosts = own?.hosts[round] === id;

  // Only one's own new note moves the page; what others write never does.
  useEffect(() => {
    if (justWritten !== null) end.current?.scrollIntoView({ block: 'end', behavior: 'smooth' });
  }, [justWritten]);

  if (!table) return null;
  const { question = '', hint = '' } = roundWithNumber(room, round) ?? {};
  const notes = withWaiting(tablecloth.notes, waiting).filter((note) => !room.hidden.includes(note.id));
  return (
    <Stack gap="l">
      <Row wrap={false} align="start">
        <TableBadge number={table.number} label={tableWords(common, table.number)} size="medium" />
        <Stack gap="2xs">
          <p>
            <strong>{common.table(table.number)}</strong> {table.name}
          </p>
          {themeOf(table) === '' ? null : <p>{themeOf(table)}</p>}
          {table.prompt === '' ? null : <p>{table.prompt}</p>}
          <Mates />
          {hosts ? (
            <Row>
              <Pill tone="good">{phone.seat.host}</Pill>
            </Row>
          ) : null}
        </Stack>
      </Row>
      {lifting ? (
        <Stack gap="xs">
          <Heading level={1} size="xl">
            {phone.table.liftTitle}
          </Heading>
          <p>{phone.table.liftText}</p>
        </Stack>
      ) : (
        <Stack gap="xs">
          <Heading level={1} size="xl" question eyebrow={common.round(round)}>
            {question}
          </Heading>
          {hint === '' ? null : <p className="quiet">{hint}</p>}
        </Stack>
      )}
      {hosts && !lifting ? <HostTips /> : null}
      <HandedOn tablecloth={tablecloth} before={round} />
      <TableNotes
        table={id}
        notes={notes}
        round={round}
        state={state}
        onBuild={(note) => {
          setDraft({ ...draft, buildsOn: note });
          setBuilding(building + 1);
        }}
      />
      <HandingOn opened={opened} state={state} round={round} hosts={hosts || room.settings.hostMode === 'none'} />
      <div ref={end} />
      <Composer
        table={id}
        round={round}
        draft={draft}
        onDraft={setDraft}
        buildsOn={notes.find((note) => note.id === draft.buildsOn)?.text ?? null}
        onWritten={setJustWritten}
        building={building}
      />
    </Stack>
  );
}

/** Who else sits here, as far as the café tells names. */
function Mates() {
  const { phone } = useMessages();
  const mates = useCafe((state) => state.own)?.mates ?? [];
  const names = mates.map(({ name }) => name).filter((name) => !/^\d+$/u.test(name));
  return names.length === 0 ? null : <p className="quiet">{phone.seat.mates(names)}</p>;
}

/** A note that waits for a document that has not been loaded yet is shown all the same: it is on this phone. */
function withWaiting(notes: readonly Note[], waiting: readonly Omit<Note, 'pen'>[]): readonly Note[] {
  const known = new Set(notes.map(({ id }) => id));
  return [...notes, ...waiting.filter(({ id }) => !known.has(id)).map((note) => ({ ...note, pen: -1 }))];
}
