/** What the server has said no to. The words are safe here, with the reason, until their writer decides. */
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { readWords } from '../../shared/documents/tablecloth.ts';
import { useCafe, useRoom, useTablecloth, useVisit, useWaitingNotes } from '../cafe/hooks.tsx';
import { leftReason } from '../cafe/left-behind.ts';
import { Button } from '../design/button.tsx';
import { Row, Stack } from '../design/layout.tsx';
import { NoteCard } from '../design/note-card.tsx';
import { Notice } from '../design/notice.tsx';
import type { WaitingWords } from '../documents/handed-words.ts';
import { hasWords, type KeptCard } from '../documents/kept-cards.ts';
import type { WaitingNote } from '../documents/outbox.ts';
import { useMessages } from '../language/language.tsx';
import { currentStageOf } from '../pieces/stage.ts';
import { EditNoteDialog } from './edit-note-dialog.tsx';
import { NoteMark } from './note-mark.tsx';

export function RefusedNotes() {
  const { phone } = useMessages();
  const refused = useWaitingNotes().filter((note) => note.refused !== null);
  const cards = useStuckCards();
  const words = useRefusedWords();
  const [editing, setEditing] = useState<WaitingNote | null>(null);
  return (
    <>
      {refused.length + cards.length + words.length === 0 ? null : (
        <Notice tone="warn" role="status" title={phone.waiting.title}>
          <Stack gap="m">
            <p>{phone.waiting.text}</p>
            {refused.map((note) => (
              <RefusedNote key={note.id} note={note} onEdit={() => setEditing(note)} />
            ))}
            {words.map((one) => (
              <RefusedWords key={`${one.table}/${one.round}/${one.place}/${one.at}`} words={one} />
            ))}
            {cards.map((card) => (
              <StuckCard key={`${card.root}/${card.key}`} card={card} />
            ))}
          </Stack>
        </Notice>
      )}
      <EditNoteDialog note={editing} table={editing?.table ?? ''} onClose={() => setEditing(null)} />
    </>
  );
}

/** What a table handed on and the server would not have: most likely somebody else hosts it by now. */
function useRefusedWords(): readonly WaitingWords[] {
  const { handedWords } = useVisit();
  return useSyncExternalStore(handedWords.subscribe, handedWords.all).filter(({ refused }) => refused === true);
}

/** Words for a board, where no board is shown that would say so itself. */
function useStuckCards(): readonly KeptCard[] {
  const { keptCards } = useVisit();
  const { kind } = currentStageOf(useRoom());
  const kept = useSyncExternalStore(keptCards.subscribe, keptCards.all);
  const isOnBoard = kind === 'harvest' || kind === 'vision' || kind === 'stones' || kind === 'actions';
  return isOnBoard ? [] : kept.filter((card) => card.stuck !== null && hasWords(card));
}

function RefusedNote({ note, onEdit }: { readonly note: WaitingNote; readonly onEdit: () => void }) {
  const { common, phone } = useMessages();
  const visit = useVisit();
  const isOver = currentStageOf(useRoom()).kind === 'close';
  const reasons: Readonly<Record<string, string>> = phone.waiting.reasons;
  const own = useCafe((state) => state.own);
  function retry(): void {
    // Whoever has come in anew may have another seat in its round.
    if (note.refused === leftReason) visit.outbox.put({ ...note, table: own?.itinerary[note.round] ?? note.table });
    visit.retryNote(note.id);
  }
  const why = isOver ? phone.travel.tooLate : (reasons[note.refused ?? ''] ?? phone.waiting.reasons.other);
  return (
    <Refused text={note.text} why={why}>
      {isOver ? null : (
        <>
          <Button variant="quiet" onClick={retry}>
            {phone.waiting.retry}
          </Button>
          <Button variant="plain" onClick={onEdit}>
            {common.edit}
          </Button>
        </>
      )}
      <CopyButton text={note.text} />
      <Button variant="plain" onClick={() => visit.discardNote(note.id)}>
        {phone.waiting.discard}
      </Button>
    </Refused>
  );
}

function RefusedWords({ words }: { readonly words: WaitingWords }) {
  const { phone } = useMessages();
  const visit = useVisit();
  const { table, round, place, text, aside } = words;
  const { opened } = useTablecloth(table);
  const what = place === 'sentence' ? phone.table.sentence : phone.table.essential(place);
  const there = readWords(opened.doc, round, place);
  function insist(): void {
    visit.discardWords(words);
    visit.handOn({ table, round, place }, text);
  }
  return (
    <Refused text={text} why={aside && there !== '' ? phone.waiting.aside(what, there) : what}>
      <Button variant="quiet" onClick={insist}>
        {aside ? phone.waiting.instead : phone.waiting.retry}
      </Button>
      <CopyButton text={text} />
      <Button variant="plain" onClick={() => visit.discardWords(words)}>
        {phone.waiting.discard}
      </Button>
    </Refused>
  );
}

function StuckCard({ card }: { readonly card: KeptCard }) {
  const { phone } = useMessages();
  const visit = useVisit();
  const text = String(card.value);
  return (
    <Refused text={text} why={`${phone.waiting.board}. ${phone.waiting.boardText}`}>
      <CopyButton text={text} />
      <Button variant="plain" onClick={() => visit.discardCards([card])}>
        {phone.waiting.discard}
      </Button>
    </Refused>
  );
}

interface RefusedProps {
  readonly text: string;
  readonly why: string;
  /** What can be done. */
  readonly children: ReactNode;
}

function Refused({ text, why, children }: RefusedProps) {
  return (
    <NoteCard
      text={text}
      kind={<NoteMark state="refused" />}
      footer={
        <Stack gap="xs">
          <p>{why}</p>
          <Row>{children}</Row>
        </Stack>
      }
    />
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const { common } = useMessages();
  // A page that came over http has none.
  if (!('clipboard' in navigator)) return null;
  return (
    <Button variant="plain" onClick={() => void navigator.clipboard.writeText(text)}>
      {common.copy}
    </Button>
  );
}
