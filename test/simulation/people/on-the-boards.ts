/** What a guest chooses on the boards: stands, marks and fists, signing up, answers in a ranking, entries. With or without a server. */
import type { ChoiceCommand } from '../../../client/cafe/choice-command.ts';
import { newId } from '../../../client/cafe/secrets.ts';
import type { Stage } from '../../../shared/cafe/model.ts';
import type { OwnView, RoomView } from '../../../shared/cafe/views.ts';
import { readWall } from '../../../shared/documents/wall.ts';
import type { Phone } from '../phones/phone.ts';
import type { Act, Acting } from './acts.ts';

export function boardActs(guest: Acting, phone: Phone, room: RoomView, own: OwnView, stage: Stage): Act[] {
  const { chance } = guest;
  const act = (weight: number, name: string, command: ChoiceCommand): Act => ({
    weight,
    name,
    run: () => phone.choose(command),
  });
  const words = `Ord ${chance.below(1e6)} fra ${guest.number}`;
  const acts: Act[] = [];
  const poll = chance.anyOf(room.polls.filter(({ state }) => state === 'open'));
  if (poll) {
    const answer = chance.happens(0.1) ? null : poll.items.map(() => chance.between(1, poll.items.length));
    acts.push(act(4, 'answer a poll', { type: 'answerPoll', poll: poll.id, answer }));
  }
  const board = chance.anyOf(room.boards);
  if (board) {
    const mine = chance.anyOf(phone.entries);
    const values = { what: words };
    const entry = { type: 'setEntry', board: board.id, agreed: false, removed: false } as const;
    acts.push(act(3, 'write an entry', { ...entry, entry: newId(), values }));
    if (mine !== undefined)
      acts.push(
        act(3, 'change an entry', { ...entry, entry: mine, values }),
        act(1, 'take an entry away', { ...entry, entry: mine, values, removed: true }),
      );
  }
  const wall = readWall(phone.visit.document({ kind: 'wall' }).doc);
  const vision = chance.anyOf([...wall.vision.map(({ id }) => id), ...Object.keys(own.marks)]);
  if (stage.kind === 'vision' && vision !== undefined) {
    const [stretch, possible, fist] = [chance.between(1, 5), chance.between(1, 5), chance.between(0, 5)];
    acts.push(act(8, 'mark a proposal', { type: 'markVision', vision, stretch, possible, fist, words }));
  }
  const stone = chance.anyOf([...wall.stones.map(({ id }) => id), ...Object.keys(own.stands)]);
  if (stage.kind === 'stones' && stone !== undefined) {
    const stand = chance.pick(['agree', 'reservation', 'disagree'] as const);
    acts.push(act(8, 'take a stand', { type: 'takeStand', stone, stand, words }));
  }
  const action = chance.anyOf([...wall.actions.map(({ id }) => id), ...own.signUps]);
  if (stage.kind === 'actions' && action !== undefined)
    acts.push(
      act(6, 'sign up', { type: 'signUp', action, takesPart: chance.happens(0.7) }),
      act(3, 'answer for an owner', { type: 'answerForOwner', action, yes: chance.happens(0.7) }),
    );
  return [...acts, { weight: 1.5, name: 'lose the tab', run: () => phone.dies() }];
}
