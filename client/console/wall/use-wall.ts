/** Showing something else on the projector, and taking it away again. */
import type { Wall } from '../../../shared/cafe/model.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { useDo } from '../talk.tsx';

export interface WallMoves {
  readonly wall: Wall;
  show(wall: Wall): Promise<boolean>;
  /** Blank, or the stage again when it shows anything else. */
  turn(): Promise<boolean>;
}

export function useWallMoves(): WallMoves {
  const { running, pollDesk } = useAllMessages();
  const { wall: words } = running;
  const { wall } = useRoom();
  const doIt = useDo();
  const done = { stage: words.back, blank: words.blanked, words: words.shown, poll: pollDesk.polls.shown };

  function show(next: Wall): Promise<boolean> {
    return doIt({ type: 'showOnWall', wall: next }, done[next.show], (now) =>
      isSame(now.wall, next) ? { type: 'showOnWall', wall } : null,
    );
  }

  return { wall, show, turn: () => show({ show: wall.show === 'stage' ? 'blank' : 'stage' }) };
}

function isSame(one: Wall, other: Wall): boolean {
  if (one.show === 'words') return other.show === 'words' && one.words === other.words;
  if (one.show === 'poll') return other.show === 'poll' && one.poll === other.poll;
  return one.show === other.show;
}
