/** Changing the fields of one action. */
import { changeCard, type CardChanges, type CardsByBoard } from '../../../shared/documents/cards.ts';
import { useBoard } from '../parts/board-context.ts';

export interface FieldsProps {
  readonly action: CardsByBoard['actions'];
}

export function useAction({ id }: CardsByBoard['actions']) {
  const { doc, waiting } = useBoard();
  return {
    change: (fields: CardChanges<'actions'>): void => void changeCard(doc, 'actions', id, fields),
    isWaiting: (field: keyof CardChanges<'actions'>): boolean => waiting.has(`actions/${id}/${field}`),
  };
}
