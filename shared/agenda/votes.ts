/** How the dots fell, vote by vote. */
import type { Cafe, TableId } from '../cafe/model.ts';
import { isUntold } from '../cafe/untold.ts';
import { heldVotes } from '../cafe/votes.ts';
import type { Tablecloth } from '../documents/tablecloth.ts';
import type { Wall } from '../documents/wall.ts';
import type { AgendaVote } from './model.ts';
import { topNotes, totalsNow, visibleNotes } from './notes.ts';

/** Every vote that has been closed, the earliest first: an open vote is nobody's business. What is hidden or gone since is left out. */
export function agendaVotes(
  cafe: Cafe,
  tablecloths: Readonly<Record<TableId, Tablecloth>>,
  wall: Wall,
): readonly AgendaVote[] {
  const held = heldVotes(cafe);
  if (held.length === 0) return [];
  const notes = cafe.tables.flatMap((table) =>
    visibleNotes(cafe, tablecloths, table.id).map(({ id, at, text }) => ({ id, at, text, table: table.number })),
  );
  // Themes have no moment of their own: equal ones stand as on the wall.
  const themes = wall.themes.map(({ id, title }, at) => ({ id, at, text: title.trim(), table: null }));
  return held.map((vote) => {
    const { on, by, dots: each, voters } = vote;
    const ranking = topNotes<(typeof notes)[number] | (typeof themes)[number]>(
      totalsNow(vote, wall),
      on === 'themes' ? themes : notes,
    );
    return {
      on,
      by,
      each,
      voters,
      told: !isUntold(vote),
      total: ranking.reduce((sum, { dots }) => sum + dots, 0),
      ranking: ranking.map(({ note: { id, text, table }, dots }) => ({ id, text, table, dots })),
    };
  });
}
