/** What the events of a poll do to the café. Total and pure, as `evolve` is. */
import type { CafeEvent } from './events.ts';
import { personById } from './find.ts';
import type { Cafe, PersonId } from './model.ts';
import { closePoll, type Poll } from './polls.ts';

type PollEvent = Extract<
  CafeEvent,
  { type: 'pollAdded' | 'pollChanged' | 'pollOpened' | 'pollAnswered' | 'pollClosed' | 'pollDropped' }
>;

export function withPoll(cafe: Cafe, event: PollEvent): Cafe {
  const changed = (id: string, change: (poll: Poll) => Poll): Cafe => ({
    ...cafe,
    polls: cafe.polls.map((poll) => (poll.id === id ? change(poll) : poll)),
  });
  switch (event.type) {
    case 'pollAdded':
      return { ...cafe, polls: [...cafe.polls, event.poll] };
    case 'pollChanged':
      return changed(event.poll.id, () => event.poll);
    case 'pollOpened':
      return changed(event.poll, ({ id, kind, when, title, items }) => {
        return { id, kind, when, title, items, state: 'open', answers: {} };
      });
    case 'pollAnswered':
      return changed(event.poll, (poll) => withAnswer(poll, event));
    case 'pollClosed':
      return changed(event.poll, (poll) => closed(cafe, poll));
    case 'pollDropped': {
      const polls = cafe.polls.filter(({ id }) => id !== event.poll);
      const shown = cafe.wall.show === 'poll' && cafe.wall.poll === event.poll;
      return { ...cafe, polls, wall: shown ? { show: 'stage' } : cafe.wall };
    }
  }
}

function withAnswer(poll: Poll, { person, answer }: Extract<CafeEvent, { type: 'pollAnswered' }>): Poll {
  if (poll.state !== 'open') return poll;
  const { [person]: _, ...others } = poll.answers;
  return { ...poll, answers: answer === null ? others : { ...others, [person]: answer } };
}

/** Counts only: who answered what is forgotten the moment the poll closes. */
function closed(cafe: Cafe, poll: Poll): Poll {
  if (poll.state !== 'open') return poll;
  const { id, kind, when, title, items } = poll;
  const answers = Object.entries(poll.answers).map(([person, answer]) => {
    const { actorType = null, phone = true } = personById(cafe, person) ?? {};
    return { answer, actorType, own: phone };
  });
  return { id, kind, when, title, items, state: 'closed', result: closePoll(poll, answers) };
}

/** Where `keep` has not answered, the answer of `gone` is theirs. */
export function oneAnswerEach(polls: readonly Poll[], keep: PersonId, gone: PersonId): readonly Poll[] {
  return polls.map((poll) => {
    if (poll.state !== 'open' || !Object.hasOwn(poll.answers, gone)) return poll;
    const { [gone]: theirs, ...answers } = poll.answers;
    return theirs ? { ...poll, answers: { [keep]: theirs, ...answers } } : poll;
  });
}
