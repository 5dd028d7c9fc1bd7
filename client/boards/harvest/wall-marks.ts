/** What stands on the notes of the wall besides their words: the theme and the joint wording they belong to, and what was searched. */
import { createContext, useContext, useMemo } from 'react';
import type { CardsByBoard } from '../../../shared/documents/cards.ts';
import type { Wall } from '../../../shared/documents/wall.ts';
import { useCafe } from '../../cafe/hooks.tsx';

export interface WallMarks {
  /** By theme. */
  readonly titles: ReadonlyMap<string, string>;
  /** By note. A note in several wordings is shown with the first. */
  readonly wordingOf: ReadonlyMap<string, CardsByBoard['wordings']>;
  /** By note: at how many tables it was thought of independently. */
  readonly echoOf: ReadonlyMap<string, number>;
  /** Marked where they stand in the notes; '' for none. */
  readonly words: string;
}

export const WallMarksContext = createContext<WallMarks>({
  titles: new Map(),
  wordingOf: new Map(),
  echoOf: new Map(),
  words: '',
});

export function useWallMarks(): WallMarks {
  return useContext(WallMarksContext);
}

export function useMarksOf({ themes, wordings }: Wall, words: string): WallMarks {
  const echoes = useCafe((state) => state.echoes);
  return useMemo(() => {
    const wordingOf = new Map<string, CardsByBoard['wordings']>();
    for (const wording of wordings) {
      for (const source of wording.sources) {
        const [kind, note = ''] = source.split('/');
        if (kind === 'note' && !wordingOf.has(note)) wordingOf.set(note, wording);
      }
    }
    const echoOf = new Map<string, number>();
    for (const { notes, origins } of echoes ?? []) for (const note of notes) echoOf.set(note, origins.length);
    return { titles: new Map(themes.map(({ id, title }) => [id, title])), wordingOf, echoOf, words };
  }, [themes, wordings, echoes, words]);
}
