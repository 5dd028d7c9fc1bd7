/** What this browser keeps for whoever writes here: one for each page, begun when somebody first asks. */
import { createDeepStore, type DeepStore } from '../documents/deep-store.ts';
import { createDurableKeep, type DurableKeep } from '../documents/durable-keep.ts';

let kept: DurableKeep | null = null;
let read: Promise<void> | null = null;

/** Null where this page may not use it. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Longer than a disk takes that is well. Whoever comes in need not wait for one that is not: what turns up later is taken in then. */
const patienceMs = 1000;

/** Who somebody is or was, and what they write, by café and ticket: see tickets.ts, desk.ts and the drafts of the phone. */
const words = /^kafebord\/(?:participant\/[^/]+$|[^/]+\/[^/]{1,6}\/(?:waiting|words|cards|choices|draft)\/)/u;

export function deviceKeep(): DurableKeep {
  kept ??= begin();
  return kept;
}

/** Resolves when everything that was left here is known, or the disk has been given its time. */
export function keptIsRead(): Promise<void> {
  read ??= Promise.race([deviceKeep().ready, new Promise<void>((resolve) => setTimeout(resolve, patienceMs))]);
  return read;
}

function begin(): DurableKeep {
  const keep = createDurableKeep({
    storage: browserStorage(),
    deep: browserDisk(),
    now: () => Date.now(),
    isWords: (key) => words.test(key),
    isTyping: (key) => key.includes('/draft/'),
  });
  // A page may be frozen and killed without another word after any of these.
  const leave = (): void => keep.flush();
  window.addEventListener('pagehide', leave);
  document.addEventListener('freeze', leave);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep.flush();
    else keep.look();
  });
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key !== null) keep.changedElsewhere(key, newValue);
  });
  return keep;
}

function browserDisk(): DeepStore | null {
  try {
    // Some browsers have none in private windows, others forbid it.
    const factory: IDBFactory | undefined = window.indexedDB;
    return factory ? createDeepStore(factory) : null;
  } catch {
    return null;
  }
}

const askedKey = 'kafebord/asked-to-stay';

/** Asks the browser, once for all, not to clear what is kept here when it needs room. Some ask their user in turn. */
export function askToStay(): void {
  const storage = browserStorage();
  try {
    if (!('storage' in navigator) || storage?.getItem(askedKey) !== null) return;
    storage.setItem(askedKey, '1');
    void navigator.storage.persist().catch(() => undefined);
  } catch {
    // What cannot remember that it was asked is not asked.
  }
}
