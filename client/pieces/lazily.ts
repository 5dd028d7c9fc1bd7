/** Parts of a page that are fetched when they are needed, or before. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { pageFile } from '../cafe/page-file.ts';

export interface LazyPart<P> {
  readonly Part: LazyExoticComponent<ComponentType<P>>;
  /** Fetches it ahead of time. Does nothing where that fails. */
  readonly fetchAhead: () => void;
}

/** `load` imports the file and hands out the component. */
export function lazily<P>(load: () => Promise<ComponentType<P>>): LazyPart<P> {
  return {
    Part: lazy(async () => ({ default: await pageFile(load) })),
    fetchAhead: () => void load().catch(() => undefined),
  };
}
