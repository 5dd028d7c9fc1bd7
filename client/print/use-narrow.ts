import { useSyncExternalStore } from 'react';

/** The same width as in print.module.css. */
const query = '(max-width: 60rem)';

/** True where the choices stand above the paper instead of beside it. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
