/** Whether a table waits, in the time for travelling, until its host has handed on what matters most. */
import { currentStage, isOpen, roundBegun } from './find.ts';
import type { Cafe, TableId } from './model.ts';

/**
 * True where people stay until the essentials of the round they have sat in are written, or somebody lets them go. When the next round
 * begins nobody is held any longer: one table must not stop a room.
 */
export function isHolding(
  cafe: Pick<Cafe, 'programme' | 'stage' | 'tables' | 'released'> & {
    readonly settings: Pick<Cafe['settings'], 'holdForEssentials'>;
  },
  table: TableId,
): boolean {
  const round = roundBegun(cafe);
  if (!cafe.settings.holdForEssentials || currentStage(cafe).kind !== 'travel' || round === 0) return false;
  if (cafe.released.includes(table)) return false;
  return cafe.tables.some((candidate) => candidate.id === table && isOpen(candidate, round));
}
