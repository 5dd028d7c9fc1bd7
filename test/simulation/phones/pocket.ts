/** A browser's storage, which survives the tab. */
import type { Keep } from '../../../client/documents/outbox.ts';

export class Pocket implements Keep {
  readonly #items: Map<string, string>;

  constructor(items: ReadonlyMap<string, string> = new Map()) {
    this.#items = new Map(items);
  }

  /** As it is at this moment. */
  copy(): Pocket {
    return new Pocket(this.#items);
  }

  get length(): number {
    return this.#items.size;
  }

  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }

  removeItem(key: string): void {
    this.#items.delete(key);
  }
}
