/** Which theme another one is joined to. */
import type { CardsByBoard } from '../../../shared/documents/cards.ts';
import { changeCard } from '../../../shared/documents/cards.ts';
import { joinThemes } from '../../../shared/documents/joined-themes.ts';
import { useVisit } from '../../cafe/hooks.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import { ThemeChoice } from './theme-choice.tsx';
import { useSteps } from './use-steps.ts';

interface JoinDialogProps {
  readonly theme: CardsByBoard['themes'];
  readonly onClose: () => void;
}

export function JoinDialog({ theme, onClose }: JoinDialogProps) {
  const { common, theming } = useMessages();
  const { wall, mode } = useBoard();
  const { isMine } = useVisit();
  const { act } = useSteps();
  function join(into: CardsByBoard['themes']): void {
    const others = mode === 'facilitator' && !(isMine(theme.pen) && isMine(into.pen));
    act(theming.joined(theme.title, into.title), (doc) => {
      joinThemes(doc, [theme.id], into.id);
      if (others) changeCard(doc, 'themes', into.id, { byFacilitator: true });
    });
    onClose();
  }
  return (
    <Dialog open title={theming.joinTitle(theme.title)} closeLabel={common.close} onClose={onClose}>
      <p>{theming.joinHint}</p>
      <ThemeChoice themes={wall.themes.filter(({ id }) => id !== theme.id)} onChoose={join} />
    </Dialog>
  );
}
