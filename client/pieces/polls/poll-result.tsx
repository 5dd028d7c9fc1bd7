/** What a poll that is closed came to, with the same sentences of another time beside it. */
import type { PollView } from '../../../shared/cafe/poll-views.ts';
import { arePair, pulsesOf } from '../../../shared/cafe/pulse.ts';
import { PulseResult } from './pulse-result.tsx';
import { RankingResult } from './ranking-result.tsx';

interface PollResultProps {
  readonly poll: Extract<PollView, { state: 'closed' }>;
  /** All that this page knows. */
  readonly polls: readonly PollView[];
}

export function PollResult({ poll, polls }: PollResultProps) {
  if (poll.kind === 'ranking') return <RankingResult title={poll.title} items={poll.items} result={poll.result} />;
  const [pulse] = pulsesOf([poll, ...polls.filter((other) => arePair(poll, other))]);
  return pulse ? <PulseResult pulse={pulse} /> : null;
}
