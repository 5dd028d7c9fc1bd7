/**
 * Files of the page that are fetched while it is open, on networks that fail. A browser may remember for as long as the page is open that a file
 * could not be had (Chromium does; html#6768): asking again is then refused without a request, and only the page opened anew can have it.
 */
import { whoAnswers } from './http.ts';

const againMs = 2000;
/** A page younger than this is not opened anew: the file may be missing for good. */
const calmMs = 8000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * What `load` imports, however long it takes. Where the browser will not ask again, the page is opened anew as soon as the server answers: what has
 * been typed is on the device. Never rejects; waits for ever once `isWanted` says no.
 */
export function pageFile<T>(load: () => Promise<T>, isWanted: () => boolean = () => true): Promise<T> {
  // Nothing is put between a file that is here and whoever draws it: React shows what it shows meanwhile for a third of a second.
  return load().catch(() => untilFetched(load, isWanted));
}

async function untilFetched<T>(load: () => Promise<T>, isWanted: () => boolean): Promise<T> {
  await pause(Math.max(againMs, calmMs - performance.now()));
  if (isWanted() && (await whoAnswers(location.origin)) === 'us') location.reload();
  return isWanted() ? pageFile(load, isWanted) : new Promise(() => undefined);
}
