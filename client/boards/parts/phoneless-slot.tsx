/** Where facilitators enter what somebody without a phone thinks of a card. Others see nothing of it, and do not load it. */
import { Suspense } from 'react';
import { lazily } from '../../pieces/lazily.ts';
import { useBoard } from './board-context.ts';
import type { PhonelessProps } from './facilitator-phoneless.tsx';

const { Part: Phoneless } = lazily(async () => (await import('./facilitator-phoneless.tsx')).Phoneless);

export function PhonelessSlot(props: PhonelessProps) {
  return useBoard().mode === 'facilitator' ? (
    <Suspense fallback={null}>
      <Phoneless {...props} />
    </Suspense>
  ) : null;
}
