/**
 * The wall and the three boards, for whoever shows them: the console, the phone, the observer. What a participant reads and answers comes
 * in one piece; what it takes to write on a board comes by itself, and what only facilitators do never reaches a phone.
 */
import { Suspense, useRef, type ComponentProps } from 'react';
import { openBoards } from '../../shared/boards/open.ts';
import { useRoom } from '../cafe/hooks.tsx';
import type { BoardMode, BoardsSlot } from '../pieces/boards-slot.ts';
import { useKeptFocus } from '../pieces/kept-focus.ts';
import { currentStageOf } from '../pieces/stage.ts';
import { Actions } from './actions/actions.tsx';
import styles from './boards.module.css';
import { PhoneHarvest } from './harvest/phone-harvest.tsx';
import { BoardFrame } from './parts/board-frame.tsx';
import { lazily } from '../pieces/lazily.ts';
import { Loading } from './parts/loading.tsx';
import type { EntryBoardProps } from './entries/entry-board.tsx';
import { Stones } from './stones/stones.tsx';
import { Vision } from './vision/vision.tsx';

const { Part: FacilitatorHarvest } = lazily(
  async () => (await import('./harvest/facilitator-harvest.tsx')).FacilitatorHarvest,
);
const { Part: EntryBoard } = lazily<EntryBoardProps>(
  async () => (await import('./entries/entry-board.tsx')).EntryBoard,
);
const { Part: PhoneLift } = lazily(async () => (await import('./harvest/phone-lift.tsx')).PhoneLift);
const shown = { lift: PhoneLift, harvest: PhoneHarvest, vision: Vision, stones: Stones, actions: Actions } as const;

const editing = [
  () => import('./entries/entry-board.tsx'),
  () => import('./entries/entry-form.tsx'),
  () => import('./harvest/selection-bar.tsx'),
  () => import('./harvest/phone-lift.tsx'),
  () => import('./harvest/theme-fields.tsx'),
  () => import('./harvest/join-dialog.tsx'),
  () => import('./parts/open-composer.tsx'),
  () => import('./vision/candidate-fields.tsx'),
  () => import('./stones/stone-fields.tsx'),
  () => import('./actions/action-dialog.tsx'),
] as const;

/** What a participant will need to write on the boards. Fetched while there is a network. */
export function fetchEditingAhead(): void {
  for (const load of editing) void load().catch(() => undefined);
}

export default function Boards(props: ComponentProps<BoardsSlot>) {
  const inside = useRef<HTMLDivElement>(null);
  useKeptFocus(inside);
  return (
    // The console keeps it for all of its parts.
    <div ref={props.mode === 'facilitator' ? null : inside} className={styles['inside']}>
      <Shown {...props} />
    </div>
  );
}

function Shown(props: ComponentProps<BoardsSlot>) {
  if (props.board === 'entries') return <EntryBoardOf plan={props.plan} mode={props.mode} />;
  const { board, mode } = props;
  const Board = board === 'harvest' && mode !== 'participant' ? FacilitatorHarvest : shown[board];
  return (
    <BoardFrame key={board} board={board} mode={mode}>
      <Suspense fallback={<Loading />}>
        <Board />
      </Suspense>
    </BoardFrame>
  );
}

function EntryBoardOf({ plan: id, mode }: { readonly plan: string; readonly mode: BoardMode }) {
  const room = useRoom();
  const plan = room.boards.find((candidate) => candidate.id === id);
  const open = openBoards(room.boards, room.programme, currentStageOf(room)).some((board) => board.id === id);
  return plan ? (
    <Suspense fallback={<Loading />}>
      <EntryBoard key={id} plan={plan} mode={mode} open={open} />
    </Suspense>
  ) : null;
}
