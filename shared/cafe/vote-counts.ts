/** What the events of a vote do to it. Total and pure, as `evolve` is. */
import type { CafeEvent } from './events.ts';
import type { Cafe, NoteId, Vote } from './model.ts';
import { plainVote } from './votes.ts';

type VoteEvent = Extract<CafeEvent, { type: 'voteOpened' | 'dotPlaced' | 'dotTaken' | 'voteClosed' }>;

export function withVote(cafe: Cafe, event: VoteEvent): Pick<Cafe, 'vote' | 'earlierVotes'> {
  const { vote, earlierVotes } = cafe;
  switch (event.type) {
    case 'voteOpened':
      return {
        vote: { state: 'open', ...(event.options ?? plainVote(cafe)), ballots: {} },
        earlierVotes: vote.state === 'closed' ? [...earlierVotes, vote] : earlierVotes,
      };
    case 'dotPlaced':
      return {
        vote: fromPhone(
          withBallot(vote, event.person, (notes) => [...notes, event.note]),
          event,
        ),
        earlierVotes,
      };
    case 'dotTaken':
      return {
        vote: withBallot(vote, event.person, (notes) => notes.filter((note) => note !== event.note)),
        earlierVotes,
      };
    case 'voteClosed':
      return { vote: counted(vote, event.tooFew === true), earlierVotes };
  }
}

function withBallot(vote: Vote, whose: string, change: (notes: readonly NoteId[]) => readonly NoteId[]): Vote {
  if (vote.state !== 'open') return vote;
  return { ...vote, ballots: { ...vote.ballots, [whose]: change(vote.ballots[whose] ?? []) } };
}

/** Remembers that a phone at this table has given a dot. */
function fromPhone(vote: Vote, { person, entered }: Extract<VoteEvent, { type: 'dotPlaced' | 'dotTaken' }>): Vote {
  if (vote.state !== 'open' || vote.by !== 'table' || entered === true) return vote;
  const known = vote.fromPhones ?? [];
  return known.includes(person) ? vote : { ...vote, fromPhones: [...known, person] };
}

/** Totals only, and not even those where they tell too much: who voted for what is forgotten the moment the vote closes. */
function counted(vote: Vote, tooFew: boolean): Vote {
  if (vote.state !== 'open') return vote;
  const { on, by, dots, ballots } = vote;
  const totals: Record<NoteId, number> = {};
  let voters = 0;
  for (const notes of Object.values(ballots)) {
    if (notes.length > 0) voters += 1;
    if (!tooFew) for (const note of notes) totals[note] = (totals[note] ?? 0) + 1;
  }
  return { state: 'closed', on, by, dots, totals, voters };
}
