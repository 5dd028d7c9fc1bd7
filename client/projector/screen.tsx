import type { StageKind } from '../../shared/cafe/model.ts';
import { BottomLine } from './bottom-line.tsx';
import { Frame } from './frame.tsx';
import { useStageNow } from './stage-now.ts';
import { ActionsScreen } from './stages/actions-screen.tsx';
import { CloseScreen } from './stages/close-screen.tsx';
import { DoorsScreen } from './stages/doors-screen.tsx';
import { HarvestScreen } from './stages/harvest-screen.tsx';
import { LiftScreen } from './stages/lift-screen.tsx';
import { PlenaryScreen } from './stages/plenary-screen.tsx';
import { RoundScreen } from './stages/round-screen.tsx';
import { StonesScreen } from './stages/stones-screen.tsx';
import { TravelScreen } from './stages/travel-screen.tsx';
import { VisionScreen } from './stages/vision-screen.tsx';

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
  const { stage } = useStageNow();
  const Stage = screens[stage.kind];
  return (
    <Frame bottom={<BottomLine />}>
      <Stage key={stage.id} />
    </Frame>
  );
}
