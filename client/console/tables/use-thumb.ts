import { useSyncExternalStore } from 'react';

const thumb = '(max-width: 40rem)';

/** True on screens that are worked with a thumb: tables stand in lines there. The same width as in tables.module.css. */
export function useThumb(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(thumb).matches);
}

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(thumb);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
