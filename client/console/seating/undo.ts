import { useCallback } from 'react';
import { useVisit } from '../../cafe/hooks.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { useRun, useTalk } from '../talk.tsx';
import type { Proposal } from './proposal.ts';
import { situationOf } from './situation.ts';

/** Says that a proposal is done and shown, with the way back where there is one. What that sends is made when it is pressed: the café has gone on. */
export function useTellDone(): (proposal: Pick<Proposal, 'done' | 'undo'>) => void {
  const { store } = useVisit();
  const { say, offerUndo } = useTalk();
  const run = useRun();
  const { theming } = useAllMessages();
  return useCallback(
    ({ done, undo }) => {
      if (!undo) return say({ tone: 'good', text: done });
      const after = store.getState().facilitator?.seats ?? [];
      return offerUndo(
        done,
        () => {
          const { room, facilitator } = store.getState();
          const command = room && facilitator ? undo(situationOf(room, facilitator), after) : null;
          return command ? run(command) : say({ text: theming.undoNothing });
        },
        'long',
      );
    },
    [theming, store, say, offerUndo, run],
  );
}
