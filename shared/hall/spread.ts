/** Many measurements as two numbers. */
import type { Spread } from '../wire/hall.ts';

/** The middle, and what one in twenty is above; null when nothing was measured. Milliseconds, to a tenth. */
export function spreadOf(measured: readonly number[]): Spread | null {
  const sorted = measured.filter((value) => Number.isFinite(value) && value >= 0).sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return sorted.length === 0 ? null : { typicalMs: tenth(at(0.5)), slowMs: tenth(at(0.95)) };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
