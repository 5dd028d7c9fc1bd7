/**
 * A field that belongs to its writer while they write: nothing of it is bound to the document, because a phone keyboard that is
 * corrected from outside in the middle of a word writes nonsense. What others have written shows as soon as the field is left.
 */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { cleanText } from '../../../shared/cafe/text.ts';

type Box = HTMLInputElement | HTMLTextAreaElement;

export interface DraftField {
  readonly value: string;
  /** Something else stands there now than when the writing began. */
  readonly overtaken: boolean;
  readonly onFocus: () => void;
  readonly onChange: (event: { readonly currentTarget: Box }) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<Box>) => void;
}

/** `save` is told what stood there when the writing began: it may be something else by now. */
export function useDraft(value: string, save: (words: string, began: string) => void): DraftField {
  const [draft, setDraft] = useState<{ readonly began: string; readonly now: string } | null>(null);
  function commit(): void {
    if (draft && cleanText(draft.now) !== cleanText(draft.began)) save(draft.now, draft.began);
  }
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => {
    const left = (): void => {
      if (document.visibilityState === 'hidden') latest.current();
    };
    document.addEventListener('visibilitychange', left);
    return () => {
      document.removeEventListener('visibilitychange', left);
      // A dialog that closes takes its fields away without a blur.
      latest.current();
    };
  }, []);
  return {
    value: draft?.now ?? value,
    overtaken: draft !== null && cleanText(draft.began) !== cleanText(value),
    onFocus: () => setDraft({ began: value, now: value }),
    onChange: ({ currentTarget }) => setDraft({ began: draft?.began ?? value, now: currentTarget.value }),
    onBlur: () => {
      commit();
      setDraft(null);
    },
    onKeyDown: (event) => {
      if (event.key !== 'Enter' || event.currentTarget instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      commit();
      if (draft) setDraft({ began: draft.now, now: draft.now });
    },
  };
}
