/** How the database is laid out now, and how one is that was written earlier: each change of it has a number (see migrations.ts). */
import type { DatabaseSync } from 'node:sqlite';

export const storeVersion = 2;

export function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
}
