import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './control.module.css';
import { useFieldWiring } from './field.tsx';

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean | undefined;
  /** Of the label, where it is not the page's. */
  lang?: string | undefined;
}

export interface SelectProps extends Omit<ComponentPropsWithRef<'select'>, 'children' | 'multiple'> {
  options: readonly SelectOption[];
}

export function Select({ options, className, ...rest }: SelectProps): ReactNode {
  const wiring = useFieldWiring();
  return (
    <div className={classes(styles['select'])}>
      <select {...wiring} {...rest} className={classes(styles['control'], className)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden />
    </div>
  );
}
