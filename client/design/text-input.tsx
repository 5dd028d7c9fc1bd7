import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './control.module.css';
import { useFieldWiring } from './field.tsx';

export interface TextInputProps extends ComponentPropsWithRef<'input'> {
  /** `code` spreads the characters of a short code; `large` is for the only field of a screen. */
  look?: 'normal' | 'large' | 'code' | undefined;
}

export function TextInput({ look = 'normal', className, ...rest }: TextInputProps): ReactNode {
  const wiring = useFieldWiring();
  return (
    <input
      type="text"
      {...wiring}
      {...rest}
      className={classes(styles['control'], look !== 'normal' && styles[look], className)}
    />
  );
}
