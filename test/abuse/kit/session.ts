/** A real session of writing notes at one table, recorded: every update as a phone would send it. */
import type * as Y from 'yjs';
import { withdrawNote, writeNote, writeWords } from '../../../shared/documents/tablecloth.ts';
import type { Writer } from '../../../shared/documents/writer.ts';
import type { Chance } from './chance.ts';

export interface Recorded {
  readonly by: string;
  readonly update: Uint8Array;
}

export interface Phone {
  readonly writer: Writer;
  readonly doc: Y.Doc;
}

/** Does something on one phone and answers the updates that it would send: those it makes itself, not those it hears. */
export function recordOf({ doc, writer }: Phone, act: () => void): Recorded[] {
  const recorded: Recorded[] = [];
  const hear = (update: Uint8Array, origin: unknown): void => {
    if (origin === null) recorded.push({ by: writer.id, update });
  };
  doc.on('update', hear);
  act();
  doc.off('update', hear);
  return recorded;
}

export function guestWriter(id: string, more: Partial<Writer> = {}): Writer {
  return {
    id,
    facilitates: false,
    rounds: new Set([1]),
    hosted: new Set([1]),
    boards: new Set(),
    ...more,
  };
}

const kinds = ['idea', 'need', 'offer', 'question', 'concern'] as const;

/** One thing that a person does at the table: a new note, a better one, one taken back, or the table's words. */
export function writeSomething({ doc, writer }: Phone, chance: Chance, step: number): void {
  const own = [...doc.getMap<{ state?: string; pen?: number }>('notes')]
    .filter(([, note]) => note.pen === doc.clientID && note.state === 'written')
    .map(([id]) => id);
  const text = `${writer.id} tenker ${step} ${'på noe lenger '.repeat(chance.below(6))}`;
  const note = { kind: chance.pick(kinds), text, round: 1, at: 1000 + step, buildsOn: null };
  const what = chance.next();
  if (own.length === 0 || what < 0.5) writeNote(doc, { id: `${writer.id}-${step}`, ...note });
  else if (what < 0.75) writeNote(doc, { id: chance.pick(own), ...note });
  else if (what < 0.85) withdrawNote(doc, chance.pick(own));
  else writeWords(doc, 1, chance.pick([1, 2, 3, 'sentence'] as const), text.slice(0, 150));
}
