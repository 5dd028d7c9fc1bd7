/** What is told of a vote, to whom. */
import type { Cafe, ClosedVote, DottedId, PersonId, Role, VoteOptions } from './model.ts';
import { ballotOf, ballotsPossible, tellsWhose, voteNumber } from './votes.ts';

/** `number`: which vote of the café it is, from 1. */
export type VoteView =
  | { readonly state: 'before' }
  | (VoteOptions & {
      readonly state: 'open';
      readonly number: number;
      /** While it is open nobody learns more than how many have taken part; phones not even that, or each dot would be news to all. */
      readonly voters: number | null;
      /** How many people or tables could; null for phones. */
      readonly of: number | null;
      /** Whether, closed now, nothing would be told of where the dots fell [VO16]; null for phones. */
      readonly tooFew: boolean | null;
    })
  | (ClosedVote & { readonly number: number });

export function voteView(cafe: Cafe, role: Role): VoteView {
  const { vote } = cafe;
  if (vote.state === 'before') return vote;
  const number = voteNumber(cafe);
  if (vote.state === 'closed') return { ...vote, number };
  const { state, on, by, dots, ballots } = vote;
  if (role === 'participant') return { state, on, by, dots, number, voters: null, of: null, tooFew: null };
  const voters = Object.values(ballots).filter((notes) => notes.length > 0).length;
  return { state, on, by, dots, number, voters, of: ballotsPossible(cafe, vote), tooFew: tellsWhose(cafe, vote) };
}

/** Somebody's own dots, or those of their table where the table votes. */
export function ownDots(cafe: Cafe, person: PersonId): readonly DottedId[] {
  const { vote } = cafe;
  const ballot = vote.state === 'open' ? ballotOf(cafe, vote, person) : null;
  return vote.state === 'open' && ballot !== null ? (vote.ballots[ballot] ?? []) : [];
}
