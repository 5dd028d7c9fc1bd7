import type { Contradiction, SeatsOfRound } from '../../shared/seating/problem.ts';
import type { Instance, Stage } from './seating/instance.ts';

export interface BenchAnswer {
  readonly rounds: readonly SeatsOfRound[];
  readonly hosts?: Readonly<Record<string, string>>;
  readonly status?: 'infeasible';
  readonly reasons?: readonly Contradiction[];
}

export function solve(
  instance: Instance,
  options?: { readonly seed?: number; readonly stages?: readonly Stage[]; readonly effort?: number },
): BenchAnswer;
