import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './control.module.css';
import { useFieldWiring } from './field.tsx';

export interface TextAreaProps extends Omit<ComponentPropsWithRef<'textarea'>, 'value' | 'defaultValue' | 'rows'> {
  /** Always controlled: the twin that gives the height needs the same text. */
  value: string;
  /** Height when empty, in lines; it grows from there and never scrolls inside itself. */
  lines?: 1 | 2 | 3 | 5 | undefined;
}

export function TextArea({ value, lines = 3, className, ...rest }: TextAreaProps): ReactNode {
  const wiring = useFieldWiring();
  const shape = classes(styles['control'], styles[`rows-${lines}`], className);
  return (
    <div className={classes(styles['grow'])}>
      <div aria-hidden className={classes(shape, styles['twin'])}>
        {/* The trailing blank gives a last empty line its height. */}
        {`${value} `}
      </div>
      <textarea {...wiring} {...rest} rows={1} value={value} className={classes(shape, styles['area'])} />
    </div>
  );
}
