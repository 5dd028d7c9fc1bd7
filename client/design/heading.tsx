import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './heading.module.css';

export interface HeadingProps {
  /** The place in the outline; the size is a separate matter. */
  level: 1 | 2 | 3 | 4;
  size?: 'l' | 'xl' | '2xl' | '3xl' | undefined;
  /** A short line above the words that is part of the heading: "Round 2 of 3". */
  eyebrow?: ReactNode;
  /** A question to think about is set lighter and with more air than a title. */
  question?: boolean | undefined;
  id?: string | undefined;
  lang?: string | undefined;
  tabIndex?: number | undefined;
  children: ReactNode;
}

export function Heading({ level, size, eyebrow, question = false, children, ...rest }: HeadingProps): ReactNode {
  const Tag = `h${level}` as const;
  return (
    <Tag {...rest} className={classes(size && styles[`size-${size}`], question && styles['question'])}>
      {/* The blank keeps the two apart for screen readers. */}
      {eyebrow ? <span className={classes(styles['eyebrow'])}>{eyebrow} </span> : null}
      {children}
    </Tag>
  );
}
