/** What somebody has chosen on this phone about one thing, until the server's own view tells it. */
import { at } from '../../shared/cafe/at.ts';
import { useCallback } from 'react';
import { useStore } from 'zustand';
import type { Choice } from './choices.ts';
import { aboutOf, type ChoiceCommand } from './choice-command.ts';
import { useVisit } from './hooks.tsx';

export interface Chosen {
  /** Null when nothing is waiting here, and nothing was turned down. */
  readonly choice: Choice | null;
  readonly choose: (command: ChoiceCommand) => void;
  readonly dismiss: () => void;
}

/** `like`: any choice about the thing that is meant. */
export function useChoice(like: ChoiceCommand): Chosen {
  const { choices } = useVisit();
  const about = aboutOf(like);
  const choice = useStore(choices.shown, (shown) => at(shown, about) ?? null);
  const dismiss = useCallback(() => choices.dismiss(about), [choices, about]);
  return { choice, choose: choices.choose, dismiss };
}
