import { classes } from '../design/classes.ts';
import { Progress } from '../design/progress.tsx';
import { useAllMessages } from '../language/language.tsx';
import { stepKeys, type StepKey } from './draft.ts';
import styles from './setup.module.css';

interface StepListProps {
  readonly step: StepKey;
  /** Whether there is a draft: before a template is chosen there is nowhere to go. */
  readonly open: boolean;
  readonly onStep: (step: StepKey) => void;
}

/** Where one is in the set-up, and a way straight to any other part of it. */
export function StepList({ step, open, onStep }: StepListProps) {
  const { setup } = useAllMessages().start;
  const at = stepKeys.indexOf(step);
  return (
    <nav aria-label={setup.stepsLabel} className={styles['steps']}>
      <Progress
        label={setup.stepsLabel}
        value={at + 1}
        max={stepKeys.length}
        valueText={setup.progress(at + 1, stepKeys.length)}
      />
      {open ? (
        <ol className={styles['step-list']}>
          {stepKeys.map((key) => (
            <li key={key}>
              <button
                type="button"
                aria-current={key === step ? 'step' : undefined}
                className={classes(styles['step'], key === step && styles['current'])}
                onClick={() => onStep(key)}
              >
                {setup.steps[key]}
              </button>
            </li>
          ))}
        </ol>
      ) : null}
    </nav>
  );
}
