import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 56rem)';
/** Also true where the panel scrolls away because the screen is low. */
const apart = '(max-width: 56rem), (max-height: 34rem)';

/** True on screens where the console stands in one column. The same width as in console.module.css. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(narrow).matches);
}

/** True where the one big button stands at the bottom of the window instead of in its panel. */
export function useNextApart(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(apart).matches);
}

function subscribe(listener: () => void): () => void {
  const media = [narrow, apart].map((query) => window.matchMedia(query));
  for (const one of media) one.addEventListener('change', listener);
  return () => {
    for (const one of media) one.removeEventListener('change', listener);
  };
}
