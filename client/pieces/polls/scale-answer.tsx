/** From 1 to 5, sentence by sentence. */
import { scalePoints, type Answer } from '../../../shared/cafe/polls.ts';
import { Choice } from '../../design/choice.tsx';
import { Stack } from '../../design/layout.tsx';
import { useMessages } from '../../language/language.tsx';
import styles from './scale-answer.module.css';

interface ScaleAnswerProps {
  readonly items: readonly string[];
  /** Null where nothing has been answered. */
  readonly answer: Answer | null;
  readonly onChange: (answer: Answer) => void;
}

export function ScaleAnswer({ items, answer, onChange }: ScaleAnswerProps) {
  const { poll: words } = useMessages().choosing;
  return (
    <Stack gap="m">
      {items.map((item, index) => (
        <div key={item} className={styles['scale']}>
          <Choice
            label={item}
            look="segments"
            value={String(answer?.[index] ?? '')}
            onChange={(value) =>
              onChange(items.map((_, at) => (at === index ? Number(value) : (answer?.[at] ?? null))))
            }
            options={scalePoints.map((point) => ({ value: String(point), label: String(point) }))}
          />
          <div aria-hidden className={styles['ends']}>
            <span>{words.low}</span>
            <span>{words.high}</span>
          </div>
          <span className="visually-hidden">{words.scale}</span>
        </div>
      ))}
    </Stack>
  );
}
