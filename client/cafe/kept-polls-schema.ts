/** What a phone keeps of votes and polls, so that one can go on choosing without a server. */
import * as v from 'valibot';
import { mostDots } from '../../shared/cafe/design-parts.ts';
import { voteSubjects, voteUnits } from '../../shared/cafe/model.ts';
import { mostItems, mostPolls, pollKinds, pollTimes } from '../../shared/cafe/polls.ts';
import { identifier, line } from '../../shared/cafe/text.ts';

const mostVotedNotes = 2000;
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const options = {
  on: v.picklist(voteSubjects),
  by: v.picklist(voteUnits),
  dots: v.pipe(whole, v.maxValue(mostDots)),
  number: whole,
};

/** A vote with more notes than any wall is not kept. */
export const keptVoteSchema = v.variant('state', [
  v.object({ state: v.literal('before') }),
  v.object({ state: v.literal('open'), ...options, voters: v.null(), of: v.null(), tooFew: v.null() }),
  v.object({
    state: v.literal('closed'),
    ...options,
    voters: whole,
    totals: v.pipe(v.record(identifier, whole), v.maxEntries(mostVotedNotes)),
  }),
]);

const openPollSchema = v.object({
  id: identifier,
  kind: v.picklist(pollKinds),
  when: v.picklist(pollTimes),
  title: line(120),
  items: v.pipe(v.array(line(160)), v.maxLength(mostItems)),
  state: v.literal('open'),
  answered: v.null(),
});

/** Those that can be answered; one that is over is told as well while the wall shows it. */
export const keptPollsSchema = v.pipe(
  v.array(v.fallback(v.nullable(openPollSchema), null)),
  v.transform((polls) => polls.filter((poll) => poll !== null).slice(0, mostPolls)),
);

export const keptAnswersSchema = v.pipe(
  v.record(identifier, v.pipe(v.array(v.nullable(whole)), v.maxLength(mostItems))),
  v.maxEntries(mostPolls),
);
