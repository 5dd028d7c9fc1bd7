/** What the rules ask about the shared documents, read when they ask. */
import type { DocumentFacts } from '../../shared/cafe/context.ts';
import type { Actor, Cafe } from '../../shared/cafe/model.ts';
import { planMark } from '../../shared/agenda/versions.ts';
import { hasCard, readCards } from '../../shared/documents/cards.ts';
import { readNote, readTablecloth } from '../../shared/documents/tablecloth.ts';
import { hasTheme, readWall } from '../../shared/documents/wall.ts';
import type { DocumentRoom } from './document-room.ts';
import type { DocumentRooms } from './document-rooms.ts';

/** `cafe`: as decided, which may be ahead of the documents, which are as they are on disk. */
export function documentFacts(documents: DocumentRooms, cafe: Cafe, by: Actor): DocumentFacts {
  const wall = (): DocumentRoom => documents.at({ kind: 'wall' });
  return {
    note: (id) => {
      const room = documents.homeOf(id);
      if (room?.document.kind !== 'tablecloth') return null;
      const note = readNote(room.doc, id);
      if (note?.state !== 'written') return null;
      const mine = by.role === 'participant' && room.writerOf(note.pen) === by.person;
      return { table: room.document.table, round: note.round, mine };
    },
    hasVision: (id) => hasCard(wall().doc, 'vision', id),
    hasTheme: (id) => hasTheme(wall().doc, id),
    hasStone: (id) => hasCard(wall().doc, 'stones', id),
    hasWordsOf: (round) =>
      cafe.tables.some((table) => {
        const { doc } = documents.at({ kind: 'tablecloth', table: table.id });
        const { notes, handedOn } = readTablecloth(doc);
        return notes.some((note) => note.round === round) || Object.hasOwn(handedOn, round);
      }),
    action: (id) => {
      if (!hasCard(wall().doc, 'actions', id)) return null;
      const action = readCards(wall().doc, 'actions').find((card) => card.id === id);
      return action ? { owner: action.owner } : null;
    },
    planMark: () => planMark(cafe, readWall(wall().doc)),
  };
}
