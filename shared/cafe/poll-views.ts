/** What is told of rankings and polls, to whom. Answers are told to nobody but who gave them. */
import { at } from './at.ts';
import type { Cafe, PersonId, Role } from './model.ts';
import type { Answer, Poll, PollQuestion, PollResult } from './polls.ts';
import { arePair } from './pulse.ts';

export type PollView = PollQuestion &
  (
    | { readonly state: 'before' }
    /** How many have answered; phones are not told. */
    | { readonly state: 'open'; readonly answered: number | null }
    | { readonly state: 'closed'; readonly result: PollResult }
  );

/** All of them for those who run the café. Others get those that are open, and of the closed ones what is on the wall. */
export function pollViews({ polls, wall }: Cafe, role: Role): readonly PollView[] {
  const runs = role === 'facilitator' || role === 'cofacilitator';
  const onWall = wall.show === 'poll' ? polls.find(({ id }) => id === wall.poll) : undefined;
  const isOnWall = (poll: Poll): boolean => onWall !== undefined && (onWall === poll || arePair(onWall, poll));
  return polls
    .filter((poll) => runs || poll.state === 'open' || (poll.state === 'closed' && isOnWall(poll)))
    .map((poll) => {
      if (poll.state !== 'open') return poll;
      const { answers, ...asked } = poll;
      return { ...asked, answered: role === 'participant' ? null : Object.keys(answers).length };
    });
}

/** Somebody's own answers, by poll, while it is open. */
export function ownAnswers({ polls }: Cafe, person: PersonId): Readonly<Record<string, Answer>> {
  return Object.fromEntries(
    polls.flatMap((poll) => {
      const answer = poll.state === 'open' ? at(poll.answers, person) : undefined;
      return answer ? [[poll.id, answer] as const] : [];
    }),
  );
}

/** By poll, while it is open: for whom of those without a phone an answer has been entered. */
export function answeredFor({ polls, people }: Cafe): Readonly<Record<string, readonly PersonId[]>> {
  const phoneless = people.filter(({ phone }) => !phone).map(({ id }) => id);
  return Object.fromEntries(
    polls.flatMap((poll) =>
      poll.state === 'open' ? [[poll.id, phoneless.filter((id) => Object.hasOwn(poll.answers, id))] as const] : [],
    ),
  );
}
