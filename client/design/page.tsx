import { useRef, type MouseEvent, type ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './page.module.css';
import { useTallness } from './tallness.ts';

export interface PageProps {
  skipLabel: string;
  header?: ReactNode;
  footer?: ReactNode;
  /** Keeps the clock or the one button in sight; given up by itself on very low screens. */
  sticky?: 'header' | 'footer' | 'both' | 'none' | undefined;
  width?: 'narrow' | 'normal' | 'wide' | 'full' | undefined;
  children: ReactNode;
}

export function Page(props: PageProps): ReactNode {
  const { skipLabel, header, footer, sticky = 'none', width = 'normal', children } = props;
  const main = useRef<HTMLElement>(null);
  const bar = useRef<HTMLElement>(null);
  const inside = classes(styles['inside']);
  const top = sticky === 'header' || sticky === 'both';
  const bottom = sticky === 'footer' || sticky === 'both';
  useTallness(bar, top ? '--bar' : null);

  function skip(event: MouseEvent): void {
    // Focus by hand: the address keeps its hash, which a router may need.
    event.preventDefault();
    main.current?.focus();
    main.current?.scrollIntoView();
  }

  return (
    <div className={classes(styles['page'], styles[width])}>
      <a href="#main" className={classes(styles['skip'])} onClick={skip}>
        {skipLabel}
      </a>
      {header ? (
        <header ref={bar} className={classes(styles['header'], top && styles['stick-header'])}>
          <div className={inside}>{header}</div>
        </header>
      ) : null}
      <main id="main" ref={main} tabIndex={-1} className={classes(styles['main'])}>
        <div className={inside}>{children}</div>
      </main>
      {footer ? (
        <footer className={classes(styles['footer'], bottom && styles['stick-footer'])}>
          <div className={inside}>{footer}</div>
        </footer>
      ) : null}
    </div>
  );
}
