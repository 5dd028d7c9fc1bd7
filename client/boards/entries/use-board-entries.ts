/** What stands on a board as this device sees it: what the server has told, and over it what was written here and waits. */
import { useStore } from 'zustand';
import { fitted, type EntryView } from '../../../shared/boards/entries.ts';
import type { BoardPlan } from '../../../shared/boards/plan.ts';
import { useCafe, useEntries, useVisit } from '../../cafe/hooks.tsx';
import type { Choice } from '../../cafe/choices.ts';

export interface SeenEntry extends EntryView {
  readonly mine: boolean;
  /** What was chosen here about it, and what became of that. */
  readonly choice: Choice | null;
}

const nothing: readonly never[] = [];

/** Null until the board has come; one's own are there at once. */
export function useBoardEntries(plan: BoardPlan): readonly SeenEntry[] | null {
  const told = useEntries(plan.id);
  const own = useCafe((state) => state.own?.entries ?? nothing);
  const { choices } = useVisit();
  const shown = useStore(choices.shown);
  const mine = own.filter(({ board }) => board === plan.id);
  const seen = new Map<string, SeenEntry>();
  for (const { id, values, agreed } of told ?? [])
    seen.set(id, { id, values, agreed, mine: mine.some((entry) => entry.id === id), choice: null });
  for (const { id, values, agreed } of mine) seen.set(id, { id, values, agreed, mine: true, choice: null });
  for (const choice of Object.values(shown)) {
    const { command } = choice;
    if (command.type !== 'setEntry' || command.board !== plan.id) continue;
    const { entry: id, agreed } = command;
    const before = seen.get(id);
    if (choice.state === 'refused') seen.set(id, before ? { ...before, choice } : asWritten(plan, choice, command));
    else if (command.removed) seen.delete(id);
    else
      seen.set(id, { id, agreed, mine: true, choice, values: fitted(plan, { ...before?.values, ...command.values }) });
  }
  return told === null && seen.size === 0 ? null : Array.from(seen.values());
}

type Written = Extract<Choice['command'], { readonly type: 'setEntry' }>;

/** What was turned down stays to be read, and to be sent once more. */
function asWritten(plan: BoardPlan, choice: Choice, { entry, values, agreed }: Written): SeenEntry {
  return { id: entry, values: fitted(plan, values), agreed, mine: true, choice };
}
