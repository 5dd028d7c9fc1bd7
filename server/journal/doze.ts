/**
 * Waiting with the thread asleep, a few milliseconds at a time.
 *
 * A server that waits with a timer is woken by every message that comes meanwhile: it reads that one and goes back to wait. At a thousand
 * messages a second a twelfth of all its work is waking up. Asleep, it finds several at once and reads them in one go, as network cards
 * have it ("interrupt coalescing"). Between two naps everything that has come is done, so nobody waits longer than one of them.
 */

const longestNapMs = 5;
const nothing = new Int32Array(new SharedArrayBuffer(4));

/** Calls `run` in `ms` milliseconds, after what has come by then has been read. For what must wait anyway, while very much comes. */
export function doze(ms: number, run: () => void): void {
  const until = performance.now() + ms;
  const turn = (): void => {
    const left = until - performance.now();
    if (left <= 0) return run();
    Atomics.wait(nothing, 0, 0, Math.min(longestNapMs, left));
    setImmediate(turn);
  };
  setImmediate(turn);
}
