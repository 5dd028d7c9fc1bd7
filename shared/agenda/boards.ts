/** The boards whose fields are data, as the document has them: what everybody may see, and nobody's id. [BD4] [BD5] */
import { countsOf, flagsOf } from '../boards/counting.ts';
import { pairsOf } from '../boards/pairs.ts';
import { countByMonth } from '../boards/ring.ts';
import { shownEntries } from '../boards/shown.ts';
import { inOrder } from '../boards/words.ts';
import type { Cafe } from '../cafe/model.ts';
import type { AgendaBoard } from './model.ts';
import { tookPart } from './people.ts';

/** Those on which something stands, in the order of the café. */
export function agendaBoards(cafe: Cafe): readonly AgendaBoard[] {
  const people = tookPart(cafe).size;
  return cafe.boards.flatMap((plan) => {
    const entries = inOrder(plan, shownEntries(plan, cafe.entries, 'room', cafe.settings.anonymity));
    if (entries.length === 0) return [];
    const flags = flagsOf(plan, entries);
    const placeOf = (id: string): number => entries.findIndex((entry) => entry.id === id);
    const { id, name, help, look, fields } = plan;
    const board: AgendaBoard = {
      id,
      name,
      help,
      look,
      fields,
      rows: entries.map((entry) => ({
        values: entry.values,
        flags: flags.filter((flag) => flag.entry === entry.id).map(({ kind }) => kind),
      })),
      counts: countsOf(plan, entries, people),
      months: look === 'year' ? countByMonth(plan, entries) : null,
      pairs: pairsOf(plan, entries).map(({ offers, needs, offer, need }) => ({
        offers: placeOf(offers),
        needs: placeOf(needs),
        offer,
        need,
      })),
    };
    return [board];
  });
}
