import type { StageKind } from '../../shared/cafe/model.ts';
import { useRoom } from '../cafe/hooks.tsx';
import { useAwake } from './awake.ts';
import { BottomLine } from './bottom-line.tsx';
import { Frame } from './frame.tsx';
import styles from './screen.module.css';
import { useStageNow } from './stage-now.ts';
import { ActionsScreen } from './stages/actions-screen.tsx';
import { BoardScreen } from './stages/board-screen.tsx';
import { CloseScreen } from './stages/close-screen.tsx';
import { DoorsScreen } from './stages/doors-screen.tsx';
import { HarvestScreen } from './stages/harvest-screen.tsx';
import { LiftScreen } from './stages/lift-screen.tsx';
import { PollScreen } from './stages/poll-screen.tsx';
import { PlenaryScreen } from './stages/plenary-screen.tsx';
import { RoundScreen } from './stages/round-screen.tsx';
import { StonesScreen } from './stages/stones-screen.tsx';
import { TravelScreen } from './stages/travel-screen.tsx';
import { VisionScreen } from './stages/vision-screen.tsx';
import { WallBlank } from './wall-blank.tsx';
import { WallWords } from './wall-words.tsx';

const screens = {
  doors: DoorsScreen,
  plenary: PlenaryScreen,
  pause: PlenaryScreen,
  round: RoundScreen,
  travel: TravelScreen,
  lift: LiftScreen,
  harvest: HarvestScreen,
  vision: VisionScreen,
  stones: StonesScreen,
  actions: ActionsScreen,
  close: CloseScreen,
} as const satisfies Record<StageKind, () => unknown>;

export function Screen() {
  const { wall, boards, polls } = useRoom();
  const { stage } = useStageNow();
  useAwake();
  if (wall.show === 'blank') {
    return (
      <Frame look="dark">
        <WallBlank />
      </Frame>
    );
  }
  const Stage = screens[stage.kind];
  // Everybody together, about one board: it is the board that the room looks at.
  const board = isTogether(stage.kind) ? boards.find(({ id }) => id === stage.board) : undefined;
  const poll = wall.show === 'poll' ? polls.find(({ id }) => id === wall.poll) : undefined;
  function shown() {
    if (wall.show === 'words') return <WallWords words={wall.words} />;
    if (poll) return <PollScreen poll={poll} />;
    return board ? <BoardScreen plan={board} /> : <Stage />;
  }
  return (
    <Frame bottom={<BottomLine />}>
      <div
        key={wall.show === 'words' ? wall.words : (poll?.id ?? stage.id)}
        data-shows={wall.show === 'words' || poll ? wall.show : stage.id}
        className={styles['shown']}
      >
        {shown()}
      </div>
    </Frame>
  );
}

const isTogether = (kind: StageKind): boolean => kind === 'plenary' || kind === 'pause';
