/** Everything that happens by chance in a run comes from here, and all of it from one seed. */
import { randomFrom, type Random } from '../../../shared/seating/random.ts';
import { must } from '../../../shared/cafe/must.ts';

export class Chance {
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  /** A stream of its own: what is drawn from it shifts nobody else's draws. */
  fork(): Chance {
    return new Chance(this.below(2 ** 32));
  }

  share(): number {
    return this.#random();
  }

  happens(probability: number): boolean {
    return this.#random() < probability;
  }

  /** A whole number from 0, below the bound. */
  below(bound: number): number {
    return Math.floor(this.#random() * bound);
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  pick<T>(list: readonly T[]): T {
    return must(list[this.below(list.length)], 'something to pick from');
  }

  /** One of these, or nothing when there are none. */
  anyOf<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }

  weighted<T>(choices: readonly (readonly [weight: number, choice: T])[]): T {
    let left = this.#random() * choices.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, choice] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    return must(choices.at(-1), 'something to choose from')[1];
  }

  draw(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = this.below(256);
  }
}
