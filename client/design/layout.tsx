import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './layout.module.css';

export type Gap = 'none' | '2xs' | 'xs' | 's' | 'm' | 'l' | 'xl' | '2xl';
type Align = 'start' | 'center' | 'end' | 'baseline' | 'stretch';
type Justify = 'start' | 'center' | 'end' | 'between';
type LayoutTag = 'div' | 'section' | 'nav' | 'header' | 'footer' | 'ul' | 'ol' | 'li' | 'span';

interface LayoutProps {
  children?: ReactNode;
  as?: LayoutTag | undefined;
  gap?: Gap | undefined;
  align?: Align | undefined;
  id?: string | undefined;
  className?: string | undefined;
  'aria-label'?: string | undefined;
  'aria-labelledby'?: string | undefined;
}

/** Lists drop their bullets here, and Safari drops the list with them unless the role says so. */
function listRole(tag: LayoutTag): 'list' | undefined {
  return tag === 'ul' || tag === 'ol' ? 'list' : undefined;
}

export interface StackProps extends LayoutProps {
  justify?: Justify | undefined;
}

export function Stack({ as: Tag = 'div', gap = 'm', align, justify, className, ...rest }: StackProps): ReactNode {
  return (
    <Tag
      {...rest}
      role={listRole(Tag)}
      className={classes(
        styles['stack'],
        styles[`gap-${gap}`],
        align && styles[`align-${align}`],
        justify && styles[`justify-${justify}`],
        className,
      )}
    />
  );
}

export interface RowProps extends LayoutProps {
  justify?: Justify | undefined;
  /** Rows wrap so that a 320 px phone never scrolls sideways; turn it off only for parts that can shrink. */
  wrap?: boolean | undefined;
}

export function Row(props: RowProps): ReactNode {
  const { as: Tag = 'div', gap = 's', align = 'center', justify, wrap = true, className, ...rest } = props;
  return (
    <Tag
      {...rest}
      role={listRole(Tag)}
      className={classes(
        styles['row'],
        styles[`gap-${gap}`],
        styles[`align-${align}`],
        justify && styles[`justify-${justify}`],
        !wrap && styles['nowrap'],
        className,
      )}
    />
  );
}

export interface GridProps extends LayoutProps {
  /** The narrowest a cell may be before the grid takes a column away; `half` never makes more than two. */
  cell?: 'small' | 'medium' | 'large' | 'half' | undefined;
}

export function Grid({ as: Tag = 'div', gap = 'm', align, cell = 'medium', className, ...rest }: GridProps): ReactNode {
  return (
    <Tag
      {...rest}
      role={listRole(Tag)}
      className={classes(
        styles['grid'],
        styles[`gap-${gap}`],
        styles[`cell-${cell}`],
        align && styles[`align-${align}`],
        className,
      )}
    />
  );
}
