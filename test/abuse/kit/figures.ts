/** What a test measured, in words: figures are printed, and only generous bounds on them are asserted. */

/** The value below which this share of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);
export const p95 = (samples: readonly number[]): number => quantile(samples, 0.95);

export function report(what: string, figures: Readonly<Record<string, unknown>>): void {
  const words = Object.entries(figures).map(([name, value]) => `${name} ${shown(value)}`);
  console.log(`  ${what}: ${words.join(', ')}`);
}

function shown(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : value.toFixed(2);
  if (value instanceof Map) return `{${[...value].map(([key, count]) => `${key}: ${count}`).join(', ')}}`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Counts things by name. */
export class Tally extends Map<string, number> {
  count(name: string, times = 1): void {
    this.set(name, (this.get(name) ?? 0) + times);
  }
}
