/** Finite fields on the numbers 0 to q - 1, for q a prime power: digits to base p are the coefficients of a polynomial. */

export interface Field {
  readonly plus: (one: number, other: number) => number;
  readonly times: (one: number, other: number) => number;
}

/** The largest field that is ever built: no hall has more tables. */
const largest = 1024;

/** Null when `order` is no prime power (or larger than any hall). */
export function fieldOf(order: number): Field | null {
  const prime = smallestFactor(order);
  if (order < 2 || order > largest) return null;
  let degree = 0;
  for (let rest = order; rest > 1; rest /= prime) {
    if (rest % prime !== 0) return null;
    degree += 1;
  }
  if (degree === 1) return { plus: (a, b) => (a + b) % prime, times: (a, b) => (a * b) % prime };
  const plus = (one: number, other: number): number => {
    let result = 0;
    for (let scale = 1; scale < order; scale *= prime)
      result += scale * (((Math.floor(one / scale) % prime) + (Math.floor(other / scale) % prime)) % prime);
    return result;
  };
  const scaled = (value: number, by: number): number => {
    let result = 0;
    for (let count = 0; count < by; count += 1) result = plus(result, value);
    return result;
  };
  // x^degree is replaced by `tail`: the field exists when x then runs through all powers before it comes back to 1.
  for (let tail = 1; tail < order; tail += 1) {
    const timesX = (value: number): number => {
      const top = Math.floor((value * prime) / order);
      return plus((value * prime) % order, scaled(tail, top));
    };
    const powers = [1];
    for (let next = timesX(1); next !== 1 && powers.length < order && next !== 0; next = timesX(next))
      powers.push(next);
    if (powers.length !== order - 1) continue;
    const logarithm = new Map(powers.map((value, power) => [value, power]));
    if (logarithm.size !== order - 1) continue;
    const times = (one: number, other: number): number => {
      const [a, b] = [logarithm.get(one), logarithm.get(other)];
      return a === undefined || b === undefined ? 0 : (powers[(a + b) % (order - 1)] ?? 0);
    };
    return { plus, times };
  }
  return null;
}

function smallestFactor(value: number): number {
  for (let factor = 2; factor * factor <= value; factor += 1) if (value % factor === 0) return factor;
  return value;
}
