/** Words about a proposal that stood back for somebody else's stand beside it as another wording, as soon as their writer may write here. [VI4] */
import { useLayoutEffect, useSyncExternalStore } from 'react';
import { addCard, readCards } from '../../../shared/documents/cards.ts';
import { newId } from '../../cafe/secrets.ts';
import { useVisit } from '../../cafe/hooks.tsx';
import { hasWords, overtakenReason } from '../../documents/kept-cards.ts';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';

export function useCrossedBeside(): void {
  const { keptBeside } = useMessages().boards.vision;
  const { doc, wall, mayAdd, say } = useBoard();
  const { keptCards, discardCards } = useVisit();
  const kept = useSyncExternalStore(keptCards.subscribe, keptCards.all);
  // Before it is painted: nobody is asked to decide about what is decided here.
  useLayoutEffect(() => {
    for (const card of mayAdd ? kept : []) {
      if (card.root !== 'vision' || card.stuck !== overtakenReason || !hasWords(card)) continue;
      const proposal = readCards(doc, 'vision').find(({ id }) => card.key.startsWith(`${id}/`));
      if (!proposal) continue;
      discardCards([card]);
      if (proposal.text === card.value) continue;
      addCard(doc, 'vision', newId(), { text: String(card.value), instead: proposal.id });
      say({ text: keptBeside });
    }
  }, [kept, doc, wall, mayAdd, say, discardCards, keptBeside]);
}
