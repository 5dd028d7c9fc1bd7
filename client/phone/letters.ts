/** How long a note may be, counted as its writer counts: an emoji is one letter. */
import { countLetters } from '../../shared/cafe/text.ts';
import { noteMaxLength } from '../../shared/documents/note.ts';

export const noteLetters = 500;

/** Negative when there are too many. Bytes are bounded as well: five hundred of the longest emoji would not fit. */
export function lettersLeft(text: string): number {
  const letters = noteLetters - countLetters(text.trim());
  return Math.min(letters, noteMaxLength - text.trim().length);
}
