/** How well each two know each other, and what it costs to seat them together again: the square. */

/** Costs more than any number of meetings. Finite, so that one such pair can still be told from two. */
const never = 1e6;

export class Acquaintance {
  readonly #weights: Float64Array;
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
    this.#weights = new Float64Array(size * size);
  }

  cost(one: number, other: number): number {
    const weight = this.#weights[one * this.#size + other] ?? 0;
    return weight * weight;
  }

  /** Once more together, or as good as: colleagues begin as if they had met. */
  meet(group: ArrayLike<number>): void {
    this.#add(group, 1);
  }

  forbid(group: ArrayLike<number>): void {
    this.#add(group, never);
  }

  #add(group: ArrayLike<number>, weight: number): void {
    for (let first = 0; first < group.length; first += 1)
      for (let second = 0; second < group.length; second += 1) {
        const pair = group[first]! * this.#size + group[second]!;
        if (first !== second) this.#weights[pair] = this.#weights[pair]! + weight;
      }
  }
}
