/** What somebody has done on the wall, step by step, so that they can take it back: their own steps, for as long as the page is open. */
import { useSyncExternalStore } from 'react';
import type { Doc } from 'yjs';
import { asStep, takeBack, type Step } from '../../../shared/documents/steps.ts';
import type { Visit } from '../../cafe/visit.ts';
import { useVisit } from '../../cafe/hooks.tsx';
import { useMessages } from '../../language/language.tsx';
import { useBoard } from '../parts/board-context.ts';

interface Taken {
  /** What was done, as it was said then. */
  readonly text: string;
  readonly step: Step;
}

interface Stack {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => readonly Taken[];
  readonly write: (steps: readonly Taken[]) => void;
}

/** More than anybody remembers. */
const mostSteps = 50;
const stacks = new WeakMap<Visit, Stack>();

/** Boards come and go with the stages; one's steps stay with the visit. */
function stackOf(visit: Visit): Stack {
  const known = stacks.get(visit);
  if (known) return known;
  let steps: readonly Taken[] = [];
  const listeners = new Set<() => void>();
  const stack: Stack = {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => steps,
    write(next) {
      steps = next.slice(-mostSteps);
      for (const listener of listeners) listener();
    },
  };
  stacks.set(visit, stack);
  return stack;
}

export interface Steps {
  /** Does something on the wall, says it, and remembers it. What changes nothing is neither said nor remembered. */
  readonly act: (text: string, change: (doc: Doc) => void) => void;
  /** The step that is taken back next. */
  readonly last: string | null;
  readonly undo: () => void;
}

export function useSteps(): Steps {
  const visit = useVisit();
  const { doc, say } = useBoard();
  const { theming } = useMessages();
  const stack = stackOf(visit);
  const last = useSyncExternalStore(stack.subscribe, stack.read).at(-1) ?? null;

  function back(taken: Taken, now: Doc): boolean {
    stack.write(stack.read().filter((other) => other !== taken));
    return takeBack(now, taken.step, visit.isMine);
  }
  return {
    act(text, change) {
      const taken = { text, step: asStep(doc, () => change(doc)) };
      if (taken.step.changes.length === 0) return;
      stack.write([...stack.read(), taken]);
      say({ text, undo: (now) => void back(taken, now) });
    },
    last: last && last.text,
    undo() {
      if (last) say({ text: back(last, doc) ? theming.undone(last.text) : theming.undoNothing });
    },
  };
}
