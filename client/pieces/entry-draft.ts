/** What somebody is in the middle of writing on a board: kept until it is saved or given up, also when the café goes on or the page is loaded anew. */
import * as v from 'valibot';
import { entryValuesSchema, type EntryValues } from '../../shared/boards/entries.ts';

export interface EntryDraft {
  readonly entry: string;
  readonly values: EntryValues;
  readonly agreed: boolean;
}

const draftSchema = v.object({ entry: v.string(), values: entryValuesSchema, agreed: v.boolean() });

const keyOf = (cafe: string, board: string): string => `kafebord-entry/${cafe}/${board}`;

/** Null where nothing is kept. One for each board. */
export function entryDraft(cafe: string, board: string): EntryDraft | null {
  try {
    const kept = v.safeParse(draftSchema, JSON.parse(localStorage.getItem(keyOf(cafe, board)) ?? 'null'));
    return kept.success ? kept.output : null;
  } catch {
    return null;
  }
}

export function keepEntryDraft(cafe: string, board: string, draft: EntryDraft | null): void {
  try {
    if (draft) localStorage.setItem(keyOf(cafe, board), JSON.stringify(draft));
    else localStorage.removeItem(keyOf(cafe, board));
  } catch {
    // Private mode or full storage: it lasts as long as the form is shown.
  }
}
