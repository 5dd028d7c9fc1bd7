/**
 * Essentials and sentences that this device has handed on and the server does not have on disk yet. Kept like notes: they survive a
 * closed tab, wait for a document that has not arrived and for a round that the server has not told of, and are then written once. Where
 * somebody else has written meanwhile that stands, and these wait for their writer's word.
 */
import * as v from 'valibot';
import { cleanWords, parseWordsKey, readWords, wordsKeyFor, writeWords } from '../../shared/documents/tablecloth.ts';
import { createKeptList, type Keep, type KeptList } from './kept-list.ts';
import { isFrom, type Lineage } from './lineage.ts';
import type { OpenDocument, Unsaved } from './open-document.ts';

const waitingSchema = v.object({
  table: v.string(),
  round: v.number(),
  place: v.picklist([1, 2, 3, 'sentence']),
  text: v.string(),
  at: v.number(),
  /** What may stand there for these to be written over it; left out for whatever it is. */
  over: v.exactOptional(v.array(v.string())),
  /** The server would not have them, twice, or something else stands there: they wait for their writer. */
  refused: v.exactOptional(v.literal(true)),
  /** Something else stands there. What is written next in the same place leaves these as they are. */
  aside: v.exactOptional(v.literal(true)),
});

export type WaitingWords = Readonly<v.InferOutput<typeof waitingSchema>>;
export type WordsPlace = Pick<WaitingWords, 'table' | 'round' | 'place'>;

export interface HandedWords {
  readonly list: KeptList<WaitingWords>;
  /** `over`: what their writer saw in their place; left out for words that are to stand there whatever that is. */
  put(words: WaitingWords, over?: string): void;
  drop(words: WaitingWords): void;
  /** Brings what waits and a document together: what is saved is forgotten, what is missing is written. */
  settle(opened: OpenDocument): void;
  /** The document of this table is another one now. `refused`: the server would not have what was last written. */
  replaced(table: string, refused: boolean): void;
  /** The server does not let this person write there. What belongs there will not go by itself: its writer is told. */
  turnedAway(table: string): void;
  /** Somebody else has written in the same places at the same moment, and that stands. */
  overtaken(table: string, values: Unsaved): void;
  /** These were saved in a copy that is dropped, and wait again: what its successor has from the same disk is older. */
  takeBack(table: string, saved: Unsaved, lineage: Lineage): void;
}

const nameOf = ({ table, round, place, at, aside }: Omit<WaitingWords, 'text'>): string =>
  `${table}/${wordsKeyFor(round, place)}${aside ? `/${at}` : ''}`;

/** See DeskOptions; `now` is the server's time. */
export interface HandedWordsOptions {
  readonly keep: Keep | null;
  readonly now: () => number;
  readonly begun: () => number;
  readonly movedOn: (round: number) => boolean | null;
}

export function createHandedWords({ keep, now, begun, movedOn }: HandedWordsOptions, prefix: string): HandedWords {
  const list = createKeptList({ keep, prefix, schema: waitingSchema, nameOf });
  /** The words as they were written in the present document: gone as soon as nothing of them waits, whatever others have made of it since. */
  const written = new Map<string, string>();
  /** Refused once together with something else, perhaps through no fault of theirs: a second time they are not tried again. */
  const doubtful = new Set<string>();
  /** By table: what the copy before the present one knew. */
  const lineages = new Map<string, Lineage>();

  const waitingAs = (name: string): WaitingWords | undefined => list.all().find((words) => nameOf(words) === name);

  function asWords(table: string, key: string, value: unknown): WaitingWords | null {
    const place = parseWordsKey(key);
    if (!place || typeof value !== 'string') return null;
    const where = place.what === 'sentence' ? 'sentence' : place.place;
    return { table, round: place.round, place: where, text: value, at: Math.round(now()) };
  }

  function forget(name: string): void {
    written.delete(name);
    doubtful.delete(name);
    list.remove(name);
  }

  function standBack(words: WaitingWords): void {
    forget(nameOf(words));
    // Whoever has only cleared the place has lost nothing.
    if (cleanWords(words.text) !== '') list.put({ ...words, refused: true, aside: true });
  }

  function mayStand({ table, round, place, over }: WaitingWords, { doc }: OpenDocument): boolean {
    const there = readWords(doc, round, place);
    if (over === undefined || there === '' || over.includes(there)) return true;
    const lineage = lineages.get(table);
    return lineage !== undefined && isFrom(lineage, doc, 'words', wordsKeyFor(round, place));
  }

  return {
    list,
    put(words, over) {
      const name = nameOf(words);
      const before = waitingAs(name);
      written.delete(name);
      doubtful.delete(name);
      // One's own words before these, on their way or not, are no reason to stand back.
      const seen = before ? [...(before.over ?? []), cleanWords(before.text)] : [];
      list.put(over === undefined ? words : { ...words, over: Array.from(new Set([...seen, cleanWords(over)])) });
    },
    drop: (words) => forget(nameOf(words)),
    settle(opened) {
      const { document, doc, state } = opened;
      // What others have written is known only in step with the server.
      if (document.kind !== 'tablecloth' || !state.getState().inStep || state.getState().closed !== null) return;
      for (const words of list.all()) {
        const { table, round, place, text } = words;
        if (table !== document.table || round > begun() || words.refused) continue;
        const name = nameOf(words);
        const there = readWords(doc, round, place) === cleanWords(text);
        if (!there && written.get(name) !== text) {
          if (!mayStand(words, opened)) {
            standBack(words);
            continue;
          }
          written.set(name, text);
          writeWords(doc, round, place, text);
        } else if (!state.getState().waiting.has(`words/${wordsKeyFor(round, place)}`)) forget(name);
      }
    },
    replaced(table, refused) {
      for (const words of list.all()) {
        const name = nameOf(words);
        if (words.table !== table) continue;
        if (refused && written.has(name) && doubtful.has(name)) list.put({ ...words, refused: true });
        else if (refused && written.has(name)) doubtful.add(name);
        written.delete(name);
      }
    },
    turnedAway(table) {
      for (const words of list.all()) {
        // For a round to come, or as long as the server has not said where the café is, it may be let in yet.
        const mayChange = words.round > begun() || movedOn(words.round) === null;
        if (words.table === table && !words.refused && !mayChange) list.put({ ...words, refused: true });
      }
    },
    overtaken(table, values) {
      for (const { root, key, value } of values) {
        const words = root === 'words' ? asWords(table, key, value) : null;
        const waits = words && waitingAs(nameOf(words));
        // Its writer has written anew since.
        if (words && (!waits || (!waits.refused && waits.text === value))) standBack(words);
      }
    },
    takeBack(table, saved, lineage) {
      lineages.set(table, lineage);
      for (const { root, key, value } of saved) {
        const words = root === 'words' ? asWords(table, key, value) : null;
        if (words && !waitingAs(nameOf(words))) list.put({ ...words, over: [] });
      }
    },
  };
}
