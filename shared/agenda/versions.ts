/** Whether the plan is still what was sent out. */
import type { Cafe, CardId } from '../cafe/model.ts';
import { standCount, type StandCount } from '../cafe/views.ts';
import type { Wall } from '../documents/wall.ts';
import { ownerAnswer } from './actions.ts';

/** What the mark is made from, so that the café and a view of it can both be asked. */
export interface PlanFacts extends Pick<Cafe, 'settings' | 'chosenVision' | 'ownerAnswers'> {
  readonly standsOn: (stone: CardId) => StandCount;
}

/** What the plan of a café is now, as a short text: equal as long as nothing that was agreed on is different. */
export function planMark(cafe: Cafe, wall: Wall): string {
  return markOf({ ...cafe, standsOn: (stone) => standCount(cafe, stone) }, wall);
}

/** The agreed sentence, the stepping stones and the actions, without who wrote them and without the working groups' members. */
export function markOf(
  cafe: PlanFacts,
  { vision, stones, actions }: Pick<Wall, 'vision' | 'stones' | 'actions'>,
): string {
  const { title, date, place, organiser, purpose } = cafe.settings;
  return hashed(
    JSON.stringify([
      [title, date, place, organiser, purpose],
      vision.find(({ id }) => id === cafe.chosenVision)?.text ?? '',
      stones.map((stone) => [fieldsOf(stone), cafe.standsOn(stone.id)]),
      actions.map((action) => [
        fieldsOf(action),
        action.owner === null ? null : ownerAnswer(cafe, action.id, action.owner),
      ]),
    ]),
  );
}

/** Fields come in the order in which they were written, which is no difference; nor is who wrote them. */
function fieldsOf(card: object): readonly (readonly [string, unknown])[] {
  return Object.entries(card)
    .filter(([field]) => field !== 'pen' && field !== 'order')
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/** FNV-1a twice with different beginnings: 64 bits, so that a difference that is overlooked will not be met. */
function hashed(text: string): string {
  let [one, two] = [0x811c9dc5, 0x1000193];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit ^ (unit << 7), 0x01000193) + index;
  }
  return [one, two].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
