/** Writing a new card: two buttons until somebody wants to write. What comes then is fetched ahead, while there is a network. */
import Layers from 'lucide-react/icons/layers';
import Plus from 'lucide-react/icons/plus';
import { Suspense, useEffect, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Row } from '../../design/layout.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from './board-context.ts';
import { lazily } from '../../pieces/lazily.ts';
import { Loading } from './loading.tsx';
import type { OpenComposerProps } from './open-composer.tsx';

export const { Part: OpenComposer, fetchAhead } = lazily<OpenComposerProps>(
  async () => (await import('./open-composer.tsx')).OpenComposer,
);

export type ComposerProps = Omit<OpenComposerProps, 'begins' | 'first' | 'onClose'>;

export function Composer(props: ComposerProps) {
  const { boards } = useMessages();
  const { mayAdd } = useBoard();
  const [open, setOpen] = useState<OpenComposerProps['begins'] | null>(null);
  useEffect(() => {
    if (mayAdd) fetchAhead();
  }, [mayAdd]);
  if (open)
    return (
      <Suspense fallback={<Loading />}>
        <OpenComposer {...props} begins={open} onClose={() => setOpen(null)} />
      </Suspense>
    );
  if (!mayAdd) return null;
  return (
    <Row gap="s">
      <Button icon={<Plus aria-hidden />} onClick={() => setOpen('writing')}>
        {props.words.add}
      </Button>
      <Button variant="quiet" icon={<Layers aria-hidden />} onClick={() => setOpen('picking')}>
        {boards.fromSources}
      </Button>
    </Row>
  );
}
