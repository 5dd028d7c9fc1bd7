/** Whether people can agree: what somebody thinks of one stepping stone or proposal. */
import { at } from './at.ts';
import type { CafeEvent } from './events.ts';
import type { Cafe, CardId, PersonId, StoneStands } from './model.ts';

const noStands: StoneStands = { people: {}, carried: { agree: 0, reservation: 0, disagree: 0, words: [] } };

/** What people think of one card. */
export function standsOf({ stands }: Pick<Cafe, 'stands'>, card: CardId): StoneStands {
  return at(stands, card) ?? noStands;
}

export function withStand(
  cafe: Pick<Cafe, 'stands'>,
  { stone, person, stand, words }: Extract<CafeEvent, { type: 'standTaken' }>,
): Cafe['stands'] {
  const before = standsOf(cafe, stone);
  return { ...cafe.stands, [stone]: { ...before, people: { ...before.people, [person]: { stand, words } } } };
}

/** For whom of those without a phone a stand or marks have been entered, by card: what they were, nobody is shown. */
export function enteredFor({
  people,
  stands,
  visionMarks,
}: Pick<Cafe, 'people' | 'stands' | 'visionMarks'>): Readonly<Record<CardId, readonly PersonId[]>> {
  const phoneless = people.filter(({ phone }) => !phone).map(({ id }) => id);
  return Object.fromEntries(
    [...Object.entries(stands), ...Object.entries(visionMarks)].flatMap(([card, given]) => {
      const entered = phoneless.filter((id) => Object.hasOwn(given.people, id));
      return entered.length === 0 ? [] : [[card, entered] as const];
    }),
  );
}
