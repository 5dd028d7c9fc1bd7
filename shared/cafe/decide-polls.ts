/** Rankings, pulse and exit polls: who makes, opens and closes them, and who answers. */
import { at } from './at.ts';
import { chooserOf } from './chooser.ts';
import type { CommandOf } from './commands.ts';
import type { DecideContext } from './context.ts';
import type { CafeEvent } from './events.ts';
import type { Cafe } from './model.ts';
import { isAnswer, mostPolls } from './polls.ts';
import { accept, refuse, type Decision } from './refusals.ts';

type Making = CommandOf<'addPoll' | 'changePoll' | 'openPoll' | 'closePoll' | 'dropPoll'>;

/** What is asked can be changed until it has been opened; a poll that was closed by mistake is asked anew, as another one. */
export function decidePoll(
  cafe: Cafe,
  command: Making,
  { newId }: Pick<DecideContext, 'newId'>,
): Decision<readonly CafeEvent[]> {
  if (command.type === 'addPoll') {
    if (cafe.polls.length >= mostPolls) return refuse('list-is-full');
    return accept([{ type: 'pollAdded', poll: { id: newId(), ...command.asks, state: 'before' } }]);
  }
  const poll = cafe.polls.find(({ id }) => id === command.poll);
  if (!poll) return refuse('poll-unknown');
  switch (command.type) {
    case 'changePoll':
      if (poll.state !== 'before') return refuse('poll-has-begun');
      return accept([{ type: 'pollChanged', poll: { id: poll.id, ...command.asks, state: 'before' } }]);
    case 'openPoll':
      return poll.state === 'before' ? accept([{ type: 'pollOpened', poll: poll.id }]) : refuse('poll-has-begun');
    case 'closePoll':
      return poll.state === 'open' ? accept([{ type: 'pollClosed', poll: poll.id }]) : refuse('poll-not-open');
    case 'dropPoll':
      return poll.state === command.from
        ? accept([{ type: 'pollDropped', poll: poll.id }])
        : refuse(poll.state === 'closed' ? 'poll-not-open' : 'poll-has-begun');
  }
}

/** The whole answer takes the place of the one before; said again it changes nothing. Null takes it back. */
export function decideAnswer(
  cafe: Cafe,
  command: CommandOf<'answerPoll'>,
  context: DecideContext,
): Decision<readonly CafeEvent[]> {
  const person = chooserOf(cafe, command.person, context.by);
  if (person === null) return refuse('not-allowed');
  const poll = cafe.polls.find(({ id }) => id === command.poll);
  if (!poll) return refuse('poll-unknown');
  if (poll.state !== 'open') return refuse('poll-not-open');
  const { answer } = command;
  if (answer !== null && !isAnswer(poll, answer)) return refuse('answer-does-not-fit');
  const before = at(poll.answers, person) ?? null;
  if (String(before) === String(answer)) return accept([]);
  return accept([{ type: 'pollAnswered', poll: poll.id, person, answer }]);
}
