import ArrowRight from 'lucide-react/icons/arrow-right';
import { useRoom } from '../cafe/hooks.tsx';
import { useAllMessages } from '../language/language.tsx';
import { currentStageOf } from '../pieces/stage.ts';
import { BusyButton } from './busy-button.tsx';
import type { Moves } from './moves.ts';
import styles from './now.module.css';

export function NextButton({ moves: { following, next } }: { readonly moves: Moves }) {
  const { now: words } = useAllMessages().console;
  const { kind } = currentStageOf(useRoom());
  if (!following) return null;
  return (
    <BusyButton size="large" wide icon={<ArrowRight aria-hidden />} onPress={next}>
      <span className={styles['next']}>
        {kind === 'doors' ? words.start(following.title) : words.next(following.title)}
      </span>
    </BusyButton>
  );
}
