/** What a table or a facilitator decides about notes. */
import { at } from './at.ts';
import type { CommandOf } from './commands.ts';
import type { DecideContext } from './context.ts';
import type { CafeEvent } from './events.ts';
import { personById, roundAhead, roundBegun, tableOf } from './find.ts';
import { starsPerTable, type Cafe, type PersonId, type TableId } from './model.ts';
import { accept, refuse, type Decision } from './refusals.ts';

/** A table stars up to three notes. Whoever sits there now, or sat there in the round that has just ended, speaks for the table. */
export function decideStar(
  cafe: Cafe,
  command: CommandOf<'starNote' | 'unstarNote'>,
  context: DecideContext,
): Decision<readonly CafeEvent[]> {
  const note = context.documents.note(command.note);
  if (!note || note.table !== command.table) return refuse('note-unknown');
  if (context.by.role === 'participant' && !speaksFor(cafe, context.by.person, command.table))
    return refuse('not-your-table');
  const stars = cafe.stars[command.table] ?? [];
  const starred = stars.includes(command.note);
  if (command.type === 'unstarNote')
    return accept(starred ? [{ type: 'noteUnstarred', table: command.table, note: command.note }] : []);
  if (starred) return accept([]);
  if (stars.length >= starsPerTable) return refuse('three-stars-are-set');
  return accept([{ type: 'noteStarred', table: command.table, note: command.note }]);
}

export function speaksFor(cafe: Cafe, person: PersonId, table: TableId): boolean {
  const ahead = roundAhead(cafe);
  return (
    tableOf(cafe, person, roundBegun(cafe)) === table || (ahead !== null && tableOf(cafe, person, ahead) === table)
  );
}

/** One's own note may be signed for a table-mate who sat there in the same round: their idea, my phone. */
export function decideSigned(
  cafe: Cafe,
  command: CommandOf<'signNote'>,
  context: DecideContext,
): Decision<readonly CafeEvent[]> {
  const note = context.documents.note(command.note);
  if (!note || !note.mine) return refuse('note-unknown');
  // A phone without a line may say it when two entries have become one.
  const person = at(cafe.merged, command.person) ?? command.person;
  if (!personById(cafe, person)) return refuse('person-unknown');
  if (tableOf(cafe, person, note.round) !== note.table) return refuse('not-at-your-table');
  if (at(cafe.signed, command.note) === person) return accept([]);
  return accept([{ type: 'noteSigned', note: command.note, person }]);
}

export function decideHidden(
  cafe: Cafe,
  command: CommandOf<'hideNote' | 'showNote'>,
  context: DecideContext,
): Decision<readonly CafeEvent[]> {
  if (!context.documents.note(command.note)) return refuse('note-unknown');
  const hidden = cafe.hidden.includes(command.note);
  if (command.type === 'hideNote') return accept(hidden ? [] : [{ type: 'noteHidden', note: command.note }]);
  return accept(hidden ? [{ type: 'noteShown', note: command.note }] : []);
}
