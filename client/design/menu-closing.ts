import { useEffect, type RefObject } from 'react';

/** Keys and presses for an open menu; everything it starts it also stops. */
export function useClosing(
  open: boolean,
  root: RefObject<HTMLElement | null>,
  opener: RefObject<HTMLButtonElement | null>,
  setOpen: (open: boolean) => void,
): void {
  useEffect(() => {
    if (!open) return;
    const stop = new AbortController();
    const { signal } = stop;

    function outside(event: Event): void {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    }

    function key(event: KeyboardEvent): void {
      if (event.key === 'Escape') {
        // A dialog around the menu must not take the same press as its own.
        event.preventDefault();
        setOpen(false);
        opener.current?.focus();
        return;
      }
      const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
      const step = steps[event.key];
      if (step === undefined) return;
      const items = [...(root.current?.querySelectorAll<HTMLButtonElement>('li button:enabled') ?? [])];
      const at = items.findIndex((item) => item === document.activeElement);
      event.preventDefault();
      items[(at + step + items.length) % items.length]?.focus();
    }

    document.addEventListener('pointerdown', outside, { signal });
    document.addEventListener('focusin', outside, { signal });
    document.addEventListener('keydown', key, { signal, capture: true });
    return () => stop.abort();
  }, [open, root, opener, setOpen]);
}
