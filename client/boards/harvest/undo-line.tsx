/** Taking back one's own last step on the wall, for as long as there is one. */
import Undo2 from 'lucide-react/icons/undo-2';
import { Button } from '../../design/button.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { useSteps } from './use-steps.ts';

export function UndoLine() {
  const { theming } = useMessages();
  const { mayAdd } = useBoard();
  const { last, undo } = useSteps();
  if (last === null || !mayAdd) return null;
  return (
    <Button variant="plain" icon={<Undo2 aria-hidden />} aria-label={theming.undoWhat(last)} onClick={undo}>
      {theming.undo}
    </Button>
  );
}
