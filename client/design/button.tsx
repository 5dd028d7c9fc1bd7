import LoaderCircle from 'lucide-react/icons/loader-circle';
import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react';
import styles from './button.module.css';
import { classes } from './classes.ts';

export type ButtonVariant = 'primary' | 'quiet' | 'plain' | 'danger';
export type ButtonSize = 'normal' | 'large';

interface ButtonLook {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** Fills the width it is given: the one thing to do on a phone. */
  wide?: boolean | undefined;
}

export interface ButtonProps extends ComponentPropsWithRef<'button'>, ButtonLook {
  icon?: ReactNode;
  /** The press is under way: the button stays focusable, but a second press does nothing. */
  pending?: boolean | undefined;
}

export function buttonClass({ variant = 'primary', size = 'normal', wide = false }: ButtonLook): string {
  return classes(styles['button'], styles[variant], size === 'large' && styles['large'], wide && styles['wide']);
}

export function Button(props: ButtonProps): ReactNode {
  const { variant, size, wide, icon, pending = false, type, onClick, className, children, ...rest } = props;
  function press(event: MouseEvent<HTMLButtonElement>): void {
    // `disabled` would throw the focus away in the middle of the wait, so the press is swallowed instead.
    if (pending) event.preventDefault();
    else onClick?.(event);
  }
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      onClick={press}
      aria-busy={pending || undefined}
      aria-disabled={pending || rest['aria-disabled']}
      className={classes(buttonClass({ variant, size, wide }), className)}
    >
      {pending ? <LoaderCircle aria-hidden className={classes(styles['spin'])} /> : icon}
      {children}
    </button>
  );
}

export interface ButtonLinkProps extends ComponentPropsWithRef<'a'>, ButtonLook {
  icon?: ReactNode;
}

/** Looks like a button, but goes somewhere: downloads and addresses stay real links. */
export function ButtonLink({ variant, size, wide, icon, className, children, ...rest }: ButtonLinkProps): ReactNode {
  return (
    <a {...rest} className={classes(buttonClass({ variant, size, wide }), className)}>
      {icon}
      {children}
    </a>
  );
}
