import { useId, type ReactNode } from 'react';
import styles from './choice.module.css';
import { classes } from './classes.ts';

export interface ChoiceOption<Value extends string> {
  value: Value;
  label: string;
  hint?: ReactNode;
  icon?: ReactNode;
  disabled?: boolean | undefined;
  /** Of the label, where it is not the page's. */
  lang?: string | undefined;
}

export interface ChoiceProps<Value extends string> {
  label: string;
  hint?: ReactNode;
  hideLabel?: boolean | undefined;
  options: readonly ChoiceOption<Value>[];
  /** Null before anything is chosen: a choice never has to be made for people. */
  value: Value | null;
  onChange: (value: Value) => void;
  look?: 'cards' | 'segments' | undefined;
}

/** Native radios all through, so arrows, forms and screen readers behave as everywhere else. */
export function Choice<Value extends string>(props: ChoiceProps<Value>): ReactNode {
  const { label, hint, hideLabel = false, options, value, onChange, look = 'cards' } = props;
  const name = useId();
  const hinted = hint !== undefined && hint !== null;
  return (
    <fieldset aria-describedby={hinted ? `${name}-hint` : undefined}>
      <legend className={classes(styles['legend'], hideLabel && 'visually-hidden')}>{label}</legend>
      {hinted ? (
        <p id={`${name}-hint`} className={classes(styles['hint'])}>
          {hint}
        </p>
      ) : null}
      <div className={classes(styles[look])}>
        {options.map((option) => {
          const chosen = option.value === value;
          return (
            <label
              key={option.value}
              className={classes(styles['option'], chosen && styles['chosen'], option.disabled && styles['off'])}
            >
              <input
                type="radio"
                name={name}
                value={option.value}
                checked={chosen}
                disabled={option.disabled}
                onChange={() => onChange(option.value)}
                className={classes(styles['radio'])}
              />
              <span className={classes(styles['words'])}>
                <span className={classes(styles['name'])} lang={option.lang}>
                  {option.icon}
                  {option.label}
                </span>
                {option.hint ? <span className={classes(styles['detail'])}>{option.hint}</span> : null}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
