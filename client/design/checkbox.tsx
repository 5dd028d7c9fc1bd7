import Check from 'lucide-react/icons/check';
import { useId, type ComponentPropsWithRef, type ReactNode } from 'react';
import styles from './checkbox.module.css';
import { classes } from './classes.ts';

export interface CheckboxProps extends Omit<ComponentPropsWithRef<'input'>, 'type' | 'role' | 'children'> {
  label: ReactNode;
  hint?: ReactNode;
}

interface LineProps {
  id: string;
  label: ReactNode;
  hint: ReactNode;
  disabled: boolean | undefined;
  children: ReactNode;
}

/** The label names the control and the hint describes it; pressing either works. */
function Line({ id, label, hint, disabled, children }: LineProps): ReactNode {
  return (
    <label htmlFor={id} className={classes(styles['line'], disabled && styles['off'])}>
      {children}
      <span className={classes(styles['words'])}>
        <span id={`${id}-label`} className={classes(styles['label'])}>
          {label}
        </span>
        {hint ? (
          <span id={`${id}-hint`} className={classes(styles['hint'])}>
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}

export function Checkbox({ label, hint, ...rest }: CheckboxProps): ReactNode {
  const id = useId();
  return (
    <Line id={id} label={label} hint={hint} disabled={rest.disabled}>
      <span className={classes(styles['box'])}>
        <input
          {...rest}
          id={id}
          type="checkbox"
          aria-labelledby={`${id}-label`}
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
        <Check aria-hidden />
      </span>
    </Line>
  );
}

export interface SwitchProps extends CheckboxProps {
  /** Always controlled: what it shows is what is in force, not what was pressed. */
  checked: boolean;
}

/** For what takes effect at once; a Checkbox waits for a form to be sent. */
export function Switch({ label, hint, checked, ...rest }: SwitchProps): ReactNode {
  const id = useId();
  return (
    <Line id={id} label={label} hint={hint} disabled={rest.disabled}>
      <span className={classes(styles['track'])}>
        <input
          {...rest}
          id={id}
          type="checkbox"
          role="switch"
          checked={checked}
          aria-checked={checked}
          aria-labelledby={`${id}-label`}
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
        <span aria-hidden className={classes(styles['knob'])}>
          <Check />
        </span>
      </span>
    </Line>
  );
}
