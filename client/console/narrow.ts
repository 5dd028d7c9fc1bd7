import { useSyncExternalStore } from 'react';

const query = '(max-width: 56rem)';

/** True on screens where the console stands in one column. The same width as in console.module.css. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
