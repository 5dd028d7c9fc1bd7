/** Documents as they stand in the middle of a café, made with the modules that the phones use. */
import * as Y from 'yjs';
import { addCard } from '../../../../shared/documents/cards.ts';
import { writeNote } from '../../../../shared/documents/tablecloth.ts';
import { groupNotes } from '../../../../shared/documents/wall.ts';
import { token } from '../wire/token.ts';

export const notesOnTable = 60;
const themesOnWall = 60;
const groupedOnWall = 60;
/** Tokens on a filled wall: one in each theme's description and one for each grouped note. 300 map entries hold them. */
export const tokensOnWall = themesOnWall + groupedOnWall;

const words =
  'Vi mangler et sted der de som har plass til lærlinger møter de som ser etter en, uten tre skjemaer først.';

/** One update for each of 60 notes, as they came. */
export function tableUpdates(pen: number): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = pen;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let index = 0; index < notesOnTable; index += 1) {
    writeNote(doc, {
      id: `p${pen}n${index}`,
      kind: 'idea',
      text: `${token(0, index)} ${words}`,
      round: 1,
      at: Date.UTC(2026, 8, 17, 10) + index,
      buildsOn: null,
    });
  }
  return updates;
}

/** A wall with 60 themes of four fields each and 60 notes under them, as updates that each fit into one message. */
export function wallUpdates(pen: number): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = pen;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let index = 0; index < themesOnWall; index += 1) {
    addCard(doc, 'themes', `t${index}`, {
      title: `Tema ${index}: flere inn i arbeid`,
      description: `${token(1, index)} ${words} ${words}`,
    });
  }
  for (let index = 0; index < groupedOnWall; index += 1) groupNotes(doc, [`n${index}`], token(2, index));
  return updates;
}
