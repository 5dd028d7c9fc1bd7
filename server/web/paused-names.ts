/** Names of one café that somebody has tried wrong digits for. Each wrong try beyond the first few makes that name wait longer. */
import { returnTries } from '../../shared/wire/limits.ts';

interface Tried {
  readonly wrong: number;
  readonly at: number;
  readonly until: number;
}

/**
 * Kept whether anybody has that name or not. Wrong tries are few in one café, and with them the names that are kept. Being let in makes
 * nothing good: whoever guesses could come in under the same name and begin anew as often as they like.
 */
export class PausedNames {
  readonly #tried = new Map<string, Tried>();

  /** `now` in milliseconds. */
  isPaused(name: string, now: number): boolean {
    return (this.#tried.get(name)?.until ?? 0) > now;
  }

  wrong(name: string, now: number): void {
    const { free, firstMs, longestMs, forgottenMs } = returnTries.perName;
    const before = this.#tried.get(name);
    const wrong = (before && now - before.at < forgottenMs ? before.wrong : 0) + 1;
    const pauseMs = wrong < free ? 0 : Math.min(longestMs, firstMs * 2 ** (wrong - free));
    this.#tried.set(name, { wrong, at: now, until: now + pauseMs });
  }
}
