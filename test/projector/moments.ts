/** Everything the wall shows in a café, in the order in which one comes to it. */
import type { Facilitator } from '../kit/people.ts';
import { wordsFor } from './texts.ts';
import type { Case } from './cases.ts';

export interface Moment {
  readonly name: string;
  /** Takes the café there from the moment before. */
  readonly go: (leader: Facilitator, one: Case) => Promise<void>;
  /** The wall shows several things in turn. */
  readonly turns?: boolean;
}

const from = (leader: Facilitator) => ({ from: leader.room.stage });
const goTo =
  (kind: Parameters<Facilitator['goTo']>[0]): Moment['go'] =>
  (leader) =>
    leader.goTo(kind);

export const moments: readonly Moment[] = [
  { name: 'doors', go: async () => undefined },
  { name: 'plenary', go: (leader) => leader.next(), turns: true },
  {
    name: 'words',
    go: (leader, { manner, locale }) => says(leader, { show: 'words', words: wordsFor(manner, locale, 200) }),
  },
  { name: 'blank', go: (leader) => says(leader, { show: 'blank' }) },
  {
    name: 'quiet',
    go: async (leader) => {
      await leader.next();
      await says(leader, { show: 'stage' });
    },
  },
  { name: 'quiet-paused', go: (leader) => leader.pause() },
  {
    name: 'round',
    go: async (leader) => {
      await leader.order({ type: 'endQuiet', ...from(leader) });
      await leader.resume();
    },
  },
  { name: 'round-paused', go: (leader) => leader.pause() },
  { name: 'round-over', go: (leader) => ends(leader) },
  { name: 'round-last-minute', go: (leader) => leader.extend(1) },
  { name: 'round-five-minutes', go: (leader) => leader.extend(4) },
  { name: 'travel', go: (leader) => leader.next() },
  { name: 'travel-over', go: (leader) => ends(leader) },
  {
    name: 'travel-all-go',
    go: async (leader) => {
      for (const { id } of leader.room.tables.slice(0, 8))
        if (!leader.room.released.includes(id))
          await leader.order({ type: 'releaseTable', ...from(leader), table: id });
    },
  },
  { name: 'pause', go: goTo('pause') },
  { name: 'pause-last-minute', go: async (leader) => (await ends(leader), leader.extend(1)) },
  { name: 'lift', go: goTo('lift') },
  { name: 'harvest', go: goTo('harvest'), turns: true },
  { name: 'vote-open', go: (leader) => leader.order({ type: 'openVote' }) },
  { name: 'vote-closed', go: votes },
  { name: 'vision', go: goTo('vision') },
  { name: 'vision-chosen', go: choosesVision },
  { name: 'stones', go: goTo('stones') },
  { name: 'actions', go: goTo('actions') },
  { name: 'close', go: goTo('close'), turns: true },
];

async function says(leader: Facilitator, wall: Facilitator['room']['wall']): Promise<void> {
  await leader.order({ type: 'showOnWall', wall });
  await leader.sees((room) => room.wall.show === wall.show);
}

async function ends(leader: Facilitator): Promise<void> {
  await leader.endNow();
  await leader.sees((room) => room.clock.state === 'over');
}

/** People without a phone show a facilitator what they choose. */
async function votes(leader: Facilitator): Promise<void> {
  const notes = Object.values(leader.room.stars).flat().slice(0, 6);
  const people = leader.people.filter(({ phone }) => !phone).slice(0, 4);
  for (const [index, person] of people.entries())
    for (const note of notes.slice(0, Math.min(3, index + 1)))
      await leader.order({ type: 'placeDot', note, person: person.id });
  await leader.order({ type: 'closeVote' });
  await leader.sees((room) => room.vote.state === 'closed');
}

async function choosesVision(leader: Facilitator): Promise<void> {
  const [first] = (await leader.wall()).vision;
  if (!first) return;
  await leader.order({ type: 'chooseVision', vision: first.id });
  await leader.sees((room) => room.chosenVision === first.id);
}
