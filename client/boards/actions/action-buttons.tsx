import type { CardsByBoard } from '../../../shared/documents/cards.ts';
import { useMessages } from '../../language/language.tsx';
import { useBoard, useRemove } from '../parts/board-context.ts';
import { CardButtons } from '../parts/card-buttons.tsx';
import styles from './actions.module.css';

interface ActionButtonsProps {
  readonly action: CardsByBoard['actions'];
  readonly onEdit: () => void;
}

/** For whoever may change it; nothing for anybody else. */
export function ActionButtons({ action, onEdit }: ActionButtonsProps) {
  const { actions: words } = useMessages().boards;
  const { mayChange } = useBoard();
  const remove = useRemove();
  if (!mayChange(action)) return null;
  const title = action.title === '' ? words.untitled : action.title;
  return (
    <div className={styles['buttons']}>
      <CardButtons onEdit={onEdit} onRemove={() => remove('actions', action.id, words.removed(title))} />
    </div>
  );
}
