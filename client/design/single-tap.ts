import type { MouseEvent } from 'react';

/** For what one tap turns on and the next one off: a double tap is one tap, and does not take back at once what it has just done. */
export function singleTap(act: () => void): (event: MouseEvent) => void {
  return ({ detail }) => {
    if (detail < 2) act();
  };
}
