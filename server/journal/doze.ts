/**
 * Waiting with the thread asleep, a few milliseconds at a time.
 *
 * A server that waits with a timer is woken by every message that comes meanwhile: it reads that one and goes back to wait. At a thousand
 * messages a second a twelfth of all its work is waking up. Asleep, it finds several at once and reads them in one go, as network cards
 * have it ("interrupt coalescing"). It sleeps only after a turn in which nothing was there to do: a turn takes up one new connection, and
 * of a crowd that comes back each would wait for a nap of its own.
 */

const longestNapMs = 5;
/** A turn that took longer had something to do. On a slow machine an empty one may take as long: so many, and it sleeps nevertheless. */
const emptyTurnMs = 0.05;
const mostTurns = 16;
const nothing = new Int32Array(new SharedArrayBuffer(4));

/** Calls `run` in `ms` milliseconds, after what has come by then has been read. For what must wait anyway, while very much comes. */
export function doze(ms: number, run: () => void): void {
  const until = performance.now() + ms;
  let turned = -Infinity;
  let turns = 0;
  const turn = (): void => {
    const now = performance.now();
    const left = until - now;
    if (left <= 0) return run();
    turns += 1;
    if (now - turned < emptyTurnMs || turns > mostTurns) {
      turns = 0;
      Atomics.wait(nothing, 0, 0, Math.min(longestNapMs, left));
    }
    turned = performance.now();
    setImmediate(turn);
  };
  setImmediate(turn);
}
