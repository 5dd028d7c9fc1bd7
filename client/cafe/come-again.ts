/** One person who came in twice is one again: this device's ticket is the other entry's from now on. */
import type { OwnView } from '../../shared/cafe/views.ts';
import { startVisit, type Visit } from './visit.ts';

/** Ends a visit and begins it anew as whoever its ticket stands for now. Notes that wait on this device are sent as theirs. */
export function comeAgain(before: Visit): Visit {
  const waiting = before.outbox.all();
  const chosen = before.choices.waiting();
  before.close();
  const visit = startVisit(before.options);
  // Where the browser keeps nothing, they are nowhere else.
  const kept = new Set(visit.outbox.all().map(({ id }) => id));
  for (const note of waiting) if (!kept.has(note.id)) visit.outbox.put(note);
  visit.choices.takeAlong(chosen);
  const stop = visit.store.subscribe(({ own }) => {
    if (!own) return;
    stop();
    bringAlong(visit, own);
  });
  return visit;
}

/** A note belongs where its writer sat in its round, and that may be another table now. What was refused meanwhile is asked again. */
function bringAlong({ outbox, retryNote }: Visit, { itinerary }: OwnView): void {
  for (const note of outbox.all()) {
    outbox.put({ ...note, table: itinerary[note.round] ?? note.table });
    retryNote(note.id);
  }
}
