/** The tempo of the demo, and its only way of waiting: Ctrl+C ends every wait at once. */
import { setTimeout as wait } from 'node:timers/promises';

export interface Pace {
  /** Waits so many seconds of the play. */
  rest(seconds: number): Promise<void>;
  /** Does something with every item, evenly spread over so many seconds. */
  spread<T>(items: readonly T[], seconds: number, act: (item: T, index: number) => unknown): Promise<void>;
}

/** `tempo` 1 is as written; 20 is twenty times as fast. */
export function paceOf(tempo: number, signal: AbortSignal): Pace {
  const rest = async (seconds: number): Promise<void> => {
    await wait((seconds * 1000) / tempo, undefined, { signal });
  };
  return {
    rest,
    async spread(items, seconds, act) {
      for (const [index, item] of items.entries()) {
        await act(item, index);
        await rest(seconds / items.length);
      }
    },
  };
}
