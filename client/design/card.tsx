import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './card.module.css';
import { classes } from './classes.ts';

export interface CardProps extends ComponentPropsWithRef<'div'> {
  as?: 'div' | 'section' | 'article' | 'li' | undefined;
  /** `raised` lies on the table, `sunk` is part of it, `pine` is the one that matters now. */
  look?: 'raised' | 'sunk' | 'pine' | undefined;
}

export function Card({ as = 'div', look = 'raised', className, ...rest }: CardProps): ReactNode {
  // One tag name stands for all four: they take the same attributes, only the ref types differ.
  const Tag = as as 'div';
  return <Tag {...rest} className={classes(styles['card'], styles[look], className)} />;
}
