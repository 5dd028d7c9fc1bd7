/** The wall and the three boards, for whoever shows them: the console, the phone, the observer. */
import type { ComponentProps } from 'react';
import type { BoardsSlot } from '../pieces/boards-slot.ts';
import { Actions } from './actions/actions.tsx';
import { Harvest } from './harvest/harvest.tsx';
import { BoardFrame } from './parts/board-frame.tsx';
import { Stones } from './stones/stones.tsx';
import { Vision } from './vision/vision.tsx';

const shown = { harvest: Harvest, vision: Vision, stones: Stones, actions: Actions } as const;

export default function Boards({ board, mode }: ComponentProps<BoardsSlot>) {
  const Board = shown[board];
  return (
    <BoardFrame key={board} board={board} mode={mode}>
      <Board />
    </BoardFrame>
  );
}
