/** What participants choose for themselves on their phones: each says what somebody wants, whole, so that saying it again changes nothing. */
import * as v from 'valibot';
import type { CommandInput } from '../../shared/cafe/commands.ts';
import type { VoteView } from '../../shared/cafe/vote-views.ts';

export const choiceCommandSchema = v.variant('type', [
  v.object({
    type: v.literal('setDots'),
    notes: v.array(v.string()),
    without: v.exactOptional(v.array(v.string())),
    vote: v.exactOptional(v.number()),
  }),
  v.object({
    type: v.literal('answerPoll'),
    poll: v.string(),
    answer: v.nullable(v.array(v.nullable(v.number()))),
  }),
  v.object({
    type: v.literal('takeStand'),
    stone: v.string(),
    stand: v.picklist(['agree', 'reservation', 'disagree']),
    words: v.string(),
  }),
  v.object({
    type: v.literal('markVision'),
    vision: v.string(),
    stretch: v.nullable(v.number()),
    possible: v.nullable(v.number()),
    fist: v.nullable(v.number()),
    words: v.string(),
  }),
  v.object({ type: v.literal('answerForOwner'), action: v.string(), yes: v.boolean() }),
  v.object({ type: v.literal('signNote'), note: v.string(), person: v.string() }),
  v.object({ type: v.literal('signUp'), action: v.string(), takesPart: v.boolean() }),
  v.object({
    type: v.literal('setEntry'),
    board: v.string(),
    entry: v.string(),
    values: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.array(v.string())])),
    agreed: v.boolean(),
    removed: v.boolean(),
  }),
]) satisfies v.GenericSchema<unknown, CommandInput>;

export type ChoiceCommand = v.InferOutput<typeof choiceCommandSchema>;
export type ChoiceOf<T extends ChoiceCommand['type']> = Extract<ChoiceCommand, { type: T }>;
/** Those whose person is told when they do not count. For whom a note counts is a courtesy: without it, it is its writer's own. */
export type ToldCommand = Exclude<ChoiceCommand, { type: 'signNote' }>;

/** Whether dots were meant for a vote that was closed before the one that the café has now. */
export function isForEarlierVote(command: ChoiceCommand, vote: VoteView): boolean {
  return command.type === 'setDots' && vote.state !== 'before' && (command.vote ?? 1) < vote.number;
}

/** What it is about, as part of a key: a later choice about the same takes the place of an earlier one. */
export function aboutOf(command: ChoiceCommand): string {
  switch (command.type) {
    case 'setDots':
      // What became of dots in one vote is not forgotten over those of the next.
      return command.vote === undefined || command.vote === 1 ? 'dots' : `dots/${command.vote}`;
    case 'answerPoll':
      return `poll/${command.poll}`;
    case 'takeStand':
      return `stand/${command.stone}`;
    case 'markVision':
      return `mark/${command.vision}`;
    case 'answerForOwner':
      return `owner/${command.action}`;
    case 'signNote':
      return `sign/${command.note}`;
    case 'setEntry':
      return `entry/${command.board}/${command.entry}`;
    case 'signUp':
      return `signUp/${command.action}`;
  }
}
