/** An answer says that something was done; what the café is then comes a moment later, over a thin line a good moment. */
import type { CafeStore } from '../cafe/store.ts';

type Part = 'room' | 'facilitator';

/** What changes nothing has no view to wait for. */
const longestMs = 1000;

/** Right after an answer: until this device has heard what was done, in one of these parts. */
export function hasShown(
  store: Pick<CafeStore, 'subscribe'>,
  parts: readonly Part[] = ['room', 'facilitator'],
  atMostMs = longestMs,
): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, atMostMs);
    const stop = store.subscribe((now, before) => {
      if (parts.some((part) => now[part] !== before[part])) done();
    });
    function done(): void {
      clearTimeout(timer);
      stop();
      resolve();
    }
  });
}
