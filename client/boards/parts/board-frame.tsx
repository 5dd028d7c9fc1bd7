/** Around every board: opens the wall, says when something was not saved, and keeps the last thing undoable. */
import { useMemo, useState, type ReactNode } from 'react';
import type { Wall } from '../../../shared/documents/wall.ts';
import { useCafe, useRoom, useVisit, useWall } from '../../cafe/hooks.tsx';
import { Stack } from '../../design/layout.tsx';
import { ToastRegion, type ToastMessage } from '../../design/toast.tsx';
import { useMessages } from '../../language/language.tsx';
import type { BoardMode, BoardName } from '../../pieces/boards-slot.ts';
import { currentStageOf } from '../../pieces/stage.ts';
import styles from '../boards.module.css';
import { BoardContext, type BoardAround, type Said } from './board-context.ts';
import { useNotesIndex } from './notes-index.ts';
import { ClosedNotice, RefusedNotice } from './refused-notice.tsx';
import { useRefused } from './use-refused.ts';
import { useSoonGone } from './use-soon-gone.ts';

interface BoardFrameProps {
  readonly board: BoardName;
  readonly mode: BoardMode;
  readonly children: ReactNode;
}

export function BoardFrame({ board, mode, children }: BoardFrameProps) {
  const { common, boards } = useMessages();
  const { isMine } = useVisit();
  const { wall: current, opened, state } = useWall();
  const wall = useLoaded(current, state.loaded);
  const { themeTeam } = useRoom();
  const notes = useNotesIndex(mode === 'facilitator', board === 'lift');
  const mayAdd = useMayAdd(board, mode) && state.closed === null;
  // Whoever may write beside a theme team is in it.
  const shares = mode === 'facilitator' || (board === 'harvest' && themeTeam !== null);
  const refused = useRefused(opened);
  const [said, setSaid] = useState<Said | null>(null);
  useSoonGone(said, setSaid);
  const around = useMemo<BoardAround | null>(
    () =>
      wall && {
        mode,
        wall,
        doc: opened.doc,
        notes,
        waiting: state.waiting,
        mayAdd,
        mayChange: (card) => mayAdd && (shares || isMine(card.pen)),
        say: setSaid,
      },
    [mode, wall, opened, notes, state.waiting, mayAdd, shares, isMine],
  );
  const undo = said?.undo;
  function takeBack(): void {
    undo?.(opened.doc);
    setSaid(null);
  }
  const message: ToastMessage | null = said && {
    id: said.text,
    text: said.text,
    ...(undo ? { action: { label: common.undo, onPress: takeBack } } : {}),
  };
  return (
    <Stack gap="l">
      {state.closed === null ? null : <ClosedNotice reason={state.closed} />}
      {refused.map((each) => (
        <RefusedNotice key={each.reason} refused={each} />
      ))}
      {around ? (
        <BoardContext value={around}>
          <div className={styles['boards']} data-said={said !== null}>
            {children}
          </div>
        </BoardContext>
      ) : state.closed === null ? (
        <p role="status">{common.loading}</p>
      ) : null}
      <ToastRegion messages={message ? [message] : []} dismissLabel={boards.dismiss} onDismiss={() => setSaid(null)} />
    </Stack>
  );
}

/** A document that is opened anew is empty for a moment. What was there stays until the new one has come, and dialogs stay open. */
function useLoaded(wall: Wall, loaded: boolean): Wall | null {
  const [kept, setKept] = useState<Wall | null>(null);
  if (loaded && kept !== wall) setKept(wall);
  return loaded ? wall : kept;
}

/** The wall and the boards are the facilitators' at any time, and everybody's, or the theme team's, while their part of the café lasts. */
function useMayAdd(board: BoardName, mode: BoardMode): boolean {
  const room = useRoom();
  const here = useCafe(
    ({ own }) => own !== null && (board !== 'harvest' || room.themeTeam === null || own.inThemeTeam),
  );
  if (mode === 'participant') return here && currentStageOf(room).kind === board;
  return mode === 'facilitator';
}
