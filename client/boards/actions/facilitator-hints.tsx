/** What would make an action easier to start, and the way to the stepping stones for what cannot start now. */
import Lightbulb from 'lucide-react/icons/lightbulb';
import { isRatherStone } from '../../../shared/agenda/actions.ts';
import { qualityHints } from '../../../shared/agenda/quality.ts';
import { addCard, removeCard, restoreCard } from '../../../shared/documents/cards.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { newId } from '../../cafe/secrets.ts';
import { Button } from '../../design/button.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';
import styles from './facilitator-share.module.css';
import { Taps } from './taps.tsx';
import type { FieldsProps } from './use-action.ts';

export function Hints({ action }: FieldsProps) {
  const { acting, boards } = useAllMessages();
  const { doc, mode, say } = useBoard();
  const { settings, chosenVision } = useRoom();
  if (mode !== 'facilitator') return null;
  const hints = qualityHints(action, settings);
  /** It keeps its words and where it comes from. The action can be put back. */
  function makeStone(): void {
    const id = newId();
    const { title, result, sources } = action;
    doc.transact(() => {
      addCard(doc, 'stones', id, {
        text: title,
        howWeKnow: result,
        sources: [...sources],
        visions: chosenVision === null ? [] : [chosenVision],
      });
      removeCard(doc, 'actions', action.id);
    });
    say({
      text: acting.madeStone(title),
      undo: (now) => {
        removeCard(now, 'stones', id);
        restoreCard(now, 'actions', action.id);
      },
    });
  }
  return (
    <>
      {hints.length === 0 ? null : (
        <ul className={styles['hints']} aria-label={acting.hintsLabel}>
          {hints.map((hint) => (
            <li key={hint}>
              <Lightbulb aria-hidden />
              {acting.hints[hint]}
            </li>
          ))}
        </ul>
      )}
      <Taps action={action} />
      {isRatherStone(action) && action.title !== '' ? (
        <div className={styles['foot']}>
          <p className={styles['soft']}>{acting.toStoneWhy}</p>
          <Button
            variant="quiet"
            aria-label={`${acting.toStone}: ${action.title || boards.actions.untitled}`}
            onClick={makeStone}
          >
            {acting.toStone}
          </Button>
        </div>
      ) : null}
    </>
  );
}
