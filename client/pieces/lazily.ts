/** Parts of a page that are fetched when they are needed, or before. What cannot be fetched now is tried again: the network may be gone. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

const againMs = 3000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface LazyPart<P> {
  readonly Part: LazyExoticComponent<ComponentType<P>>;
  /** Fetches it ahead of time. Does nothing where that fails. */
  readonly fetchAhead: () => void;
}

/** `load` imports the file and hands out the component. */
export function lazily<P>(load: () => Promise<ComponentType<P>>): LazyPart<P> {
  async function patiently(): Promise<{ readonly default: ComponentType<P> }> {
    for (;;) {
      try {
        return { default: await load() };
      } catch {
        await pause(againMs);
      }
    }
  }
  return { Part: lazy(patiently), fetchAhead: () => void load().catch(() => undefined) };
}
