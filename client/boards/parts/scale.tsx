/** One number of a few, side by side: native radios, so that arrows and screen readers work as everywhere. */
import { useId } from 'react';
import { classes } from '../../design/classes.ts';
import styles from './scale.module.css';

interface ScaleProps {
  readonly label: string;
  /** What the lowest and the highest mean. */
  readonly ends: readonly string[];
  readonly from: 0 | 1;
  readonly to: number;
  /** Null before anything is chosen. */
  readonly value: number | null;
  readonly onChange: (value: number) => void;
}

export function Scale({ label, ends: [least = '', most = ''], from, to, value, onChange }: ScaleProps) {
  const name = useId();
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return (
    <fieldset aria-describedby={`${name}-ends`} className={styles['box']}>
      <legend className={styles['legend']}>{label}</legend>
      <div className={classes(styles['scale'], styles[numbers.length > 5 ? 'six' : 'five'])}>
        {numbers.map((number) => (
          <label key={number} className={classes(styles['number'], number === value && styles['chosen'])}>
            <input
              type="radio"
              name={name}
              value={number}
              checked={number === value}
              onChange={() => onChange(number)}
              className={styles['radio']}
            />
            {number}
          </label>
        ))}
      </div>
      <p id={`${name}-ends`} className={styles['ends']}>
        <span>{`${from} = ${least}`}</span>
        <span>{`${to} = ${most}`}</span>
      </p>
    </fieldset>
  );
}
