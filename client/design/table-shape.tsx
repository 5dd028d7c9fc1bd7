import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './table-badge.module.css';
import type { ShapeName, TableLook } from './table-look.ts';

/** Outlines in a 100 x 100 box; `middle` and `room` say where a number stands and how wide it may be. */
const outlines: Record<ShapeName, { path: string; middle: number; room: number }> = {
  circle: { path: 'M50 6a44 44 0 1 1 0 88a44 44 0 1 1 0-88z', middle: 50, room: 66 },
  square: {
    path: 'M22 11H78A11 11 0 0 1 89 22V78A11 11 0 0 1 78 89H22A11 11 0 0 1 11 78V22A11 11 0 0 1 22 11z',
    middle: 50,
    room: 64,
  },
  star: {
    path: 'M50 4L64.7 32.8L96.6 37.9L73.8 60.7L78.8 92.6L50 78L21.2 92.6L26.2 60.7L3.4 37.9L35.3 32.8z',
    middle: 54,
    room: 44,
  },
  drop: { path: 'M50 4C62 24 84 40 84 62A34 34 0 0 1 16 62C16 40 38 24 50 4z', middle: 61, room: 52 },
  triangle: { path: 'M50 8L95 89H5z', middle: 66, room: 47 },
  flower: {
    path: 'M29.5 22.8A20.5 20.5 0 0 1 70.5 22.8A20.5 20.5 0 0 1 83.1 61.8A20.5 20.5 0 0 1 50 85.8A20.5 20.5 0 0 1 16.9 61.8A20.5 20.5 0 0 1 29.5 22.8z',
    middle: 51,
    room: 56,
  },
  diamond: { path: 'M50 3L97 50L50 97L3 50z', middle: 50, room: 54 },
  cross: { path: 'M31 7H69V31H93V69H69V93H31V69H7V31H31z', middle: 50, room: 58 },
};

export interface TableShapeProps {
  look: TableLook;
  number?: number | undefined;
}

/** The bare picture without a name of its own; TableBadge adds the words. */
export function TableShape({ look, number }: TableShapeProps): ReactNode {
  const { path, middle, room } = outlines[look.shape];
  const digits = number === undefined ? '' : String(number);
  // Tabular digits of a bold sans are about two thirds of an em wide; one digit would otherwise grow past the shape's height.
  const size = Math.min(room / (0.66 * Math.max(1, digits.length)), room * 0.86, 46);
  return (
    <svg viewBox="0 0 100 100" aria-hidden="true" className={classes(styles['shape'], styles[look.colour])}>
      <path d={path} className={classes(styles['outline'], styles[look.ink])} />
      {digits ? (
        <text x="50" y={middle + size * 0.36} fontSize={size} className={classes(styles['digits'], styles[look.ink])}>
          {digits}
        </text>
      ) : null}
    </svg>
  );
}
