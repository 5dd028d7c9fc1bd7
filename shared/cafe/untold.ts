import type { ClosedVote } from './model.ts';

/** Whether dots were given and nothing is told of where they fell: too few gave them. [VO16] */
export function isUntold({ voters, totals }: Pick<ClosedVote, 'voters' | 'totals'>): boolean {
  return voters > 0 && Object.keys(totals).length === 0;
}
