/** Dots, the chosen vision, stands on stepping stones, and whether an owner has said yes. All of them are counted here, not on a phone. */
import type { CommandOf } from './commands.ts';
import type { DecideContext } from './context.ts';
import type { CafeEvent } from './events.ts';
import { personById } from './find.ts';
import type { Cafe, PersonId } from './model.ts';
import { accept, refuse, type Decision } from './refusals.ts';

export function decideVote(cafe: Cafe, command: CommandOf<'openVote' | 'closeVote'>): Decision<readonly CafeEvent[]> {
  if (command.type === 'openVote')
    return cafe.vote.state === 'before' ? accept([{ type: 'voteOpened' }]) : refuse('vote-already-opened');
  return cafe.vote.state === 'open' ? accept([{ type: 'voteClosed' }]) : refuse('vote-not-open');
}

/**
 * One dot per note, at most the budget in all; dots may be moved until the vote closes. Facilitators have none of their own, but
 * set the dots of people who carry no phone.
 */
export function decideDots(
  cafe: Cafe,
  command: CommandOf<'placeDot' | 'takeDot'>,
  context: DecideContext,
): Decision<readonly CafeEvent[]> {
  const person = voterOf(cafe, command, context);
  if (person === null) return refuse('not-allowed');
  if (cafe.vote.state !== 'open') return refuse('vote-not-open');
  const placed = cafe.vote.ballots[person] ?? [];
  if (command.type === 'takeDot') {
    return placed.includes(command.note)
      ? accept([{ type: 'dotTaken', person, note: command.note }])
      : refuse('no-dot-there');
  }
  if (!context.documents.note(command.note) || cafe.hidden.includes(command.note)) return refuse('note-unknown');
  if (placed.includes(command.note)) return refuse('dot-already-there');
  if (placed.length >= cafe.settings.dotsPerPerson) return refuse('no-dots-left');
  return accept([{ type: 'dotPlaced', person, note: command.note }]);
}

function voterOf(cafe: Cafe, command: CommandOf<'placeDot' | 'takeDot'>, { by }: DecideContext): PersonId | null {
  if (by.role === 'participant') return command.person === undefined || command.person === by.person ? by.person : null;
  const person = command.person === undefined ? undefined : personById(cafe, command.person);
  return person && person.here && !person.phone ? person.id : null;
}

export function decideVision(
  command: CommandOf<'chooseVision'>,
  context: DecideContext,
): Decision<readonly CafeEvent[]> {
  if (command.vision !== null && !context.documents.hasVision(command.vision)) return refuse('vision-unknown');
  return accept([{ type: 'visionChosen', vision: command.vision }]);
}

/** A reservation may come without words, as in a real room; the screens ask for them, because the words are what the agenda keeps. */
export function decideStand(
  cafe: Cafe,
  command: CommandOf<'takeStand'>,
  context: DecideContext,
): Decision<readonly CafeEvent[]> {
  if (context.by.role !== 'participant' || !personById(cafe, context.by.person)?.here) return refuse('not-allowed');
  if (!context.documents.hasStone(command.stone)) return refuse('stone-unknown');
  const words = command.stand === 'agree' ? '' : command.words;
  return accept([{ type: 'standTaken', stone: command.stone, person: context.by.person, stand: command.stand, words }]);
}

/** Only the owner says yes: somebody of that organisation, or a facilitator who has heard them say it. */
export function decideOwner(
  cafe: Cafe,
  command: CommandOf<'answerForOwner'>,
  context: DecideContext,
): Decision<readonly CafeEvent[]> {
  const action = context.documents.action(command.action);
  if (!action) return refuse('action-unknown');
  if (action.owner === null) return refuse('action-has-no-owner');
  if (context.by.role === 'participant' && personById(cafe, context.by.person)?.organisation !== action.owner)
    return refuse('not-your-organisation');
  return accept([
    { type: 'ownerAnswered', action: command.action, answer: { organisation: action.owner, yes: command.yes } },
  ]);
}
