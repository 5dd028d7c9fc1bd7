/** Which files there are. Apart from what makes them, so that the server need not load that on its own thread. */
import { exportNames } from '../../../shared/wire/exports.ts';

/** One for each table: see `tables.ts`, which is checked against it. */
export const csvTables = [
  'actions',
  'groups',
  'follow-up',
  'stones',
  'vision',
  'share',
  'missing',
  'themes',
  'notes',
  'handed-on',
  'dots',
  'ranking',
  'pulse',
  'changes',
] as const;

export type TableName = (typeof csvTables)[number];

export function isExport(name: string): boolean {
  return exportNames.some((known) => known === name) || csvTables.some((table) => `${table}.csv` === name);
}
