/** The half-written line: kept on the phone with every letter, so that neither time nor a closed tab cuts it off. */
import * as v from 'valibot';
import { useCallback, useState } from 'react';
import { noteKinds, type NoteKind } from '../../shared/documents/note.ts';
import { useVisit } from '../cafe/hooks.tsx';

const draftSchema = v.object({ text: v.string(), kind: v.picklist(noteKinds), buildsOn: v.nullable(v.string()) });

export interface Draft {
  readonly text: string;
  readonly kind: NoteKind;
  readonly buildsOn: string | null;
}

export const noDraft: Draft = { text: '', kind: 'idea', buildsOn: null };

/** The draft of one table and round, and how to change it. An empty draft is not stored. */
export function useDraft(table: string, round: number): readonly [Draft, (draft: Draft) => void] {
  const { cafe, keep, ticket } = useVisit().options;
  const key = `kafebord/${cafe}/${ticket.slice(0, 6)}/draft/${table}/${round}`;
  const [draft, setDraft] = useState<Draft>(() => read(keep, key));
  const change = useCallback(
    (next: Draft) => {
      setDraft(next);
      try {
        if (next.text === '' && next.buildsOn === null) keep?.removeItem(key);
        else keep?.setItem(key, JSON.stringify(next));
      } catch {
        // Full or forbidden storage: the draft lives as long as the page.
      }
    },
    [keep, key],
  );
  return [draft, change];
}

function read(keep: { getItem(key: string): string | null } | null, key: string): Draft {
  try {
    const parsed = v.safeParse(draftSchema, JSON.parse(keep?.getItem(key) ?? 'null'));
    return parsed.success ? parsed.output : noDraft;
  } catch {
    return noDraft;
  }
}
