/** What is said over a board lies on what people read, on a small phone on half of it: after a while it goes away by itself. */
import { useEffect } from 'react';

/** Long enough to notice a slip and take it back. */
const staysMs = 30_000;

export function useSoonGone(said: unknown, say: (nothing: null) => void): void {
  useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(() => say(null), staysMs);
    return () => clearTimeout(timer);
  }, [said, say]);
}
