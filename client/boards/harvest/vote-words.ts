/** What is said of a vote: it depends on what gets the dots, and on whose they are. */
import type { VoteView } from '../../../shared/cafe/vote-views.ts';
import { useMessages } from '../../language/language.tsx';

type Votes = Extract<VoteView, { state: 'open' | 'closed' }>;

export function useVoteWords() {
  const { boards, choosing } = useMessages();
  const { vote } = boards;
  const { dots } = choosing;
  return {
    /** How dots are given, and that a table's are shared. */
    how: ({ on, by }: Pick<Votes, 'on' | 'by'>): string => {
      const how = on === 'notes' ? vote.how : dots.how[on];
      return by === 'table' ? `${how} ${dots.together}` : how;
    },
    given: ({ by }: Pick<Votes, 'by'>, voters: number): string =>
      by === 'table' ? dots.tables(voters) : vote.voters(voters),
    gave: ({ by }: Pick<Votes, 'by'>, voters: number): string =>
      by === 'table' ? dots.resultTables(voters) : vote.resultVoters(voters),
  };
}
