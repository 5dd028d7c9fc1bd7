/** A bucket of tokens: bursts are fine, floods are not. One per person or connection, never per address. */

export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export class Bucket {
  readonly #rate: Rate;
  #tokens: number;
  #at: number;

  constructor(rate: Rate, now: number) {
    this.#rate = rate;
    this.#tokens = rate.burst;
    this.#at = now;
  }

  /** Takes tokens, one if nothing else is said; false when there are not enough. `now` in milliseconds. */
  take(now: number, cost = 1): boolean {
    const passed = Math.max(0, now - this.#at) / 1000;
    this.#at = now;
    this.#tokens = Math.min(this.#rate.burst, this.#tokens + passed * this.#rate.perSecond);
    if (this.#tokens < cost) return false;
    this.#tokens -= cost;
    return true;
  }
}

/** Buckets by name, for as long as somebody uses them: a person with three tabs has one. */
export class Buckets {
  readonly #rate: Rate;
  readonly #buckets = new Map<string, { bucket: Bucket; users: number }>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  borrow(name: string, now: number): { readonly bucket: Bucket; readonly giveBack: () => void } {
    const entry = this.#buckets.get(name) ?? { bucket: new Bucket(this.#rate, now), users: 0 };
    this.#buckets.set(name, entry);
    entry.users += 1;
    let returned = false;
    return {
      bucket: entry.bucket,
      giveBack: () => {
        if (returned) return;
        returned = true;
        entry.users -= 1;
        if (entry.users === 0) this.#buckets.delete(name);
      },
    };
  }
}
