/**
 * Files of the page that are fetched while it is open, on networks that fail. A browser may remember for as long as the page is open that a file
 * could not be had (Chromium does; html#6768): asking again is then refused without a request, and only the page opened anew can have it.
 */
import { whoAnswers } from './http.ts';

const againMs = 3000;
/** A page that is opened anew and lacks a file at once is not opened anew again before this: the file may be missing for good. */
const calmMs = 15_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * What `load` imports, however long it takes. Where the browser will not ask again, the page is opened anew as soon as the server answers: what has
 * been typed is on the device. Never rejects; waits for ever once `isWanted` says no.
 */
export async function pageFile<T>(load: () => Promise<T>, isWanted: () => boolean = () => true): Promise<T> {
  while (isWanted()) {
    try {
      return await load();
    } catch {
      const isHere = isCalm() && (await whoAnswers(location.origin)) === 'us';
      if (isHere && isWanted()) location.reload();
      await pause(againMs);
    }
  }
  return new Promise(() => undefined);
}

function isCalm(): boolean {
  const [visit] = performance.getEntriesByType('navigation');
  return performance.now() > calmMs || !(visit instanceof PerformanceNavigationTiming) || visit.type !== 'reload';
}
