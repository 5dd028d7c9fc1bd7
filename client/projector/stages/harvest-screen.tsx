import { useRoom } from '../../cafe/hooks.tsx';
import { HarvestResults } from './harvest-results.tsx';
import { HarvestVote } from './harvest-vote.tsx';
import { HarvestWall } from './harvest-wall.tsx';

/** First what the tables lift, then how many have voted, then what they chose. */
export function HarvestScreen() {
  const { vote } = useRoom();
  switch (vote.state) {
    case 'before':
      return <HarvestWall />;
    case 'open':
      return <HarvestVote vote={vote} />;
    case 'closed':
      return <HarvestResults vote={vote} />;
  }
}
