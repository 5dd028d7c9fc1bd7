/** Every table there is, in the order in which a reader wants them. */
import { actionsTable, groupsTable, missingTable } from './actions-table.ts';
import { stonesTable, visionTable } from './boards-tables.ts';
import { dotsTable, pulseTable, rankingTable } from './choices-tables.ts';
import { entriesTables } from './entries-tables.ts';
import { handedOnTable, notesTable, themesTable } from './notes-tables.ts';
import { changesTable, followUpTable, shareTable } from './plan-tables.ts';
import { csvTables, type TableName } from '../making/names.ts';
import type { Facts, MakeTable, Table } from './table.ts';

const makers: Readonly<Record<TableName, MakeTable>> = {
  actions: actionsTable,
  groups: groupsTable,
  'follow-up': followUpTable,
  stones: stonesTable,
  vision: visionTable,
  share: shareTable,
  missing: missingTable,
  themes: themesTable,
  notes: notesTable,
  'handed-on': handedOnTable,
  dots: dotsTable,
  ranking: rankingTable,
  pulse: pulseTable,
  changes: changesTable,
};

export function tableNamed(name: TableName, facts: Facts): Table {
  return makers[name](facts);
}

/** Those that have rows, and the actions in any case: a workbook without a sheet cannot be opened. */
export function tablesOf(facts: Facts): readonly Table[] {
  const tables = [...csvTables.map((name) => makers[name](facts)), ...entriesTables(facts)];
  return tables.filter(({ id, rows }) => rows.length > 0 || id === 'actions');
}
