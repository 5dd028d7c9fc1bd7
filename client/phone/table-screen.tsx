/** At the table: the question, what earlier groups handed on, the tablecloth, and a place to write. */
import { useEffect, useState } from 'react';
import type { Note } from '../../shared/documents/note.ts';
import { useCafe, useRoom, useTablecloth, useVisit, useWaitingNotes } from '../cafe/hooks.tsx';
import type { WaitingNote } from '../documents/outbox.ts';
import { Heading } from '../design/heading.tsx';
import { Row, Stack } from '../design/layout.tsx';
import { Notice } from '../design/notice.tsx';
import { Pill } from '../design/pill.tsx';
import { TableBadge } from '../design/table-badge.tsx';
import { useMessages } from '../language/language.tsx';
import { roundWithNumber, tableWithId } from '../pieces/stage.ts';
import { tableWords, themeOf } from '../pieces/table-words.ts';
import { useArrival } from './arrival.ts';
import { ArriveLine } from './arriving.tsx';
import { useCalmNotes } from './calm-notes.ts';
import { Composer } from './composer.tsx';
import type { NoteDraft } from './draft.ts';
import { useDrafts, useNoteDraft } from './draft-hooks.tsx';
import { HandingOn } from './handing-on.tsx';
import { HandedOn } from './handed-on.tsx';
import { HostTips } from './host-tips.tsx';
import { useMateNames } from './mates.ts';
import { QuietLine, useQuiet } from './quiet.tsx';
import { noteAnchor, TableNotes } from './table-notes.tsx';

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
  const drafts = useDrafts();
  const draft = useNoteDraft(id, round) ?? emptyDraft(id, round);
  const [building, setBuilding] = useState(0);
  const [justWritten, setJustWritten] = useState<string | null>(null);
  const [goTo, setGoTo] = useState<string | null>(null);
  const visit = useVisit();
  const quiet = useQuiet();
  const table = tableWithId(room, id);
  const hosts = own?.hosts[round] === id;

  // Only one's own new note moves the page; what others write never does.
  useEffect(() => {
    if (justWritten !== null) noteElement(justWritten)?.scrollIntoView({ block: 'center', behavior: gently() });
  }, [justWritten]);
  useEffect(() => {
    const note = goTo === null ? null : noteElement(goTo);
    note?.scrollIntoView({ block: 'center', behavior: gently() });
    note?.focus({ preventScroll: true });
  }, [goTo]);

  const notes = withWaiting(tablecloth.notes, waiting).filter((note) => !room.hidden.includes(note.id));
  const isMine = ({ pen }: Note): boolean => pen === -1 || visit.isMine(pen);
  // While everybody writes alone, nobody's thought is steered by another's.
  const open = quiet ? notes.filter(isMine) : notes;
  const calm = useCalmNotes(open, isMine, state.loaded && !quiet);
  const arrival = useArrival(round, id);

  if (!table) return null;
  const { question = '', hint = '' } = roundWithNumber(room, round) ?? {};

  function showFresh(): void {
    const first = calm.show();
    // Drawn first, then gone to.
    if (first !== null) setGoTo(first);
  }
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
      {lifting ? null : <ArriveLine arrival={arrival} table={table.number} />}
      <QuietLine quiet={quiet} />
      {hosts && !lifting ? <HostTips table={id} round={round} /> : null}
      <HandedOn tablecloth={tablecloth} before={round} />
      <TableNotes
        table={id}
        notes={calm.shown}
        round={round}
        state={state}
        quiet={quiet}
        list={calm.list}
        onBuild={(note) => {
          drafts.put({ ...draft, buildsOn: note });
          setBuilding(building + 1);
        }}
      />
      <HandingOn
        table={id}
        opened={opened}
        state={state}
        round={round}
        hosts={hosts || room.settings.hostMode === 'none'}
      />
      <Composer
        draft={draft}
        buildsOn={notes.find((note) => note.id === draft.buildsOn)?.text ?? null}
        onWritten={(note) => {
          setJustWritten(note);
          // Whoever writes at a table has come to it.
          arrival.say();
        }}
        building={building}
        fresh={calm.fresh}
        onFresh={showFresh}
      />
    </Stack>
  );
}

function emptyDraft(table: string, round: number): NoteDraft {
  return { what: 'note', table, round, text: '', kind: 'idea', buildsOn: null, author: null };
}

function Mates() {
  const { phone } = useMessages();
  const names = useMateNames();
  return names.length === 0 ? null : <p className="quiet">{phone.seat.mates(names)}</p>;
}

const noteElement = (note: string): HTMLElement | null => document.getElementById(noteAnchor(note));

const gently = (): ScrollBehavior =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';

/** A note that waits for a document that has not been loaded yet is shown all the same: it is on this phone. */
function withWaiting(notes: readonly Note[], waiting: readonly WaitingNote[]): readonly Note[] {
  const known = new Set(notes.map(({ id }) => id));
  const missing = waiting.filter(({ id }) => !known.has(id));
  const drawn = missing.map(({ id, kind, text, round, at, buildsOn, late }) => {
    return { id, kind, text, round, at, buildsOn, pen: -1, ...(late === true ? { late } : {}) };
  });
  return [...notes, ...drawn];
}
