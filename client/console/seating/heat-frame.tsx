import type { ReactNode } from 'react';
import { cssVars } from '../../design/css-vars.ts';
import styles from './heat.module.css';

interface HeatFrameProps {
  readonly label: string;
  /** Room for names to the left, and the side of the square, in units of the drawing: ten to a cell. */
  readonly left: number;
  readonly edge: number;
  readonly children: ReactNode;
}

/** The drawing, as wide as its place allows and no wider than it needs. */
export function HeatFrame({ label, left, edge, children }: HeatFrameProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-left} 0 ${edge + left} ${edge}`}
      style={cssVars({ '--cells': (edge + left) / 10 })}
      className={styles['grid']}
    >
      {children}
    </svg>
  );
}
