/** What has become of a choice: on this phone, saved, or not counted and why. */
import type { Chosen } from '../../cafe/use-choice.ts';
import { ChoiceRefused } from '../../pieces/choice-refused.tsx';
import { SavedMark } from '../../pieces/saved-mark.tsx';
import styles from './choice-mark.module.css';

interface ChoiceMarkProps extends Pick<Chosen, 'choice' | 'dismiss'> {
  /** The server has told what stands here. */
  readonly told?: boolean;
}

export function ChoiceMark({ choice, dismiss, told = false }: ChoiceMarkProps) {
  return (
    <div role="status" className={styles['mark']}>
      {choice?.state === 'refused' ? (
        <ChoiceRefused choice={choice} onDismiss={dismiss} />
      ) : (
        <SavedMark waiting={choice?.state === 'waiting'} saved={told} />
      )}
    </div>
  );
}
