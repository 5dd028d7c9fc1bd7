/**
 * The tablecloth of one table, kept through all rounds.
 *
 * `notes`: note id -> one note record. `words`: what the table hands on, by round: `r1/essential/1` to `/3` from the host and
 * `r1/sentence` from the table. Every value is replaced whole, so nothing two people write can interleave.
 */
import type * as Y from 'yjs';
import { cleanedText, cleanText } from '../cafe/text.ts';
import { noteIn, type Note, type NoteKind, type NoteRecord } from './note.ts';

export const essentialMaxLength = 200;
export const wordsSchema = cleanedText(essentialMaxLength);

const wordsKey = /^r([1-9]|1[0-2])\/(?:essential\/([1-3])|sentence)$/u;

export type WordsKey =
  | { readonly round: number; readonly what: 'essential'; readonly place: 1 | 2 | 3 }
  | { readonly round: number; readonly what: 'sentence' };

export function parseWordsKey(key: string): WordsKey | null {
  const match = wordsKey.exec(key);
  if (!match) return null;
  const round = Number(match[1]);
  return match[2] === undefined
    ? { round, what: 'sentence' }
    : { round, what: 'essential', place: Number(match[2]) as 1 | 2 | 3 };
}

export interface HandedOn {
  /** The essentials that have words, in the order of their places. */
  readonly essentials: readonly string[];
  /** The essentials by place, '' where nothing stands: for whoever writes them down again elsewhere. */
  readonly places: readonly [string, string, string];
  readonly sentence: string;
}

export interface Tablecloth {
  readonly notes: readonly Note[];
  /** By round number: what this table has handed on from that round. */
  readonly handedOn: Readonly<Record<number, HandedOn>>;
}

const notesOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('notes');
const wordsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('words');

/** Reads a tablecloth. What does not pass its schema is left out: a reader never breaks on a document. */
export function readTablecloth(doc: Y.Doc): Tablecloth {
  const notes: Note[] = [];
  for (const [id, value] of notesOf(doc).entries()) {
    const record = noteIn(value);
    if (record?.state !== 'written') continue;
    const { state: _, ...note } = record;
    notes.push({ id, ...note });
  }
  notes.sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
  const handedOn: Record<number, { essentials: string[]; places: [string, string, string]; sentence: string }> = {};
  const words = [...wordsOf(doc).entries()].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [key, value] of words) {
    const place = parseWordsKey(key);
    if (!place || typeof value !== 'string' || value === '') continue;
    const round = (handedOn[place.round] ??= { essentials: [], places: ['', '', ''], sentence: '' });
    if (place.what === 'sentence') round.sentence = value;
    else {
      round.essentials.push(value);
      round.places[place.place - 1] = value;
    }
  }
  return { notes, handedOn };
}

export function readNote(doc: Y.Doc, id: string): Readonly<NoteRecord> | null {
  return noteIn(notesOf(doc).get(id));
}

export interface NewNote {
  readonly id: string;
  readonly kind: NoteKind;
  readonly text: string;
  readonly round: number;
  readonly at: number;
  readonly buildsOn: string | null;
  readonly late?: boolean | undefined;
}

/** Writes a note, or writes one's own note anew. The words are cleaned here; empty words write nothing and answer false. */
export function writeNote(doc: Y.Doc, note: NewNote): boolean {
  const { id, kind, text, round, at, buildsOn, late } = note;
  const words = cleanText(text);
  const record = noteIn({
    state: 'written',
    kind,
    text: words,
    round,
    at,
    buildsOn,
    ...(late === true ? { late } : {}),
    pen: doc.clientID,
  });
  if (!record) return false;
  notesOf(doc).set(id, record);
  return true;
}

/** Takes a note back. Its words are gone for everybody; that there was one stays known, so that links to it can say so. */
export function withdrawNote(doc: Y.Doc, id: string): void {
  const before = readNote(doc, id);
  if (before)
    notesOf(doc).set(id, {
      state: 'withdrawn',
      round: before.round,
      at: before.at,
      pen: doc.clientID,
    } satisfies NoteRecord);
}

export function readWords(doc: Y.Doc, round: number, place: 1 | 2 | 3 | 'sentence'): string {
  const value = wordsOf(doc).get(wordsKeyFor(round, place));
  return typeof value === 'string' ? value : '';
}

export function writeWords(doc: Y.Doc, round: number, place: 1 | 2 | 3 | 'sentence', words: string): void {
  wordsOf(doc).set(wordsKeyFor(round, place), cleanWords(words));
}

/** What becomes of words when they are written. */
export function cleanWords(words: string): string {
  return cleanText(cleanText(words).slice(0, essentialMaxLength));
}

/** The key of what a table hands on, as the saved marks name it. */
export function wordsKeyFor(round: number, place: 1 | 2 | 3 | 'sentence'): string {
  return place === 'sentence' ? `r${round}/sentence` : `r${round}/essential/${place}`;
}
