/** How screens of the phone read and write drafts. */
import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useSyncExternalStore,
  type ReactNode,
  type RefObject,
} from 'react';
import { must } from '../../shared/cafe/must.ts';
import { useVisit } from '../cafe/hooks.tsx';
import { createDrafts, editName, noteName, wordsName, type Draft, type Drafts, type WordsDraft } from './draft.ts';

const DraftsContext = createContext<Drafts | null>(null);

export function DraftsProvider({ children }: { readonly children: ReactNode }) {
  const { cafe, keep, ticket } = useVisit().options;
  const drafts = useMemo(
    () => createDrafts(keep, `kafebord/${cafe}/${ticket.slice(0, 6)}/draft`),
    [cafe, keep, ticket],
  );
  useEffect(() => drafts.follow(), [drafts]);
  return <DraftsContext value={drafts}>{children}</DraftsContext>;
}

export function useDrafts(): Drafts {
  return must(useContext(DraftsContext), 'a screen outside the drafts');
}

function useDraft<W extends Draft['what']>(what: W, name: string): Extract<Draft, { what: W }> | null {
  const drafts = useDrafts();
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.get(name));
  return isWhat(draft, what) ? draft : null;
}

function isWhat<W extends Draft['what']>(draft: Draft | null, what: W): draft is Extract<Draft, { what: W }> {
  return draft?.what === what;
}

export const useNoteDraft = (table: string, round: number) => useDraft('note', noteName(table, round));
export const useEditDraft = (table: string, note: string) => useDraft('edit', editName(table, note));
export const useWordsDraft = (table: string, round: number, place: WordsDraft['place']) =>
  useDraft('words', wordsName(table, round, place));

export function useUnfinished(): readonly Draft[] {
  const drafts = useDrafts();
  return useSyncExternalStore(drafts.subscribe, drafts.unfinished);
}

/** While this is shown the draft has a field of its own, so nothing else need offer it. Before anything is painted. */
export function useShowsDraft(name: string): void {
  const drafts = useDrafts();
  useLayoutEffect(() => drafts.show(name), [drafts, name]);
}

type Box = HTMLTextAreaElement;

/**
 * Nobody is interrupted in the middle of a word: whoever writes in this field when the stage takes it away goes on in the next field
 * for the same draft, at the same letter.
 */
export function useWritingGoesOn(name: string, field: RefObject<Box | null>): void {
  const drafts = useDrafts();
  useLayoutEffect(() => {
    const box = field.current;
    const caret = drafts.takeFocus(name);
    if (box && caret) {
      box.focus({ preventScroll: true });
      box.setSelectionRange(caret.from, caret.to);
    }
    return () => {
      if (box && document.activeElement === box)
        drafts.passFocus(name, { from: box.selectionStart, to: box.selectionEnd });
    };
  }, [drafts, name, field]);
}
