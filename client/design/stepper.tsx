import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { useFieldWiring } from './field.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './stepper.module.css';

export interface StepperProps {
  value: number;
  onChange: (value: number) => void;
  min: number;
  max: number;
  step?: number | undefined;
  lessLabel: string;
  moreLabel: string;
  unit?: string | undefined;
  /** Needed only outside a Field. */
  'aria-label'?: string | undefined;
}

export function Stepper(props: StepperProps): ReactNode {
  const { value, onChange, min, max, step = 1, lessLabel, moreLabel, unit } = props;
  const wiring = useFieldWiring();
  // While somebody types, "4" on the way to "45" must not be pulled up to the minimum.
  const [draft, setDraft] = useState<string | null>(null);

  function settle(wanted: number): void {
    setDraft(null);
    const within = Math.min(max, Math.max(min, wanted));
    if (within !== value) onChange(within);
  }

  function commit(): void {
    if (draft === null) return;
    const wanted = Number.parseInt(draft, 10);
    settle(Number.isNaN(wanted) ? value : wanted);
  }

  function key(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowUp: step, ArrowDown: -step };
    const by = steps[event.key];
    if (event.key === 'Enter') commit();
    if (by === undefined) return;
    event.preventDefault();
    settle(value + by);
  }

  return (
    <div className={classes(styles['stepper'])}>
      <IconButton
        label={lessLabel}
        icon={<Minus aria-hidden />}
        aria-disabled={value <= min}
        onClick={() => settle(value - step)}
      />
      <input
        {...wiring}
        type="text"
        inputMode="numeric"
        role="spinbutton"
        autoComplete="off"
        aria-label={props['aria-label']}
        aria-valuenow={value}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuetext={unit ? `${value} ${unit}` : undefined}
        className={classes(styles['number'])}
        value={draft ?? String(value)}
        onChange={(event) => setDraft(event.currentTarget.value.replace(/\D/g, ''))}
        onBlur={commit}
        onKeyDown={key}
      />
      {unit ? (
        <span aria-hidden className={classes(styles['unit'])}>
          {unit}
        </span>
      ) : null}
      <IconButton
        label={moreLabel}
        icon={<Plus aria-hidden />}
        aria-disabled={value >= max}
        onClick={() => settle(value + step)}
      />
    </div>
  );
}
