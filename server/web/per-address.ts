import { Bucket, perMinute } from '../rate.ts';

/** As much of a request as says where it comes from. */
export interface Caller {
  readonly socket: { readonly remoteAddress?: string | undefined };
}

const forgottenMs = 120_000;

/** A bucket for each address, forgotten after a while: addresses are not kept. */
export class PerAddress {
  readonly #count: number;
  readonly #now: () => number;
  #buckets = new Map<string, Bucket>();
  #since: number;

  /** `count` a minute, at once or spread. */
  constructor(count: number, now: () => number) {
    this.#count = count;
    this.#now = now;
    this.#since = now();
  }

  take(caller: Caller): boolean {
    const now = this.#now();
    if (now - this.#since > forgottenMs) {
      this.#buckets = new Map();
      this.#since = now;
    }
    const address = caller.socket.remoteAddress ?? '';
    const bucket = this.#buckets.get(address) ?? new Bucket(perMinute(this.#count), now);
    this.#buckets.set(address, bucket);
    return bucket.take(now);
  }
}
