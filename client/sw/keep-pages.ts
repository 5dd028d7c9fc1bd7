/** Has the pages kept on this device, where the browser may: over https and on the machine itself. Elsewhere all goes on without. */

let spoken = '';

/** `language` is what this phone speaks now: its words are kept too. */
export function keepPages(language: string): void {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const tell = (): void => void serviceWorker.ready.then(({ active }) => active?.postMessage(spoken));
  // A new version that has taken over may not know the words of this page yet.
  if (spoken === '') serviceWorker.addEventListener('controllerchange', tell);
  spoken = language;
  serviceWorker.register('/sw.js', { updateViaCache: 'none' }).then(tell, () => {
    // Turned off, or no room: the page lives without.
  });
}
