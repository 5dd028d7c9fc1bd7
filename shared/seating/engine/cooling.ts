/** The temperature of an annealing search, in numbers that come out alike on every machine. */

export const thresholdCount = 4096;
export const thresholds: Float64Array = thresholdsOf(thresholdCount);

/** -ln(u) for evenly spread u in (0, 1): by what an annealing step may be worse, in units of its temperature. */
function thresholdsOf(count: number): Float64Array {
  const result = new Float64Array(count);
  // Summed as a series: the same digits everywhere, which the logarithm of a machine does not promise.
  for (let index = 0; index < count; index += 1) result[index] = minusLogarithm((index + 0.5) / count);
  return result;
}

function minusLogarithm(value: number): number {
  let scaled = value;
  let halvings = 0;
  while (scaled < 0.5) {
    scaled *= 2;
    halvings += 1;
  }
  const ratio = (1 - scaled) / (1 + scaled);
  let term = ratio;
  let sum = 0;
  for (let odd = 1; odd < 40; odd += 2) {
    sum += term / odd;
    term *= ratio * ratio;
  }
  return 2 * sum + halvings * Math.LN2;
}

/** The factor by which the temperature falls so that it reaches `to` after so many steps: found by halving, with sums and products alone. */
export function coolingStep(from: number, to: number, steps: number): number {
  let [low, high] = [0, 1];
  for (let round = 0; round < 50; round += 1) {
    const middle = (low + high) / 2;
    let heat = from;
    for (let step = 0; step < steps; step += 1) heat *= middle;
    if (heat > to) high = middle;
    else low = middle;
  }
  return high;
}
