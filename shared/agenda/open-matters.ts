/** What the room did not settle, in the order in which it is to be taken up. */
import { impossibleDeadline } from './actions.ts';
import type { AgendaAction, AgendaStone, OpenMatter } from './model.ts';

/**
 * Doubts and reservations in the room's own words first, then owners who have not said yes, then actions that nobody has, then those that a
 * facilitating organisation has without saying why, then deadlines that cannot be right. `doubts` are about the chosen vision, `date` is
 * the day of the café. [AG6]
 */
export function openMatters(
  doubts: readonly string[],
  stones: readonly AgendaStone[],
  actions: readonly AgendaAction[],
  date: string,
): readonly OpenMatter[] {
  return [
    ...doubts.map((words) => ({ kind: 'vision-doubt', words }) as const),
    ...stones.flatMap(({ number, stands }) =>
      stands.words.map((words) => ({ kind: 'reservation', stone: number, words }) as const),
    ),
    ...actions.flatMap(({ number, title, owner }) => {
      if (owner === null || owner.answer === 'yes') return [];
      return {
        kind: owner.answer === 'no' ? 'owner-said-no' : 'owner-not-answered',
        action: number,
        title,
        owner: owner.name,
      } as const;
    }),
    ...actions.flatMap(({ number, title, owner }) =>
      owner === null ? ({ kind: 'owner-missing', action: number, title } as const) : [],
    ),
    ...actions.flatMap(({ number, title, owner, ownerReason }) =>
      owner?.facilitates === true && ownerReason === ''
        ? ({ kind: 'reason-missing', action: number, title, owner: owner.name } as const)
        : [],
    ),
    ...actions.flatMap((action) => {
      const kind = impossibleDeadline(action, date);
      return kind === null ? [] : ({ kind, action: action.number, title: action.title } as const);
    }),
  ];
}
