/** Where corrections to the plan come from: the ready-made board for them, added with one tap. */
import Plus from 'lucide-react/icons/plus';
import { copyOfPlan, mostBoards } from '../../../shared/boards/plan.ts';
import { readyBoard } from '../../../shared/templates/ready-boards.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { BusyButton } from '../busy-button.tsx';
import { useAddBoard } from '../boards-extra/use-add-board.ts';

const mistakes = 'mistakes';

/** Nothing where the café has the board, has no room for it, or somebody else sees to its boards. */
export function MistakesBoard() {
  const { version: words } = useAllMessages().console.export;
  const { boards, settings } = useRoom();
  const mayPlan = useCafe(({ role }) => role === 'facilitator');
  const add = useAddBoard();
  const plan = readyBoard(mistakes, settings.locale);
  if (!plan || !mayPlan || boards.length >= mostBoards || boards.some(({ id }) => id === mistakes)) return null;
  const { name } = plan;
  return (
    <>
      <p>{words.mistakes}</p>
      <div>
        <BusyButton variant="quiet" icon={<Plus aria-hidden />} onPress={() => add(copyOfPlan(plan))}>
          {words.addMistakes(name)}
        </BusyButton>
      </div>
    </>
  );
}
