/** A café packed for the thread, and unpacked there. */
import * as Y from 'yjs';
import type { CafeDocuments } from '../../../shared/agenda/agenda.ts';
import type { Tablecloth } from '../../../shared/documents/tablecloth.ts';
import { readTablecloth } from '../../../shared/documents/tablecloth.ts';
import { readWall } from '../../../shared/documents/wall.ts';
import type { CafeRoom } from '../../cafes/cafe-room.ts';
import type { PackedCafe } from './ask.ts';

/** How long the event loop is held before others have their turn, in milliseconds. */
const sliceMs = 8;

/**
 * What a café is now. Tablecloths first, in slices, then the café and the wall in one go: what the café knows of is never missing from the
 * documents but for words that came in meanwhile.
 */
export async function packCafe(room: CafeRoom): Promise<PackedCafe> {
  const states: { table: string | null; state: Uint8Array }[] = [];
  const { number } = room;
  let since = performance.now();
  for (const { id } of room.cafe.tables) {
    states.push({ table: id, state: room.document({ kind: 'tablecloth', table: id }).wholeState() });
    if (performance.now() - since < sliceMs) continue;
    await new Promise((resolve) => void setImmediate(resolve));
    since = performance.now();
  }
  states.push({ table: null, state: room.document({ kind: 'wall' }).wholeState() });
  const { cafe } = room;
  // One buffer of its own: a state may be a window onto one that is shared with many others.
  const bytes = new Uint8Array(states.reduce((sum, { state }) => sum + state.length, 0));
  let at = 0;
  for (const { state } of states) {
    bytes.set(state, at);
    at += state.length;
  }
  const state = room.number === number ? `${room.id} ${room.epoch} ${number}` : null;
  return { state, cafe, bytes, parts: states.map(({ table, state }) => ({ table, length: state.length })) };
}

export function unpackDocuments({ bytes, parts }: PackedCafe): CafeDocuments {
  const tablecloths: Record<string, Tablecloth> = {};
  let wall = readWall(new Y.Doc());
  let at = 0;
  for (const { table, length } of parts) {
    const doc = new Y.Doc();
    if (length > 0) Y.applyUpdate(doc, bytes.subarray(at, at + length));
    at += length;
    if (table === null) wall = readWall(doc);
    else tablecloths[table] = readTablecloth(doc);
    doc.destroy();
  }
  return { tablecloths, wall };
}
