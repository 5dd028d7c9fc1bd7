/** A bucket of tokens: bursts are fine, floods are not. One per person or connection, never per address. */

export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** So many a minute, at once or spread. */
export const perMinute = (count: number): Rate => ({ burst: count, perSecond: count / 60 });

export class Bucket {
  readonly #rate: Rate;
  #tokens: number;
  #at: number;

  constructor(rate: Rate, now: number) {
    this.#rate = rate;
    this.#tokens = rate.burst;
    this.#at = now;
  }

  /** Whether so much could be taken now. Takes nothing. */
  holds(now: number, cost = 1): boolean {
    return this.take(now, 0) && this.#tokens >= cost;
  }

  isFull(now: number): boolean {
    return this.take(now, 0) && this.#tokens === this.#rate.burst;
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

/** How often buckets that nobody needs any more are put away. */
const tidyMs = 60_000;

/** Buckets by name: a person with three tabs has one, and keeps it when they hang up and come back. */
export class Buckets {
  readonly #rate: Rate;
  readonly #buckets = new Map<string, { bucket: Bucket; users: number }>();
  #tidiedAt = 0;

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** `users`: how many have it now, this one included. */
  borrow(
    name: string,
    now: number,
  ): { readonly bucket: Bucket; readonly users: number; readonly giveBack: () => void } {
    this.#tidy(now);
    const entry = this.#buckets.get(name) ?? { bucket: new Bucket(this.#rate, now), users: 0 };
    this.#buckets.set(name, entry);
    entry.users += 1;
    let returned = false;
    return {
      bucket: entry.bucket,
      users: entry.users,
      giveBack: () => {
        if (returned) return;
        returned = true;
        entry.users -= 1;
      },
    };
  }

  /** Only what is full again may be forgotten: or whoever has used theirs up would have a new one by coming back. */
  #tidy(now: number): void {
    if (now - this.#tidiedAt < tidyMs) return;
    this.#tidiedAt = now;
    for (const [name, { bucket, users }] of this.#buckets)
      if (users === 0 && bucket.isFull(now)) this.#buckets.delete(name);
  }
}
