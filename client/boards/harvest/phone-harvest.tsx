/** The wall on a participant's phone: to give dots while there is a vote, and otherwise to read and to group. */
import { Suspense, useEffect, useMemo } from 'react';
import { useRoom } from '../../cafe/hooks.tsx';
import { useMessages } from '../../language/language.tsx';
import { BoardHead } from '../parts/board-head.tsx';
import { useBoard } from '../parts/board-context.ts';
import { lazily } from '../../pieces/lazily.ts';
import { BallotPanel } from './ballot-panel.tsx';
import { useBallot } from './use-ballot.ts';
import { useTeamWords } from './use-team-words.ts';
import { useSelection } from './use-selection.ts';
import { VoteResult } from './vote-result.tsx';
import { VoteWall } from './vote-wall.tsx';
import { WallPressContext, type WallPress } from './wall-press.ts';
import { WallView } from './wall-view.tsx';

const { Part: SelectionBar, fetchAhead } = lazily(async () => (await import('./selection-bar.tsx')).SelectionBar);
const nothing: ReadonlySet<string> = new Set();
const none: readonly string[] = [];

export function PhoneHarvest() {
  const { harvest } = useMessages().boards;
  const { mayAdd } = useBoard();
  const { vote, themeTeam } = useRoom();
  const team = useTeamWords();
  const ballot = useBallot();
  const { selected, there, toggle, add, clear } = useSelection();
  useEffect(fetchAhead, []);
  // While one can vote, pressing a note means a dot, and only that. Without a network whoever is gathering notes goes on with it.
  const { dots, press } = ballot;
  const gathers =
    mayAdd && vote.state === 'before' && ballot.choice === null && (there.length > 0 || themeTeam !== null);
  const votes = ballot.votes && !gathers;
  const groups = mayAdd && !votes;
  const pressing = useMemo<WallPress>(
    () => ({
      selected: groups ? selected : nothing,
      dots: votes ? dots : nothing,
      sending: nothing,
      gives: votes,
      onPress: votes ? press : groups ? toggle : null,
    }),
    [groups, votes, selected, dots, press, toggle],
  );
  return (
    <WallPressContext value={pressing}>
      {gathers ? null : <BallotPanel ballot={ballot} />}
      <VoteResult />
      {votes ? null : (
        <BoardHead
          title={harvest.title}
          lead={team ?? (groups && vote.state === 'before' ? harvest.leadGroup : harvest.lead)}
        />
      )}
      <VoteWall>
        <WallView>
          {/* Also when there is nothing to select any more: somebody may be in the middle of a sentence. */}
          <Suspense fallback={null}>
            <SelectionBar chosen={groups ? there : none} onClear={clear} onSelect={add} />
          </Suspense>
        </WallView>
      </VoteWall>
    </WallPressContext>
  );
}
