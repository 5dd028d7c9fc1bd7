/** One essential, or the sentence. Saved when the field is left, in whatever way: by its writer, with the page, or by the stage. */
import type * as Y from 'yjs';
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore, type RefObject } from 'react';
import { essentialMaxLength, readWords, wordsKeyFor } from '../../shared/documents/tablecloth.ts';
import { useVisit } from '../cafe/hooks.tsx';
import { Field } from '../design/field.tsx';
import { TextArea } from '../design/text-area.tsx';
import type { DocumentState } from '../documents/open-document.ts';
import { currentStageOf } from '../pieces/stage.ts';
import { SavedMark } from '../pieces/saved-mark.tsx';
import { wordsName, type WordsDraft } from './draft.ts';
import { useDrafts, useShowsDraft, useWordsDraft, useWritingGoesOn } from './draft-hooks.tsx';

export interface HandedWordsProps {
  readonly table: string;
  readonly doc: Y.Doc;
  readonly state: DocumentState;
  readonly round: number;
  readonly place: WordsDraft['place'];
  readonly label: string;
  readonly hint?: string;
}

/** The field is not bound to the document while somebody types in it: a phone's keyboard and a merge do not mix. */
export function HandedWords({ table, doc, state, round, place, label, hint }: HandedWordsProps) {
  const drafts = useDrafts();
  const field = useRef<HTMLTextAreaElement>(null);
  const name = wordsName(table, round, place);
  const typed = useWordsDraft(table, round, place);
  const unsaved = useUnsaved({ table, round, place });
  const stored = unsaved ?? readWords(doc, round, place);
  const commit = useCommit(name, field, { table, round, place, stored });
  useShowsDraft(name);
  useWritingGoesOn(name, field);
  const waiting = unsaved !== null || state.waiting.has(`words/${wordsKeyFor(round, place)}`);

  function leave(): void {
    if (commit()) drafts.drop(name);
  }

  return (
    <Field label={label} hint={hint} aside={<SavedMark waiting={waiting} />}>
      <TextArea
        ref={field}
        value={typed?.text ?? stored}
        lines={1}
        maxLength={essentialMaxLength}
        onChange={({ target }) =>
          drafts.put({ what: 'words', table, round, place, text: target.value, began: typed?.began ?? stored })
        }
        onBlur={leave}
      />
    </Field>
  );
}

/** What this phone has handed on here and the server does not have yet. What it would not have is offered elsewhere. */
function useUnsaved({ table, round, place }: Pick<WordsDraft, 'table' | 'round' | 'place'>): string | null {
  const { handedWords } = useVisit();
  const find = (): string | null =>
    handedWords
      .all()
      .find((words) => words.table === table && words.round === round && words.place === place && !words.refused)
      ?.text ?? null;
  return useSyncExternalStore(handedWords.subscribe, find);
}

interface Target extends Pick<WordsDraft, 'table' | 'round' | 'place'> {
  readonly stored: string;
}

/**
 * Hands on what was typed; false when the café is over and takes nothing more. Done by itself when the page is put away
 * or the stage takes the field: the words are then handed on as far as they got, and their draft stays for whoever was in mid-sentence.
 */
function useCommit(name: string, field: RefObject<HTMLTextAreaElement | null>, target: Target): () => boolean {
  const drafts = useDrafts();
  const visit = useVisit();

  function commit(): boolean {
    const { room } = visit.store.getState();
    if (!room || currentStageOf(room).kind === 'close') return false;
    const { stored, ...place } = target;
    const draft = drafts.get(name);
    if (draft?.what !== 'words' || draft.text === stored) return true;
    visit.handOn(place, draft.text, draft.began);
    // Whoever goes on in mid-sentence goes on from here.
    drafts.put({ ...draft, began: draft.text });
    return true;
  }

  const latest = useRef(commit);
  useLayoutEffect(() => {
    latest.current = commit;
  });
  useEffect(() => {
    // Kept from a page that was closed in mid-sentence: as good as left.
    if (drafts.get(name) && document.activeElement !== field.current && latest.current()) drafts.drop(name);
    const putAway = (): void => {
      if (document.visibilityState === 'hidden') latest.current();
    };
    document.addEventListener('visibilitychange', putAway);
    return () => document.removeEventListener('visibilitychange', putAway);
  }, [drafts, field, name]);
  useLayoutEffect(() => {
    const box = field.current;
    return () => {
      const writing = document.activeElement === box;
      if (latest.current() && !writing) drafts.drop(name);
    };
  }, [drafts, field, name]);
  return commit;
}
