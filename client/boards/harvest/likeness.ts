/** What is known of how alike the notes of the wall are. */
import type { Wall } from '../../../shared/documents/wall.ts';

export interface Likeness {
  /** By note: the others that say nearly the same and do not contradict it, the likest first. */
  readonly alike: ReadonlyMap<string, readonly string[]>;
  /** Themes under which notes may belong, the likeliest first. */
  readonly suggested: (notes: readonly string[], wall: Wall) => readonly string[];
}

export const nothingAlike: Likeness = { alike: new Map(), suggested: () => [] };
