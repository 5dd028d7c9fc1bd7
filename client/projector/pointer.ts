import { useEffect, useState } from 'react';

const restsAfterMs = 3000;

/** Whether somebody moves the mouse now, or did a moment ago. */
export function usePointerMoves(): boolean {
  const [moves, setMoves] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = (): void => {
      setMoves(true);
      clearTimeout(timer);
      timer = setTimeout(() => setMoves(false), restsAfterMs);
    };
    window.addEventListener('mousemove', moved);
    return () => {
      window.removeEventListener('mousemove', moved);
      clearTimeout(timer);
    };
  }, []);
  return moves;
}
