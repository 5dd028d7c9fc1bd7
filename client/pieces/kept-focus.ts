/** Whoever works with keys keeps their place when what they have pressed goes away: the focus goes to what stands before it, or first. */
import { useEffect, type RefObject } from 'react';

/** Fields are left out: a letter that is meant for the console would be written in them, and on a phone they bring up its keyboard. */
const stops = 'button:enabled, a[href], summary, [tabindex]';
const passedOver = '[role=tab][aria-selected=false], dialog *';

export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    let held: { readonly at: Element; readonly before: readonly HTMLElement[] } | null = null;

    function remember({ target }: FocusEvent): void {
      // A dialog gives the focus back by itself, and then this is told of it.
      if (!(target instanceof Element) || target.closest('dialog')) return;
      held = target.matches(':focus-visible') ? { at: target, before: stopsBefore(element, target) } : null;
    }

    const watch = new MutationObserver(() => {
      if (held === null || held.at.isConnected || document.activeElement !== document.body) return;
      const near = held.before.find((stop) => stop.isConnected && stop.getClientRects().length > 0);
      held = null;
      (near ?? element.querySelector<HTMLElement>(stops))?.focus();
    });
    watch.observe(element, { childList: true, subtree: true });
    element.addEventListener('focusin', remember);
    return () => {
      watch.disconnect();
      element.removeEventListener('focusin', remember);
    };
  }, [root]);
}

/** The nearest first. */
function stopsBefore(root: Element | null, target: Element): readonly HTMLElement[] {
  const all = Array.from(root?.querySelectorAll<HTMLElement>(stops) ?? []);
  return all
    .filter((stop) => !stop.matches(passedOver) && (target.compareDocumentPosition(stop) & precedes) !== 0)
    .toReversed();
}

const precedes = 2;
