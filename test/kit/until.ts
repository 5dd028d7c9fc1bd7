/** Waiting for a store to say something, instead of for a number of milliseconds. */

/** As much of a store as waiting needs: Zustand's, and anything shaped like it. */
export interface Watched<T> {
  getState(): T;
  subscribe(listener: (state: T) => void): () => void;
}

/** A busy machine and a thin network take their time; only what never comes waits this long. */
export const patienceMs = 25_000;

/** Resolves with the first state that the predicate likes; rejects with `what` was waited for. */
export function until<T>(store: Watched<T>, predicate: (state: T) => boolean, ms = patienceMs, what = ''): Promise<T> {
  return new Promise((resolve, reject) => {
    if (predicate(store.getState())) {
      resolve(store.getState());
      return;
    }
    const stop = store.subscribe((state) => {
      if (!predicate(state)) return;
      clearTimeout(timer);
      stop();
      resolve(state);
    });
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`waited ${ms} ms for ${what === '' ? String(predicate) : what}`));
    }, ms);
  });
}
