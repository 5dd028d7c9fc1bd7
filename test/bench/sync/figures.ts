/** Small arithmetic: medians over runs, and a histogram of milliseconds that costs next to nothing per entry. */

export function median(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((one, other) => one - other);
  const middle = sorted.length >>> 1;
  if (sorted.length === 0) return Number.NaN;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Milliseconds in steps of 2 %, from a microsecond up. */
export class Histogram {
  readonly #counts = new Float64Array(1200);
  #count = 0;
  #most = 0;

  get count(): number {
    return this.#count;
  }

  get max(): number {
    return this.#most;
  }

  add(ms: number): void {
    const step = ms <= 0.001 ? 0 : Math.min(1199, Math.floor(Math.log(ms * 1000) * 50));
    this.#counts[step] = (this.#counts[step] ?? 0) + 1;
    this.#count += 1;
    if (ms > this.#most) this.#most = ms;
  }

  /** The milliseconds below which this share (0 to 1) of all entries lies. */
  at(share: number): number {
    if (this.#count === 0) return Number.NaN;
    const wanted = share * this.#count;
    let seen = 0;
    for (const [step, count] of this.#counts.entries()) {
      seen += count;
      if (seen >= wanted) return Math.min(this.#most, Math.exp((step + 0.5) / 50) / 1000);
    }
    return this.#most;
  }
}
