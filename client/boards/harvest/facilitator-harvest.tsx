/** The wall for whoever runs the café, and for onlookers: to read, to group, and to give dots for somebody without a phone. */
import { useMemo, useState } from 'react';
import { useRoom } from '../../cafe/hooks.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { BoardHead } from '../parts/board-head.tsx';
import { useBoard } from '../parts/board-context.ts';
import { useFoundLikeness } from './facilitator-found.ts';
import { FacilitatorMap } from './facilitator-map.tsx';
import { FacilitatorTeam } from './facilitator-team.tsx';
import { nothingAlike } from './likeness.ts';
import { SelectionBar } from './selection-bar.tsx';
import { useDots } from './use-dots.ts';
import { LikenessContext } from './use-likeness.ts';
import { useSelection } from './use-selection.ts';
import { VotePanel } from './vote-panel.tsx';
import { VoteResult } from './vote-result.tsx';
import { VoteWall } from './vote-wall.tsx';
import { WallPressContext, type WallPress } from './wall-press.ts';
import { WallView } from './wall-view.tsx';

const nothing: ReadonlySet<string> = new Set();

export function FacilitatorHarvest() {
  const { boards, harvestDesk } = useAllMessages();
  const { harvest } = boards;
  const { mayAdd, mode } = useBoard();
  const { vote } = useRoom();
  const { selected, there, toggle, add, clear } = useSelection();
  const likeness = useFoundLikeness(mayAdd && mode === 'facilitator') ?? nothingAlike;
  const [voter, setVoter] = useState<string | null>(null);
  const { dots, sending, refused, press } = useDots(voter);
  // A facilitator gives dots for one person at a time.
  const votes = vote.state === 'open' && voter !== null;
  const groups = mayAdd && !votes;
  const pressing = useMemo<WallPress>(
    () => ({
      selected: groups ? selected : nothing,
      dots,
      sending,
      gives: votes,
      onPress: votes ? press : groups ? toggle : null,
    }),
    [groups, votes, selected, dots, sending, press, toggle],
  );
  return (
    <WallPressContext value={pressing}>
      <LikenessContext value={likeness}>
        <BoardHead title={harvest.title} lead={groups ? harvest.leadGroup : harvest.lead} />
        <VotePanel placed={dots.size} refused={refused} voter={voter} onVoter={setVoter} />
        <VoteResult />
        {mode === 'facilitator' ? <FacilitatorTeam /> : null}
        <VoteWall>
          <WallView map={{ label: harvestDesk.map, Map: FacilitatorMap }}>
            {groups ? <SelectionBar chosen={there} onClear={clear} onSelect={add} /> : null}
          </WallView>
        </VoteWall>
      </LikenessContext>
    </WallPressContext>
  );
}
