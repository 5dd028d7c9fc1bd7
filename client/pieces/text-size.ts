/** How large this phone writes: three sizes upon whatever size the browser itself is set to, remembered here. */
import { useSyncExternalStore } from 'react';

export const textSizes = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];

const storageKey = 'kafebord/text-size';
const listeners = new Set<() => void>();
let current: TextSize = 'normal';

/** Shows the size that was chosen here. Called once, by pages that offer the choice. */
export function showOwnTextSize(): void {
  try {
    show(textSizes.find((size) => size === localStorage.getItem(storageKey)) ?? 'normal');
  } catch {
    // Private mode: the usual size.
  }
}

export function chooseTextSize(size: TextSize): void {
  try {
    localStorage.setItem(storageKey, size);
  } catch {
    // Private mode: the choice lasts as long as the page.
  }
  show(size);
}

export function useTextSize(): TextSize {
  return useSyncExternalStore(listen, () => current);
}

function show(size: TextSize): void {
  current = size;
  document.documentElement.dataset['text'] = size;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
