/** Opening and closing a vote, and giving dots. Dots are counted here, not on a phone. */
import { chooserOf } from './chooser.ts';
import type { CommandOf } from './commands.ts';
import type { DecideContext } from './context.ts';
import type { CafeEvent } from './events.ts';
import type { BallotId, Cafe, OpenVote } from './model.ts';
import { accept, refuse, type Decision } from './refusals.ts';
import { ballotOf, canHaveDot, keepsDot, phonelessBallots, plainVote, tellsWhose, voteNumber } from './votes.ts';

/** One vote at a time; when it is closed, another may be opened, and what it came to is kept. */
export function decideVote(cafe: Cafe, command: CommandOf<'openVote' | 'closeVote'>): Decision<readonly CafeEvent[]> {
  if (command.type === 'closeVote')
    return cafe.vote.state === 'open' ? accept([closing(cafe, cafe.vote)]) : refuse('vote-not-open');
  if (cafe.vote.state === 'open') return refuse('vote-already-opened');
  if (voteNumber(cafe) > mostVotes) return refuse('list-is-full');
  const plain = plainVote(cafe);
  const { on = plain.on, by = plain.by, dots = plain.dots } = command;
  return accept([{ type: 'voteOpened', options: { on, by, dots } }]);
}

const closing = (cafe: Cafe, vote: OpenVote): CafeEvent =>
  tellsWhose(cafe, vote) ? { type: 'voteClosed', tooFew: true } : { type: 'voteClosed' };

/** Nobody votes more often, and each is kept in the report. */
export const mostVotes = 12;

/**
 * One dot for each thing, at most the budget in all; dots may be moved until the vote closes. Facilitators have none of their own, but
 * set those of people who carry no phone.
 */
export function decideDots(
  cafe: Cafe,
  command: CommandOf<'placeDot' | 'takeDot'>,
  context: DecideContext,
): Decision<readonly CafeEvent[]> {
  const voter = chooserOf(cafe, command.person, context.by);
  if (voter === null) return refuse('not-allowed');
  const { vote } = cafe;
  if (vote.state !== 'open') return refuse('vote-not-open');
  const person = ballotOf(cafe, vote, voter);
  if (person === null) return refuse('no-table-to-vote-at');
  if (context.by.role !== 'participant' && !Object.hasOwn(phonelessBallots(cafe, vote), voter))
    return refuse('not-allowed');
  const placed = vote.ballots[person] ?? [];
  if (command.type === 'takeDot') {
    return placed.includes(command.note)
      ? accept([{ type: 'dotTaken', person, note: command.note }])
      : refuse('no-dot-there');
  }
  if (!canHaveDot(cafe, vote, command.note, context.documents)) return refuse('note-unknown');
  if (placed.includes(command.note)) return refuse('dot-already-there');
  const there = placed.filter((note) => keepsDot(cafe, vote, note, context.documents));
  if (there.length >= vote.dots) return refuse('no-dots-left');
  // A dot on what has gone has come back; it must not count besides the others when that is shown again.
  const dot = { type: 'dotPlaced', person, note: command.note } as const;
  const entered = vote.by === 'table' && context.by.role !== 'participant';
  return accept([...dotEvents('dotTaken', person, placed, there), entered ? { ...dot, entered } : dot]);
}

/**
 * What a phone says about a ballot. Said again it changes nothing. A person's whole ballot takes the place of the one before; of a
 * table's, which others change as well, only what is named is changed. What has been hidden or taken back since it was chosen is left
 * out, so that it takes none of the other dots with it and its own may be given elsewhere.
 */
export function decideBallot(
  cafe: Cafe,
  { notes, without = [], vote: meant }: CommandOf<'setDots'>,
  { by, documents }: DecideContext,
): Decision<readonly CafeEvent[]> {
  if (by.role !== 'participant') return refuse('not-allowed');
  const { vote } = cafe;
  if (vote.state !== 'open' || (meant !== undefined && meant !== voteNumber(cafe))) return refuse('vote-not-open');
  const person = ballotOf(cafe, vote, by.person);
  if (person === null) return refuse('no-table-to-vote-at');
  const placed = vote.ballots[person] ?? [];
  const kept = vote.by === 'table' ? placed.filter((note) => !without.includes(note)) : [];
  const wanted = [...new Set([...kept, ...notes])].filter((note) =>
    (placed.includes(note) ? keepsDot : canHaveDot)(cafe, vote, note, documents),
  );
  if (wanted.length > vote.dots) return refuse('no-dots-left');
  return accept([...dotEvents('dotTaken', person, placed, wanted), ...dotEvents('dotPlaced', person, wanted, placed)]);
}

/** For all of these that are not among the others. */
function dotEvents(
  type: 'dotTaken' | 'dotPlaced',
  person: BallotId,
  these: readonly string[],
  others: readonly string[],
): readonly CafeEvent[] {
  return these.filter((note) => !others.includes(note)).map((note) => ({ type, person, note }));
}
