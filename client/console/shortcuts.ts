/** Keys for a facilitator who stands with one hand on the laptop. Single letters, so they can be turned off. */
import { useEffect, useState } from 'react';
import type { Moves } from './moves.ts';

const storageKey = 'kafebord/shortcuts';

export function useShortcutsWanted(): readonly [boolean, (wanted: boolean) => void] {
  const [wanted, setWanted] = useState(() => {
    try {
      return localStorage.getItem(storageKey) !== 'off';
    } catch {
      return true;
    }
  });
  return [
    wanted,
    (now) => {
      setWanted(now);
      try {
        localStorage.setItem(storageKey, now ? 'on' : 'off');
      } catch {
        // Private mode: the choice lasts as long as the page.
      }
    },
  ];
}

export function useShortcuts(wanted: boolean, moves: Moves, onHelp: () => void): void {
  useEffect(() => {
    if (!wanted) return;
    const actions: Readonly<Record<string, () => unknown>> = {
      ' ': moves.pauseOrResume,
      n: moves.next,
      b: moves.back,
      e: moves.endNow,
      '1': () => moves.plus(1),
      '5': () => moves.plus(5),
      '?': onHelp,
    };
    function press(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
      if (isBusy(event)) return;
      const action = actions[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      action();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [wanted, moves, onHelp]);
}

/** Somebody writes, answers a question, or means the button under the space bar. */
function isBusy({ key, target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable]')) return true;
  return key === ' ' && target.closest('button, a, summary, [role=tab]') !== null;
}
