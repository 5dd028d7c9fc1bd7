/** Keys for a facilitator who stands with one hand on the laptop. Single letters, so they can be turned off. */
import { useEffect, useState } from 'react';
import { actGroups, actKeys, keysOfParts, type ShortcutAct } from './shortcut-keys.ts';
import type { PartKey } from './use-parts.ts';

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

export interface ShortcutActs {
  readonly acts: Readonly<Record<ShortcutAct, () => unknown>>;
  /** The parts that this facilitator has. */
  readonly parts: readonly PartKey[];
  readonly show: (part: PartKey) => void;
}

export function useShortcuts(wanted: boolean, { acts, parts, show }: ShortcutActs): void {
  useEffect(() => {
    if (!wanted) return;
    const byKey = new Map<string, () => unknown>(parts.map((part) => [keysOfParts[part], () => show(part)]));
    for (const act of Object.values(actGroups).flat()) byKey.set(actKeys[act], acts[act]);
    function press(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
      if (isBusy(event)) return;
      const action = byKey.get(event.key.toLowerCase());
      if (!action) return;
      event.preventDefault();
      action();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [wanted, acts, parts, show]);
}

/** Somebody writes, answers a question, or means the button under the space bar. */
function isBusy({ key, target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable]')) return true;
  return key === ' ' && target.closest('button, a, summary, [role=tab]') !== null;
}
