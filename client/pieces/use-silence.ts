/** How long the line has been down, in the steps in which people are told of it. */
import { useEffect, useState } from 'react';
import { useCafe } from '../cafe/hooks.tsx';

/** `moment`: a small mark. `while`: calm words. `long`: the server is silent, and screens go on by the clock. */
export type Silence = 'none' | 'moment' | 'while' | 'long';

/** A hiccup shorter than this is nobody's business. */
const momentMs = 1500;
const whileMs = 6000;

export function useSilence(): Silence {
  const lost = useCafe((state) => state.connection.state === 'lost');
  const alone = useCafe((state) => state.alone);
  const [silence, setSilence] = useState<Silence>('none');
  useEffect(() => {
    if (!lost) return undefined;
    const timers = [setTimeout(() => setSilence('moment'), momentMs), setTimeout(() => setSilence('while'), whileMs)];
    return () => {
      for (const timer of timers) clearTimeout(timer);
      setSilence('none');
    };
  }, [lost]);
  if (alone) return 'long';
  return lost ? silence : 'none';
}
