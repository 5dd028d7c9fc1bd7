/** Saves a text that somebody has typed. Where somebody else has written meanwhile, it stands back and its writer decides: no words are lost. */
import { cleanText } from '../../../shared/cafe/text.ts';
import { changeCard, type Board, type CardChanges } from '../../../shared/documents/cards.ts';
import { documentPath } from '../../../shared/documents/names.ts';
import { useVisit } from '../../cafe/hooks.tsx';
import { overtakenReason } from '../../documents/kept-cards.ts';
import { useBoard } from './board-context.ts';

/** `began`: what stood in the field when its writer came to it. */
export type SaveText<B extends Board> = (field: keyof CardChanges<B> & string, typed: string, began: string) => void;

export function useSaveText<B extends Board>(board: B, id: string): SaveText<B> {
  const { doc } = useBoard();
  const { keptCards } = useVisit();
  return (field, typed, began) => {
    const text = cleanText(typed);
    const key = `${id}/${field}`;
    const there = doc.getMap(board).get(key);
    const base = typeof there === 'string' ? there : '';
    if (base === text) return;
    // One field, whose name is known by its board: together they are a change of that board.
    if (base === cleanText(began)) return void changeCard(doc, board, id, { [field]: text } as CardChanges<B>);
    const place = { document: documentPath({ kind: 'wall' }), root: board, key };
    keptCards.put({ ...place, value: text, base, at: Date.now(), stuck: overtakenReason });
  };
}
