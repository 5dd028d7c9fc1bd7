/** One update under the lens: what is new in it, where each struct stands, whether the writer may, and what it says. */
import * as v from 'valibot';
import { mostOf } from './bounds.ts';
import { asItCame, encodeJudged } from './encode-judged.ts';
import { fieldSchema, isBoard, parseCardKey } from './cards.ts';
import type { DocumentRef } from './names.ts';
import { noteIn } from './note.ts';
import { isPlain } from './plain.ts';
import { parseWordsKey, wordsSchema } from './tablecloth.ts';
import { groupingSchema } from './wall.ts';
import { identifier } from '../cafe/text.ts';
import type { Range, Struct, Update } from './update-reader.ts';
import type { Writer } from './writer.ts';

/** `resync`: nothing bad was meant, the connection must be opened again. All others are final. */
export type AdmissionRefusal =
  | 'malformed'
  | 'resync'
  | 'forbidden-struct'
  | 'not-your-pen'
  | 'no-such-place'
  | 'not-yours'
  | 'bad-value'
  | 'too-many';

/** Clocks that one struct may take up: entries that were replaced before they were sent. */
const longestStruct = 5000;
/** Every page that is opened writes with a pen of its own; a facilitator's screens share one budget. */
const pensPerWriter = 2000;

/** What an update adds to what an index knows. */
export interface Learned {
  /** The new structs of each pen, in clock order without gaps. */
  readonly structs: ReadonlyMap<number, readonly Struct[]>;
  /** What is newly deleted, by pen. */
  readonly deletions: ReadonlyMap<number, readonly Range[]>;
  /** In clock order for each pen: up to which clock which key was written. */
  readonly written: readonly { readonly pen: number; readonly end: number; readonly key: string }[];
  /** Cards, notes and gathered notes that begin with this update, and whose they are: the holder of that pen's. */
  readonly begun: readonly Begun[];
}

/** What an admitted update adds. Handed to the index's `record` once the update is on its way to the disk. */
export interface Admitted extends Learned {
  readonly writer: string;
  /** The update as it is stored and sent on: the structs and deletions that were judged, and nothing else. */
  readonly update: Uint8Array;
  /** Nothing new: everything was known already. Such an update needs no disk and no audience. */
  readonly empty: boolean;
}

export interface Begun {
  readonly root: string;
  readonly id: string;
  readonly key: string;
  readonly pen: number;
}

export type Admission =
  | { readonly ok: true; readonly admitted: Admitted }
  | { readonly ok: false; readonly refusal: AdmissionRefusal };

/** What an inspection asks of the document's index. */
export interface Known {
  readonly document: DocumentRef;
  penOwner(pen: number): string | undefined;
  nextClock(pen: number): number;
  keyAt(pen: number, clock: number): Written | undefined;
  ownerOfKey(key: string): string | undefined;
  /** How many keys have begun under a root: all of them, or one writer's. */
  countOf(root: string, writer: string | null): number;
  pensOf(writer: string): readonly number[];
}

/** A run of clocks that have written one key. */
export interface Written {
  readonly key: string;
  readonly end: number;
  readonly gone: boolean;
}

interface Place {
  readonly root: string;
  readonly sub: string;
}

interface Placed extends Place {
  readonly item: Struct;
  readonly key: string;
}

/** A newline can stand in neither part: the two could not be told apart again. */
const separator = '\n';
const nobody: Writer = { id: '', facilitates: false, rounds: new Set(), hosted: new Set(), boards: new Set() };

export class Inspection {
  readonly #known: Known;
  readonly #writer: Writer;
  readonly #mayWrite: boolean;
  readonly #isGone: (pen: number, clock: number) => boolean;
  readonly #fresh = new Map<number, Struct[]>();
  /** The key of each new item that follows a new one: null while it is being looked for, so that a circle is noticed. */
  #keys: Map<Struct, string | null> | null = null;
  #begun: Map<string, Begun> | null = null;

  /** A null writer may only know what everybody knows: anything new from them is refused. */
  constructor(known: Known, writer: Writer | null, isGone: (pen: number, clock: number) => boolean) {
    this.#known = known;
    this.#writer = writer ?? nobody;
    this.#mayWrite = writer !== null;
    this.#isGone = isGone;
  }

  run({ structs, deletions }: Update): Admission {
    if (structs.some(({ length }) => length > longestStruct)) return refused('too-many');
    const wrong = this.#collect(structs) ?? this.#notOwnPens();
    if (wrong) return refused(wrong);
    if (this.#fresh.size > 0 && !this.#mayWrite) return refused('not-yours');
    const placed = this.#place();
    if (!placed) return refused('no-such-place');
    // First whose card or note each key is, then the values: a card's fields may come before the key that makes it.
    for (const one of placed) {
      const problem = this.#claim(one);
      if (problem) return refused(problem);
    }
    for (const one of placed) {
      const problem = this.#judge(one);
      if (problem) return refused(problem);
    }
    const deleted = this.#judgeDeletions(deletions, writtenIn(placed));
    if (typeof deleted === 'string') return refused(deleted);
    if (this.#tooMany()) return refused('too-many');
    return this.#admitted(placed, deleted, asItCame({ structs, deletions }, placed.length, deleted));
  }

  /** Reads without judging: for updates that have been admitted before. */
  read({ structs, deletions }: Update): Learned | AdmissionRefusal {
    const wrong = this.#collect(structs);
    if (wrong) return wrong;
    const placed = this.#place();
    if (!placed) return 'no-such-place';
    for (const one of placed) this.#note(one);
    return this.#learned(placed, deletions);
  }

  /** `whole`: the update as it came, if nothing needs to be left out or put in order. */
  #admitted(
    placed: readonly Placed[],
    deletions: ReadonlyMap<number, readonly Range[]>,
    whole: Uint8Array | null,
  ): Admission {
    return {
      ok: true,
      admitted: {
        ...this.#learned(placed, deletions),
        writer: this.#writer.id,
        update: whole ?? encodeJudged(this.#fresh, deletions),
        empty: placed.length === 0 && deletions.size === 0,
      },
    };
  }

  #learned(placed: readonly Placed[], deletions: ReadonlyMap<number, readonly Range[]>): Learned {
    return {
      structs: this.#fresh,
      deletions,
      written: placed.map(({ item, key }) => ({ pen: item.client, end: item.clock + item.length, key })),
      begun: this.#begun === null ? [] : [...this.#begun.values()],
    };
  }

  /** Leaves out what is known already; what is new must be items that continue their writer's own clock. */
  #collect(structs: Update['structs']): AdmissionRefusal | null {
    for (const struct of structs) {
      const { client, clock } = struct;
      const items = this.#fresh.get(client);
      const last = items?.at(-1);
      const expected = last ? last.clock + last.length : this.#known.nextClock(client);
      if (clock + struct.length <= expected) continue;
      if (clock !== expected) return 'resync';
      if (items) items.push(struct);
      else this.#fresh.set(client, [struct]);
    }
    return null;
  }

  #notOwnPens(): AdmissionRefusal | null {
    if (!this.#mayWrite) return null;
    for (const pen of this.#fresh.keys()) {
      const owner = this.#known.penOwner(pen);
      if (owner !== undefined && owner !== this.#writer.id) return 'not-your-pen';
    }
    return null;
  }

  #place(): Placed[] | null {
    const placed: Placed[] = [];
    for (const items of this.#fresh.values()) {
      for (const item of items) {
        const key = this.#keyOf(item);
        if (key === null) return null;
        placed.push({ item, key, ...placeOf(key) });
      }
    }
    return placed;
  }

  /**
   * A map entry that replaces another carries no address of its own: it is where the entry that it replaces is. That entry must be
   * known, or come earlier from the same pen, or come from another pen of this update without leading back here. The way back is walked
   * once for all entries on it, so that a long chain costs no more than its length.
   */
  #keyOf(item: Struct): string | null {
    if (item.origin === null) return addressOf(item);
    // Nearly always it follows what is known: there is no way to walk then.
    return this.#known.keyAt(item.origin.client, item.origin.clock)?.key ?? this.#keyAlong(item);
  }

  #keyAlong(item: Struct): string | null {
    const keys = (this.#keys ??= new Map<Struct, string | null>());
    const way: Struct[] = [];
    let key: string | null | undefined;
    for (let at: Struct | undefined = item; key === undefined;) {
      if (!at) return null;
      key = keys.get(at);
      if (key !== undefined) break;
      // Not yet known: whoever comes by here again goes in a circle.
      keys.set(at, null);
      way.push(at);
      const { origin, client, clock }: Struct = at;
      if (origin === null) key = addressOf(at);
      else if (origin.client === client && origin.clock >= clock) return null;
      else {
        key = this.#known.keyAt(origin.client, origin.clock)?.key;
        at = this.#freshAt(origin.client, origin.clock);
      }
    }
    for (const passed of way) keys.set(passed, key);
    return key;
  }

  /** New items of a pen stand in clock order without gaps. */
  #freshAt(client: number, clock: number): Struct | undefined {
    const items = this.#fresh.get(client) ?? [];
    let low = 0;
    let high = items.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const item = items[middle];
      if (!item) return undefined;
      if (clock < item.clock) high = middle - 1;
      else if (clock >= item.clock + item.length) low = middle + 1;
      else return item;
    }
    return undefined;
  }

  /** May this writer write this key at all? */
  #claim({ root, sub, key, item: { client: pen } }: Placed): AdmissionRefusal | null {
    if (this.#known.document.kind === 'tablecloth') {
      if (root === 'notes') return this.#claimOwned(sub, { root, id: sub, key, pen });
      if (root !== 'words') return 'no-such-place';
      const words = parseWordsKey(sub);
      if (!words) return 'no-such-place';
      const rounds = words.what === 'sentence' ? this.#writer.rounds : this.#writer.hosted;
      return rounds.has(words.round) ? null : 'not-yours';
    }
    if (root === 'grouping') {
      if (!v.is(identifier, sub)) return 'no-such-place';
      if (!this.#writer.boards.has('themes')) return 'not-yours';
      this.#begin({ root, id: sub, key, pen });
      return null;
    }
    if (!isBoard(root)) return 'no-such-place';
    const place = parseCardKey(root, sub);
    if (!place) return 'no-such-place';
    if (!this.#writer.boards.has(root)) return 'not-yours';
    const making = makingKey(root, place.card);
    if (place.field === 'made') return this.#claimOwned(place.card, { root, id: place.card, key: making, pen });
    if (this.#writer.facilitates || this.#writer.shared?.has(root) === true) return null;
    const maker = this.#known.ownerOfKey(making);
    return maker === undefined || maker === this.#writer.id ? null : 'not-yours';
  }

  /** Whose card or note it is, of an entry that was admitted before. */
  #note({ root, sub, key, item: { client: pen } }: Placed): void {
    const card = isBoard(root) ? parseCardKey(root, sub) : null;
    const id = root === 'notes' || root === 'grouping' ? sub : card?.field === 'made' ? card.card : null;
    if (id !== null) this.#begin({ root, id, key: root === 'grouping' ? key : makingKey(root, id), pen });
  }

  #begin(begins: Begun): void {
    if (this.#known.ownerOfKey(begins.key) !== undefined) return;
    this.#begun ??= new Map<string, Begun>();
    if (!this.#begun.has(begins.key)) this.#begun.set(begins.key, begins);
  }

  #claimOwned(name: string, begins: Begun): AdmissionRefusal | null {
    const owner = this.#known.ownerOfKey(begins.key);
    if (owner !== undefined) return owner === this.#writer.id ? null : 'not-yours';
    if (!v.is(identifier, name)) return 'no-such-place';
    this.#begin(begins);
    return null;
  }

  /** The value itself. Entries that their writer has replaced before sending arrive without one, which is fine. */
  #judge({ root, sub, item }: Placed): AdmissionRefusal | null {
    if (item.content.gone) return null;
    const { value } = item.content;
    if (!isPlain(value)) return 'bad-value';
    if (root === 'notes') return this.#judgeNote(value);
    if (root === 'words') return v.is(wordsSchema, value) ? null : 'bad-value';
    if (root === 'grouping') return v.is(groupingSchema, value) ? null : 'bad-value';
    if (!isBoard(root)) return 'no-such-place';
    const place = parseCardKey(root, sub);
    const schema = place && fieldSchema(root, place.field);
    if (!place || !schema || !v.is(schema, value)) return 'bad-value';
    if (place.field === 'made') return this.#isOwnPen((value as { pen: number }).pen) ? null : 'not-your-pen';
    const made = makingKey(root, place.card);
    return this.#known.ownerOfKey(made) !== undefined || this.#begun?.has(made) === true ? null : 'no-such-place';
  }

  #judgeNote(value: unknown): AdmissionRefusal | null {
    const note = noteIn(value);
    if (!note) return 'bad-value';
    if (!this.#isOwnPen(note.pen)) return 'not-your-pen';
    return this.#writer.rounds.has(note.round) ? null : 'not-yours';
  }

  #isOwnPen(pen: number): boolean {
    return this.#fresh.has(pen) || this.#known.penOwner(pen) === this.#writer.id;
  }

  /**
   * Deletions come with replacing, and with catching up on what others have replaced. Answers the deletions that are news; deleting a
   * living entry without putting another in its place is refused, whoever's it is.
   */
  #judgeDeletions(
    ds: Update['deletions'],
    replaced: (key: string) => boolean,
  ): Map<number, Range[]> | AdmissionRefusal {
    const news = new Map<number, Range[]>();
    for (const [client, ranges] of ds) {
      const known = this.#known.nextClock(client);
      const end = known + (this.#fresh.get(client) ?? []).reduce((sum, item) => sum + item.length, 0);
      for (const { clock: from, len } of merged(ranges)) {
        if (from + len > end) return 'no-such-place';
        for (let clock = from; clock < Math.min(from + len, known);) {
          const run = this.#known.keyAt(client, clock);
          if (!run) return 'no-such-place';
          const upTo = Math.min(run.end, from + len);
          if (run.gone) {
            clock = upTo;
            continue;
          }
          for (; clock < upTo; clock += 1) {
            if (replaced(run.key)) push(news, client, { clock, len: 1 });
            else if (!this.#isGone(client, clock)) return 'not-yours';
          }
        }
        // One's own new entries, replaced before they were sent.
        const own = Math.max(from, known);
        if (own < from + len) push(news, client, { clock: own, len: from + len - own });
      }
    }
    return news;
  }

  #tooMany(): boolean {
    let newPens = 0;
    for (const pen of this.#fresh.keys()) if (this.#known.penOwner(pen) === undefined) newPens += 1;
    if (newPens > 0 && this.#known.pensOf(this.#writer.id).length + newPens > pensPerWriter) return true;
    if (this.#begun === null) return false;
    const more = new Map<string, number>();
    for (const { root } of this.#begun.values()) more.set(root, (more.get(root) ?? 0) + 1);
    for (const [root, count] of more) {
      const { own, all } = mostOf(root, this.#writer.facilitates);
      if (this.#known.countOf(root, this.#writer.id) + count > own) return true;
      if (this.#known.countOf(root, null) + count > all) return true;
    }
    return false;
  }
}

/** Whether a key is written anew. An update has one entry, nearly always: no set is made for that. */
function writtenIn(placed: readonly Placed[]): (key: string) => boolean {
  if (placed.length === 1) return (key) => key === placed[0]?.key;
  const keys = new Set(placed.map(({ key }) => key));
  return (key) => keys.has(key);
}

function refused(refusal: AdmissionRefusal): Admission {
  return { ok: false, refusal };
}

function keyFor(root: string, sub: string): string {
  return `${root}${separator}${sub}`;
}

/** The key with which a note or a card begins. */
export function makingKey(root: string, id: string): string {
  return keyFor(root, root === 'notes' ? id : `${id}/made`);
}

/** Root and name of an entry, from its key. */
export function placeOf(key: string): Place {
  const at = key.indexOf(separator);
  return { root: key.slice(0, at), sub: key.slice(at + 1) };
}

function addressOf({ parent, parentSub }: Struct): string | null {
  if (parent === null || parentSub === null) return null;
  return parent.includes(separator) || parentSub.includes(separator) ? null : keyFor(parent, parentSub);
}

/** Ranges in order, each clock once: a range that is named a thousand times costs as much as once. */
function merged(ranges: readonly Range[]): readonly Range[] {
  if (ranges.length < 2) return ranges;
  const result: { clock: number; len: number }[] = [];
  for (const { clock, len } of ranges.toSorted((one, other) => one.clock - other.clock)) {
    const last = result.at(-1);
    if (last && clock <= last.clock + last.len) last.len = Math.max(last.len, clock + len - last.clock);
    else result.push({ clock, len });
  }
  return result;
}

function push(news: Map<number, Range[]>, client: number, range: Range): void {
  const ranges = news.get(client);
  if (ranges) ranges.push(range);
  else news.set(client, [range]);
}
