/** Votes and polls in a complete file: what they came to, and never what anybody chose. */
import * as v from 'valibot';
import { mostVotes } from '../../shared/cafe/decide-votes.ts';
import { mostDots } from '../../shared/cafe/design.ts';
import { voteSubjects, voteUnits, type Cafe } from '../../shared/cafe/model.ts';
import { mostItems, mostPolls, pollKinds, pollTimes, type Poll } from '../../shared/cafe/polls.ts';
import { wholeVote } from '../../shared/cafe/stored.ts';
import { identifier, line } from '../../shared/cafe/text.ts';
import type { DeepReadonly } from './cafe-file-boards.ts';

const mostAnswers = 2000;
/** Beyond any café we plan for. */
const mostDotted = 100_000;
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostAnswers));

const closedVoteSchema = v.strictObject({
  state: v.literal('closed'),
  // Files from before there was a choice have the votes that every café had then.
  on: v.exactOptional(v.picklist(voteSubjects)),
  by: v.exactOptional(v.picklist(voteUnits)),
  dots: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostDots))),
  totals: v.pipe(v.record(identifier, count), v.maxEntries(mostDotted)),
  voters: count,
});

const countsSchema = {
  answered: count,
  tallies: v.pipe(
    v.array(v.nullable(v.pipe(v.array(count), v.maxLength(2 * mostItems)))),
    v.minLength(1),
    v.maxLength(mostItems),
  ),
};

const pollFields = {
  id: identifier,
  kind: v.picklist(pollKinds),
  when: v.picklist(pollTimes),
  title: v.pipe(line(120), v.minLength(1)),
  items: v.pipe(v.array(v.pipe(line(160), v.minLength(1))), v.minLength(1), v.maxLength(mostItems)),
};

/** No `open` in either: ballots and answers never leave, so that what is open begins again. */
export const choicesSchema = {
  vote: v.variant('state', [v.strictObject({ state: v.literal('before') }), closedVoteSchema]),
  earlierVotes: v.optional(v.pipe(v.array(closedVoteSchema), v.maxLength(mostVotes)), []),
  polls: v.optional(
    v.pipe(
      v.array(
        v.variant('state', [
          v.strictObject({ ...pollFields, state: v.literal('before') }),
          v.strictObject({
            ...pollFields,
            state: v.literal('closed'),
            result: v.strictObject({
              ...countsSchema,
              byActor: v.pipe(v.array(v.strictObject({ actorType: identifier, ...countsSchema })), v.maxLength(12)),
            }),
          }),
        ]),
      ),
      v.maxLength(mostPolls),
    ),
    [],
  ),
};

const fileSchema = v.strictObject(choicesSchema);
type FileChoices = DeepReadonly<v.InferOutput<typeof fileSchema>>;

export function fileChoices({ vote, earlierVotes, polls }: Cafe): FileChoices {
  const held = vote.state === 'closed' ? [...earlierVotes, vote] : earlierVotes;
  return {
    vote: held.at(-1) ?? { state: 'before' },
    earlierVotes: held.slice(0, -1),
    polls: polls.map((poll) => (poll.state === 'open' ? unasked(poll) : poll)),
  };
}

function unasked({ id, kind, when, title, items }: Poll): Extract<Poll, { state: 'before' }> {
  return { id, kind, when, title, items, state: 'before' };
}

export function choicesOf(
  { vote, earlierVotes }: FileChoices,
  settings: Cafe['settings'],
): Pick<Cafe, 'vote' | 'earlierVotes'> {
  const held = earlierVotes.map((earlier) => wholeVote({ vote: earlier, settings }));
  return {
    vote: wholeVote({ vote, settings }),
    earlierVotes: held.flatMap((earlier) => (earlier.state === 'closed' ? [earlier] : [])),
  };
}
