import type { ComponentPropsWithRef, ReactNode } from 'react';
import { buttonClass, type ButtonSize, type ButtonVariant } from './button.tsx';
import styles from './button.module.css';
import { classes } from './classes.ts';

export interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'children' | 'aria-label'> {
  label: string;
  icon: ReactNode;
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
}

/** The label is both the accessible name and the tooltip, so nobody has to guess a picture. */
export function IconButton({ label, icon, variant = 'plain', size, className, ...rest }: IconButtonProps): ReactNode {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={classes(buttonClass({ variant, size }), styles['round'], className)}
    >
      {icon}
    </button>
  );
}
