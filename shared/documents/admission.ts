/**
 * Admission: a Yjs update is read, and every struct in it judged, before anything is applied, stored or shown.
 *
 * Yjs itself protects nobody from anybody: fifteen bytes can mute a person for good and ten can delete any note (see
 * docs/decisions/0003-admission.md). So an update passes only if each struct
 *   - continues its writer's own clock exactly (no gaps, no GC, no Skip),
 *   - carries plain values only, under a root and a key that this document has,
 *   - belongs to the writer or to nobody yet, and passes the schema of its key,
 * and if it deletes only what its writer may replace. The index keeps just what these questions need: for each pen its owner and,
 * clock by clock, the key that was written.
 */
import * as v from 'valibot';
import * as Y from 'yjs';
import { boards, fieldSchema, isBoard, parseCardKey, type Board } from './cards.ts';
import type { DocumentRef } from './names.ts';
import { noteSchema } from './note.ts';
import { parseWordsKey, wordsSchema } from './tablecloth.ts';
import { groupingSchema } from './wall.ts';
import { unreachable } from '../cafe/must.ts';
import { identifier } from '../cafe/text.ts';
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

export const notesPerWriter = 200;
export const cardsPerBoard: Readonly<Record<Board, number>> = { themes: 120, vision: 40, stones: 60, actions: 120 };

/** What an admitted update adds. Handed back to `record` once the update is on its way to the disk. */
export interface Admitted {
  readonly writer: string;
  readonly pens: readonly number[];
  /** In clock order for each pen: which key each new clock wrote. */
  readonly written: readonly { readonly pen: number; readonly clock: number; readonly key: string }[];
  /** Keys that now belong to the writer. */
  readonly claimed: readonly string[];
  /** Cards and notes that begin with this update: `root/id`. */
  readonly begun: readonly string[];
  /** Nothing new: everything was known already. Such an update needs no disk and no audience. */
  readonly empty: boolean;
}

export type Admission =
  | { readonly ok: true; readonly admitted: Admitted }
  | { readonly ok: false; readonly refusal: AdmissionRefusal };

const separator = '\n';
const keyOf = (root: string, sub: string): string => `${root}${separator}${sub}`;

export class AdmissionIndex {
  readonly #document: DocumentRef;
  readonly #owners = new Map<number, string>();
  readonly #keys = new Map<number, string[]>();
  readonly #keyOwners = new Map<string, string>();
  readonly #begun = new Set<string>();
  readonly #count = new Map<string, number>();

  constructor(document: DocumentRef) {
    this.#document = document;
  }

  penOwner(pen: number): string | undefined {
    return this.#owners.get(pen);
  }

  /** The next clock this pen must use. */
  nextClock(pen: number): number {
    return this.#keys.get(pen)?.length ?? 0;
  }

  writers(): ReadonlySet<string> {
    return new Set(this.#owners.values());
  }

  pensOf(writer: string): number[] {
    return [...this.#owners].filter(([, owner]) => owner === writer).map(([pen]) => pen);
  }

  /** Binds a pen before its first word, for awareness. False when it is somebody else's. */
  claimPen(pen: number, writer: string): boolean {
    const owner = this.#owners.get(pen);
    if (owner === undefined) this.#owners.set(pen, writer);
    return owner === undefined || owner === writer;
  }

  /** Judges an update. Nothing changes, here or in the document. `doc` is the document as it is on disk. */
  check(update: Uint8Array, writer: Writer, doc: Y.Doc): Admission {
    let decoded: ReturnType<typeof Y.decodeUpdate>;
    try {
      decoded = Y.decodeUpdate(update);
    } catch {
      return refused('malformed');
    }
    return new Inspection(this, writer, doc).run(decoded);
  }

  /**
   * Learns an update that was admitted before, when a café is read from its journal. It is not judged again: rules may have become
   * stricter since, and what people have seen stays.
   */
  learn(update: Uint8Array, writer: string, doc: Y.Doc): void {
    const trusted: Writer = {
      id: writer,
      facilitates: true,
      rounds: new Set(),
      hosted: new Set(),
      boards: new Set(boards),
    };
    const learned = new Inspection(this, trusted, doc).read(Y.decodeUpdate(update));
    if (learned.ok) this.record(learned.admitted);
    else unreachable(`a stored update does not fit its document: ${learned.refusal}`);
  }

  /** Enters what `check` has admitted. */
  record(admitted: Admitted): void {
    for (const pen of admitted.pens) this.#owners.set(pen, admitted.writer);
    for (const { pen, key } of admitted.written) {
      const keys = this.#keys.get(pen);
      if (keys) keys.push(key);
      else this.#keys.set(pen, [key]);
    }
    for (const key of admitted.claimed) this.#keyOwners.set(key, admitted.writer);
    for (const begun of admitted.begun) {
      const [root = ''] = begun.split(separator);
      const counted = root === 'notes' ? `${root} ${admitted.writer}` : root;
      this.#count.set(counted, (this.#count.get(counted) ?? 0) + 1);
      this.#begun.add(begun);
    }
  }

  keyAt(pen: number, clock: number): string | undefined {
    return this.#keys.get(pen)?.[clock];
  }

  ownerOfKey(key: string): string | undefined {
    return this.#keyOwners.get(key);
  }

  hasBegun(thing: string): boolean {
    return this.#begun.has(thing);
  }

  countOf(root: string, writer: string): number {
    return this.#count.get(root === 'notes' ? `${root} ${writer}` : root) ?? 0;
  }

  get document(): DocumentRef {
    return this.#document;
  }
}

class Inspection {
  readonly #index: AdmissionIndex;
  readonly #writer: Writer;
  readonly #doc: Y.Doc;
  readonly #fresh = new Map<number, Y.Item[]>();
  readonly #pens = new Set<number>();
  readonly #claimed = new Set<string>();
  readonly #begun = new Set<string>();

  constructor(index: AdmissionIndex, writer: Writer, doc: Y.Doc) {
    this.#index = index;
    this.#writer = writer;
    this.#doc = doc;
  }

  run({ structs, ds }: ReturnType<typeof Y.decodeUpdate>): Admission {
    const unclocked = this.#collect(structs);
    if (unclocked) return refused(unclocked);
    const placed = this.#place();
    if (!placed) return refused('no-such-place');
    // First whose card or note each key is, then the values: a card's fields may come before the key that makes it.
    for (const { key } of placed) {
      const wrong = this.#claim(key);
      if (wrong) return refused(wrong);
    }
    for (const { item, key } of placed) {
      const wrong = this.#judge(item, key);
      if (wrong) return refused(wrong);
    }
    const deleted = this.#judgeDeletions(ds);
    if (deleted.refusal) return refused(deleted.refusal);
    if (this.#tooMany()) return refused('too-many');
    return this.#admitted(placed, deleted.any);
  }

  /** Reads without judging: for updates that have been admitted before. */
  read({ structs }: ReturnType<typeof Y.decodeUpdate>): Admission {
    const unclocked = this.#collect(structs);
    if (unclocked) return refused(unclocked);
    const placed = this.#place();
    if (!placed) return refused('no-such-place');
    for (const { key } of placed) this.#claim(key);
    return this.#admitted(placed, true);
  }

  #place(): { item: Y.Item; key: string }[] | null {
    const placed: { item: Y.Item; key: string }[] = [];
    for (const items of this.#fresh.values()) {
      for (const item of items) {
        const key = this.#keyOfItem(item, 0);
        if (key === null) return null;
        placed.push({ item, key });
      }
    }
    return placed;
  }

  #admitted(placed: readonly { item: Y.Item; key: string }[], deletes: boolean): Admission {
    const written: { pen: number; clock: number; key: string }[] = [];
    for (const { item, key } of placed) {
      const { client: pen, clock } = item.id;
      for (let offset = 0; offset < item.length; offset += 1) written.push({ pen, clock: clock + offset, key });
    }
    return {
      ok: true,
      admitted: {
        writer: this.#writer.id,
        pens: [...this.#pens],
        written,
        claimed: [...this.#claimed],
        begun: [...this.#begun],
        empty: written.length === 0 && !deletes,
      },
    };
  }

  /** Sorts out what is known already; what is new must be items that continue their writer's own clock. */
  #collect(structs: readonly (Y.Item | Y.GC | Y.Skip)[]): AdmissionRefusal | null {
    const next = new Map<number, number>();
    for (const struct of structs) {
      const { client, clock } = struct.id;
      const expected = next.get(client) ?? this.#index.nextClock(client);
      if (clock + struct.length <= expected) continue;
      if (clock !== expected) return 'resync';
      if (!(struct instanceof Y.Item)) return 'forbidden-struct';
      const owner = this.#index.penOwner(client);
      if (owner !== undefined && owner !== this.#writer.id) return 'not-your-pen';
      this.#pens.add(client);
      next.set(client, clock + struct.length);
      const items = this.#fresh.get(client);
      if (items) items.push(struct);
      else this.#fresh.set(client, [struct]);
    }
    return null;
  }

  /** A map entry that replaces another carries no address of its own: it is where the entry that it replaces is. */
  #keyOfItem(item: Y.Item, depth: number): string | null {
    if (item.rightOrigin !== null || depth > 10_000) return null;
    if (item.origin === null) {
      return typeof item.parent === 'string' && item.parentSub !== null ? keyOf(item.parent, item.parentSub) : null;
    }
    return this.#keyAt(item.origin.client, item.origin.clock, depth + 1);
  }

  #keyAt(client: number, clock: number, depth: number): string | null {
    const known = this.#index.keyAt(client, clock);
    if (known !== undefined) return known;
    const items = this.#fresh.get(client);
    const item = items?.find(
      (candidate) => clock >= candidate.id.clock && clock < candidate.id.clock + candidate.length,
    );
    return item ? this.#keyOfItem(item, depth) : null;
  }

  /** May this writer write this key at all? */
  #claim(key: string): AdmissionRefusal | null {
    const [root = '', sub = ''] = key.split(separator);
    if (this.#index.document.kind === 'tablecloth') {
      if (root === 'notes') return this.#claimOwned(key, v.is(identifier, sub), key);
      if (root !== 'words') return 'no-such-place';
      const place = parseWordsKey(sub);
      if (!place) return 'no-such-place';
      return (place.what === 'sentence' ? this.#writer.rounds : this.#writer.hosted).has(place.round)
        ? null
        : 'not-yours';
    }
    if (root === 'grouping') {
      if (!v.is(identifier, sub)) return 'no-such-place';
      return this.#writer.boards.has('themes') ? null : 'not-yours';
    }
    if (!isBoard(root)) return 'no-such-place';
    const place = parseCardKey(root, sub);
    if (!place) return 'no-such-place';
    if (!this.#writer.boards.has(root)) return 'not-yours';
    const making = keyOf(root, `${place.card}/made`);
    if (place.field === 'made') return this.#claimOwned(making, true, keyOf(root, place.card));
    if (this.#writer.facilitates) return null;
    const maker = this.#index.ownerOfKey(making);
    return maker === undefined || maker === this.#writer.id ? null : 'not-yours';
  }

  #claimOwned(key: string, wellNamed: boolean, begins: string): AdmissionRefusal | null {
    if (!wellNamed) return 'no-such-place';
    const owner = this.#index.ownerOfKey(key);
    if (owner !== undefined && owner !== this.#writer.id) return 'not-yours';
    if (owner === undefined) {
      this.#claimed.add(key);
      if (!this.#index.hasBegun(begins)) this.#begun.add(begins);
    }
    return null;
  }

  /** The value itself. Entries that their writer has replaced before sending arrive without one, which is fine. */
  #judge(item: Y.Item, key: string): AdmissionRefusal | null {
    if (item.content instanceof Y.ContentDeleted) return null;
    if (!(item.content instanceof Y.ContentAny) || item.content.arr.length !== 1) return 'forbidden-struct';
    const value: unknown = item.content.arr[0];
    if (!isPlain(value)) return 'bad-value';
    const [root = '', sub = ''] = key.split(separator);
    if (root === 'notes') return this.#judgeNote(value);
    if (root === 'words') return v.is(wordsSchema, value) ? null : 'bad-value';
    if (root === 'grouping') return v.is(groupingSchema, value) ? null : 'bad-value';
    if (!isBoard(root)) return 'no-such-place';
    const place = parseCardKey(root, sub);
    const schema = place && fieldSchema(root, place.field);
    if (!place || !schema || !v.is(schema, value)) return 'bad-value';
    if (place.field === 'made') return this.#isOwnPen((value as { pen: number }).pen) ? null : 'not-your-pen';
    const made = keyOf(root, `${place.card}/made`);
    return this.#index.ownerOfKey(made) !== undefined || this.#claimed.has(made) ? null : 'no-such-place';
  }

  #judgeNote(value: unknown): AdmissionRefusal | null {
    const note = v.safeParse(noteSchema, value);
    if (!note.success) return 'bad-value';
    if (!this.#isOwnPen(note.output.pen)) return 'not-your-pen';
    return this.#writer.rounds.has(note.output.round) ? null : 'not-yours';
  }

  #isOwnPen(pen: number): boolean {
    return this.#pens.has(pen) || this.#index.penOwner(pen) === this.#writer.id;
  }

  /** Deletions come with replacing, and with catching up on what others have replaced. Anything else is somebody else's words. */
  #judgeDeletions(ds: ReturnType<typeof Y.decodeUpdate>['ds']): { refusal: AdmissionRefusal | null; any: boolean } {
    let any = false;
    for (const [client, ranges] of ds.clients) {
      for (const { clock: start, len } of ranges) {
        for (let clock = start; clock < start + len; clock += 1) {
          const known = this.#index.keyAt(client, clock);
          const key = known ?? this.#keyAt(client, clock, 0);
          if (key === null) return { refusal: 'no-such-place', any };
          if (known === undefined || this.#isGone(client, clock)) continue;
          if (this.#claim(key)) return { refusal: 'not-yours', any };
          any = true;
        }
      }
    }
    return { refusal: null, any };
  }

  #isGone(client: number, clock: number): boolean {
    if (clock >= Y.getState(this.#doc.store, client)) return false;
    return Y.getItem(this.#doc.store, Y.createID(client, clock)).deleted;
  }

  #tooMany(): boolean {
    const more = new Map<string, number>();
    for (const begun of this.#begun) {
      const [root = ''] = begun.split(separator);
      more.set(root, (more.get(root) ?? 0) + 1);
    }
    for (const [root, count] of more) {
      const limit = isBoard(root) ? cardsPerBoard[root] : notesPerWriter * (this.#writer.facilitates ? 10 : 1);
      if (this.#index.countOf(root, this.#writer.id) + count > limit) return true;
    }
    return false;
  }
}

function refused(refusal: AdmissionRefusal): Admission {
  return { ok: false, refusal };
}

/** Own, plain data all the way down: no smuggled prototype, no undefined, no bytes, nothing deeper than our records are. */
export function isPlain(value: unknown, depth = 0): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth > 3) return false;
  if (Array.isArray(value)) return value.every((entry) => isPlain(entry, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.values(value).every((entry) => isPlain(entry, depth + 1));
}
