import { useEffect } from 'react';

/**
 * Keeps the screen lit for as long as this is shown, where the browser can: over https and on the machine itself. Elsewhere nothing
 * happens, and the machine's own settings count.
 */
export function useAwake(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return undefined;
    let shown = true;
    let lock: WakeLockSentinel | null = null;
    const take = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || (lock !== null && !lock.released)) return;
      try {
        const taken = await navigator.wakeLock.request('screen');
        if (shown) lock = taken;
        else await taken.release();
      } catch {
        // An empty battery, or somebody has forbidden it.
      }
    };
    // The browser lets go of it whenever the page is hidden.
    const again = (): void => void take();
    document.addEventListener('visibilitychange', again);
    again();
    return () => {
      shown = false;
      document.removeEventListener('visibilitychange', again);
      void lock?.release();
    };
  }, []);
}
