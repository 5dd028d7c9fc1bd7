/** The notes on the tablecloth, in the order they were put there: nothing jumps while somebody reads (see calm-notes). */
import { useEffect, useRef, useState, type RefObject } from 'react';
import { starsPerTable } from '../../shared/cafe/model.ts';
import type { Note } from '../../shared/documents/note.ts';
import { useCafe, useRoom, useSend, useVisit } from '../cafe/hooks.tsx';
import { Empty } from '../design/empty.tsx';
import { Heading } from '../design/heading.tsx';
import { Stack } from '../design/layout.tsx';
import { ToastRegion, type ToastMessage } from '../design/toast.tsx';
import type { DocumentState } from '../documents/open-document.ts';
import { useMessages } from '../language/language.tsx';
import { EditNoteDialog } from './edit-note-dialog.tsx';
import { TableNote } from './table-note.tsx';

/** Long enough to read twice. What can be undone stays until it is dismissed. */
const shownMs = 8000;

/** Where a note stands in the page. */
export const noteAnchor = (note: string): string => `note-${note}`;

export interface TableNotesProps {
  readonly table: string;
  readonly notes: readonly Note[];
  readonly round: number;
  readonly state: DocumentState;
  /** Everybody writes alone: these are one's own notes and no others. */
  readonly quiet: boolean;
  /** What goes around the list. */
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onBuild: (note: string) => void;
}

export function TableNotes({ table, notes, round, state, quiet, list, onBuild }: TableNotesProps) {
  const { common, phone, refusals } = useMessages();
  const visit = useVisit();
  const room = useRoom();
  const send = useSend();
  const [editing, setEditing] = useState<Note | null>(null);
  const online = useCafe((state) => state.connection.state === 'open');
  const alone = useCafe((state) => state.alone);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const stars = room.stars[table] ?? [];
  const isMine = (note: Note): boolean => note.pen === -1 || visit.isMine(note.pen);

  function say(message: ToastMessage): void {
    clearTimeout(timer.current);
    setToast(message);
    if (!message.action) timer.current = setTimeout(() => setToast(null), shownMs);
  }

  function emptyWords(): { readonly title: string; readonly text: string } {
    if (quiet) return { title: phone.quiet.empty, text: phone.quiet.emptyText };
    if (state.loaded) return { title: phone.table.empty, text: phone.table.quietHint };
    return alone
      ? { title: phone.silent.noCloth, text: phone.silent.noClothText }
      : { title: common.loading, text: phone.table.quietHint };
  }

  async function star(note: Note, starred: boolean): Promise<void> {
    // A star that waits for the network would come as a surprise, long after the table has agreed on something else.
    if (!online) return say({ id: note.id, text: refusals.unreachable, tone: 'warn' });
    const reply = await send({ type: starred ? 'unstarNote' : 'starNote', table, note: note.id });
    if (!reply.ok) say({ id: note.id, text: refusals[reply.refusal], tone: 'warn' });
  }

  function withdraw(note: Note): void {
    visit.withdrawNote(table, note.id);
    const putBack = (): void => {
      visit.putBackNote(table, note);
      setToast(null);
    };
    say({ id: note.id, text: phone.table.withdrawn, action: { label: phone.table.putBack, onPress: putBack } });
  }

  return (
    <Stack as="section" gap="m">
      <Stack gap="2xs">
        <Heading level={2} size="xl">
          {phone.table.cloth}
        </Heading>
        {notes.length > 0 ? (
          <p className="quiet">
            {common.notes(notes.length)} · {phone.table.starsLeft(Math.max(0, starsPerTable - stars.length))}
          </p>
        ) : null}
      </Stack>
      {notes.length === 0 ? <Empty {...emptyWords()} /> : null}
      <div ref={list}>
        <Stack as="ol" gap="m">
          {notes.map((note) => (
            <li key={note.id} id={noteAnchor(note.id)} tabIndex={-1}>
              <TableNote
                note={note}
                buildsOn={
                  note.buildsOn === null
                    ? null
                    : (notes.find(({ id }) => id === note.buildsOn)?.text ?? common.withdrawn)
                }
                earlier={note.round < round}
                mine={isMine(note)}
                waiting={note.pen === -1 || state.waiting.has(`notes/${note.id}`)}
                starred={stars.includes(note.id)}
                onStar={() => void star(note, stars.includes(note.id))}
                onBuild={() => onBuild(note.id)}
                onEdit={() => setEditing(note)}
                onWithdraw={() => withdraw(note)}
              />
            </li>
          ))}
        </Stack>
      </div>
      <EditNoteDialog note={editing} table={table} onClose={() => setEditing(null)} />
      <ToastRegion messages={toast ? [toast] : []} dismissLabel={common.close} onDismiss={() => setToast(null)} />
    </Stack>
  );
}
