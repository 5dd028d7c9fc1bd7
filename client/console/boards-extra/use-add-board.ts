import { copyOfPlan, type BoardPlan, type BoardPlanInput } from '../../../shared/boards/plan.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { useDo } from '../talk.tsx';

export const withoutBoard = (boards: readonly BoardPlan[], gone: string) =>
  ({ type: 'changeBoards', boards: boards.filter(({ id }) => id !== gone).map(copyOfPlan) }) as const;

/** Adds a board after the others, with the way back. */
export function useAddBoard(): (plan: BoardPlanInput) => Promise<boolean> {
  const { boardPlans: words } = useAllMessages();
  const { boards } = useRoom();
  const doIt = useDo();
  return (plan) =>
    doIt({ type: 'changeBoards', boards: [...boards.map(copyOfPlan), plan] }, words.added(plan.name), (now) =>
      now.boards.some(({ id }) => id === plan.id) ? withoutBoard(now.boards, plan.id) : null,
    );
}
