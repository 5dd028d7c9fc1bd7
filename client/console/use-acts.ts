/** What the keys do. Each is something that a button does as well. */
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Moves } from './moves.ts';
import { nudgesId } from './nudges/nudge-list.tsx';
import { oneAtATime } from './one-at-a-time.ts';
import type { ShortcutActs } from './shortcuts.ts';
import { useTalk } from './talk.tsx';
import { partsId, type PartKey } from './use-parts.ts';
import { useWallMoves } from './wall/use-wall.ts';

interface ActOptions {
  readonly moves: Moves;
  readonly show: (part: PartKey) => void;
  readonly onHelp: () => void;
  readonly onWall: () => void;
}

export function useActs({ moves, show, onHelp, onWall }: ActOptions): ShortcutActs['acts'] {
  const { undoLast } = useTalk();
  const { turn } = useWallMoves();
  const [once] = useState(oneAtATime);
  return useMemo(
    () => ({
      next: moves.next,
      back: moves.back,
      pause: moves.pauseOrResume,
      plusOne: () => moves.plus(1),
      plusFive: () => moves.plus(5),
      end: moves.endNow,
      quiet: moves.endQuiet,
      undo: undoLast,
      nudges: focusNudges,
      blank: () => once('blank', turn),
      say: onWall,
      search() {
        // Drawn at once: the next letter belongs in the field already.
        flushSync(() => show('people'));
        focusSearch();
      },
      help: onHelp,
    }),
    [moves, undoLast, once, turn, onWall, show, onHelp],
  );
}

/** To the first thing to do; to the list itself where there is nothing to press. */
function focusNudges(): void {
  const list = document.getElementById(nudgesId);
  const target = list?.querySelector('button') ?? list;
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>(`#${partsId} input[type=search]`)?.focus();
}
