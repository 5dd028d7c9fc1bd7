/** The way back of a card, one press away from it. */
import Waypoints from 'lucide-react/icons/waypoints';
import { Suspense, useState } from 'react';
import type { ThreadRef } from '../../../shared/documents/threads.ts';
import { firstWords } from '../../../shared/documents/first-words.ts';
import { Button } from '../../design/button.tsx';
import { useMessages } from '../../language/language.tsx';
import { lazily } from '../../pieces/lazily.ts';
import styles from './sources.module.css';

const { Part: TraceDialog } = lazily(async () => (await import('./trace-dialog.tsx')).TraceDialog);

interface TraceLinkProps {
  readonly card: ThreadRef;
  /** Its words: they tell one button from the next for whoever does not see where it stands. */
  readonly words: string;
}

export function TraceLink({ card, words }: TraceLinkProps) {
  const { tracing } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="plain"
        className={styles['link']}
        icon={<Waypoints aria-hidden />}
        aria-label={tracing.openFor(firstWords(words, 40))}
        onClick={() => setOpen(true)}
      >
        {tracing.open}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <TraceDialog card={card} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
