/** What a guest does at a table: notes, stars, what the table hands on. */
import type { OwnView, RoomView } from '../../../shared/cafe/views.ts';
import { noteKinds } from '../../../shared/documents/note.ts';
import { readNote, readTablecloth, writeWords } from '../../../shared/documents/tablecloth.ts';
import type { Phone } from '../phones/phone.ts';
import { roundBegun, type Act, type Acting } from './acts.ts';

export function tableActs(guest: Acting, phone: Phone, room: RoomView, own: OwnView): Act[] {
  const { chance, hall } = guest;
  const begun = roundBegun(room);
  // Mostly for the round that runs; a late thought for an earlier one now and then.
  const round = chance.happens(0.9) ? begun : chance.between(1, Math.max(1, begun));
  const table = own.itinerary[round] ?? null;
  if (begun === 0 || table === null) return [];
  const cloth = { kind: 'tablecloth', table } as const;
  const opened = phone.visit.document(cloth);
  const there = (): ReturnType<typeof readTablecloth> => readTablecloth(opened.doc);
  const isLoaded = opened.state.getState().loaded;

  const writes = (): void => {
    const text = `Tanke ${hall.ledger.notes.size} fra ${guest.number}`;
    const buildsOn = isLoaded && chance.happens(0.3) ? (chance.anyOf(there().notes)?.id ?? null) : null;
    const id = phone.visit.addNote({ table, round, kind: chance.pick(noteKinds), text, buildsOn });
    hall.ledger.wrote(id, table, text);
    guest.notes.set(id, table);
  };
  const mine = [...guest.notes];
  /** Whether the note stands on this phone's screen: what is not there cannot be changed. */
  const holds = (at: string, id: string): boolean => {
    const waiting = phone.visit.outbox.all().find((note) => note.id === id);
    if (waiting) return !waiting.withdrawn;
    return readNote(phone.visit.document({ kind: 'tablecloth', table: at }).doc, id)?.state === 'written';
  };
  const edits = (): void => {
    const [id, at] = chance.pick(mine);
    const text = `Tanke ${id} fra ${guest.number}, ${chance.below(1e6)}`;
    if (!holds(at, id)) return;
    phone.visit.editNote(at, id, { kind: 'idea', text });
    hall.ledger.wrote(id, at, text);
  };
  const withdraws = (): void => {
    const [id, at] = chance.pick(mine);
    if (!holds(at, id)) return;
    phone.visit.withdrawNote(at, id);
    hall.ledger.wrote(id, at, null);
  };
  const words = (place: 1 | 2 | 3 | 'sentence') => (): void => {
    const text = `Ord ${chance.below(1e6)} fra ${guest.number}`;
    // As phones do, over what stands there.
    if (hall.plan.keepsViews) phone.handsOn({ table, round, place }, text);
    else writeWords(opened.doc, round, place, text);
  };
  const host = Object.values(own.hosts).length > 0 ? own.hosts[round] === table : chance.happens(0.2);
  const stars = (type: 'starNote' | 'unstarNote') => (): void => {
    const note = chance.anyOf(there().notes);
    if (note) phone.ask({ type, table, note: note.id });
  };
  const signs = (): void => {
    const mate = chance.anyOf(own.mates);
    const note = chance.anyOf(mine);
    if (mate && note) phone.ask({ type: 'signNote', note: note[0], person: mate.id });
  };
  return [
    { weight: 14, name: 'write a note', run: writes },
    ...(mine.length > 0
      ? [
          { weight: 5, name: 'edit a note', run: edits },
          { weight: 2, name: 'withdraw a note', run: withdraws },
          { weight: 0.5, name: 'sign a note', run: signs },
        ]
      : []),
    ...(isLoaded && host ? [{ weight: 3, name: 'essential', run: words(chance.pick([1, 2, 3] as const)) }] : []),
    ...(isLoaded ? [{ weight: 2, name: 'sentence', run: words('sentence') }] : []),
    { weight: 2, name: 'star', run: stars('starNote') },
    { weight: 0.7, name: 'unstar', run: stars('unstarNote') },
  ];
}
