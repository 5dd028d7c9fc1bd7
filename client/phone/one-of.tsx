/** One of a few, by one tap. Radios underneath, so that keyboards and screen readers know what they are. */
import { useId } from 'react';
import styles from './one-of.module.css';

export interface OneOfProps<T extends string> {
  readonly label: string;
  /** With it the label is shown; the hint itself is for those who do not see what stands around it. */
  readonly hint?: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

export function OneOf<T extends string>({ label, hint, value, options, onChange }: OneOfProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles['options']}>
      <legend className={hint === undefined ? 'visually-hidden' : styles['legend']}>
        {label} {hint === undefined ? null : <span className="visually-hidden">{hint}</span>}
      </legend>
      {options.map((option) => (
        <label key={option.value} className={styles['option']}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
