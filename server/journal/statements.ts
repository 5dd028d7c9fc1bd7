/** How a café is read from the database: by the thread that writes, and by one that folds beside it. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Part, Row, StoredCafe } from './embedded-messages.ts';

export interface Reading {
  stored(cafe: string): StoredCafe;
  /** Names exactly what is stored of a café up to an entry: the same words mean the same rows and the same snapshot before them. */
  madeFrom(cafe: string, seq: number): string;
}

export function openReading(database: DatabaseSync): Reading {
  const selectEpoch = database.prepare('SELECT epoch FROM cafes WHERE id = ?');
  const selectRows = database.prepare('SELECT cafe, first, last, body, sum FROM entries WHERE cafe = ? ORDER BY first');
  const selectParts = database.prepare('SELECT part, seq, body, sum FROM snapshots WHERE cafe = ? ORDER BY part');
  const rowSums = database.prepare('SELECT first, last, sum FROM entries WHERE cafe = ? AND last <= ? ORDER BY first');
  const partSums = database.prepare('SELECT part, seq, sum FROM snapshots WHERE cafe = ? ORDER BY part');
  return {
    stored(cafe) {
      const rows = allOf(selectRows, cafe);
      const parts = allOf(selectParts, cafe);
      const epoch = String(selectEpoch.get(cafe)?.['epoch'] ?? '');
      return { epoch, parts: parts.found as Part[], rows: rows.found as Row[], cutOff: rows.cutOff || parts.cutOff };
    },
    madeFrom: (cafe, seq) => JSON.stringify([partSums.all(cafe), rowSums.all(cafe, seq)]),
  };
}

/** A broken page ends the reading there: what came before it is good. */
function allOf(statement: StatementSync, cafe: string): { readonly found: unknown[]; readonly cutOff: boolean } {
  const found: unknown[] = [];
  try {
    for (const row of statement.iterate(cafe)) found.push(row);
    return { found, cutOff: false };
  } catch {
    return { found, cutOff: true };
  }
}
