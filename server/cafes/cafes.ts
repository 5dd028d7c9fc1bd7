/** All cafés of this server: opening new ones, and waking stored ones when somebody asks for them. */
import * as Y from 'yjs';
import type { CafeDesign } from '../../shared/cafe/design.ts';
import type { Cafe } from '../../shared/cafe/model.ts';
import { openedCafe } from '../../shared/cafe/open.ts';
import { documentPath, type DocumentRef } from '../../shared/documents/names.ts';
import { accept, refuse, type Decision } from '../../shared/cafe/refusals.ts';
import type { Clock } from '../clock.ts';
import { openCafeFile, type CafeFile } from '../export/cafe-file.ts';
import type { CafeListing, Journal, JournalEntry, JournalRead } from '../journal/journal.ts';
import { careFor, type Care } from './care.ts';
import { CafeRoom } from './cafe-room.ts';
import { firstKeys, hashOf, newCode, newServerId } from './keys.ts';

/** How often cafés are looked after: what nobody uses goes to sleep. */
const careMs = 10_000;

/** Whoever wrote the documents of a café that was read from a file: nobody here may change those notes, only hide them. */
const fileWriter = 'file';

export class Cafes {
  readonly #journal: Journal;
  readonly #clock: Clock;
  readonly #byCode = new Map<string, string>();
  readonly #ids = new Set<string>();
  readonly #rooms = new Map<string, Promise<Decision<CafeRoom>>>();
  /** When somebody last asked for a café, in server milliseconds. */
  readonly #askedAt = new Map<string, number>();
  /** Hash of a facilitator's secret -> café, for requests to open that are sent twice. */
  readonly #opening = new Map<string, Promise<CafeListing>>();
  /** Resolves when every stored café has been looked at once. */
  #lookedAtAll: Promise<void> = Promise.resolve();
  #stopCaring: () => void = () => undefined;

  private constructor(journal: Journal, clock: Clock, listings: readonly CafeListing[]) {
    this.#journal = journal;
    this.#clock = clock;
    for (const { id, code } of listings) {
      this.#byCode.set(code, id);
      this.#ids.add(id);
    }
  }

  static async from(journal: Journal, clock: Clock): Promise<Cafes> {
    const cafes = new Cafes(journal, clock, await journal.cafes());
    cafes.#careAgain();
    // With room on the disk again, clocks that ran out meanwhile do what they could not do then.
    journal.onStanding(({ state }) => {
      if (state === 'well')
        for (const room of cafes.#rooms.values()) void room.then((found) => found.ok && found.value.resume());
    });
    return cafes;
  }

  get count(): number {
    return this.#ids.size;
  }

  idOfCode(code: string): string | null {
    return this.#byCode.get(code) ?? null;
  }

  /** The live café, woken if it slept. Two who ask at once get the same. */
  find(id: string): Promise<Decision<CafeRoom>> {
    if (!this.#ids.has(id)) return Promise.resolve(refuse('cafe-not-found'));
    // At once, and not when the café is there: whoever asks now must not be handed a café that is put to sleep meanwhile.
    this.#askedAt.set(id, this.#clock.now());
    return this.#room(id);
  }

  #room(id: string): Promise<Decision<CafeRoom>> {
    const known = this.#rooms.get(id);
    if (known) return known;
    const waking = this.#wake(id);
    this.#rooms.set(id, waking);
    // A café that could not be read now may be readable later; one that is damaged stays so, and reading it again costs little.
    void waking.then((decision) => {
      if (!decision.ok) this.#rooms.delete(id);
    });
    return waking;
  }

  /**
   * Looks at every café once, so that a round that ran out while the server was down ends now and not when somebody comes. Those that
   * have nothing to do go back to sleep.
   */
  wakeAll(): Promise<void> {
    this.#lookedAtAll = (async () => {
      for (const id of Array.from(this.#ids)) {
        const found = await this.#room(id);
        if (found.ok && !this.#askedAt.has(id) && !found.value.isNeeded) this.#putToSleep(id, found.value);
      }
    })();
    return this.#lookedAtAll;
  }

  /** Cafés that are in memory now. */
  get awake(): number {
    return this.#rooms.size;
  }

  #careAgain(): void {
    this.#stopCaring = this.#clock.at(this.#clock.now() + careMs, () => {
      void this.#care().finally(() => this.#careAgain());
    });
  }

  async #care(): Promise<void> {
    const rooms: CafeRoom[] = [];
    for (const [id, waking] of Array.from(this.#rooms)) {
      const found = await waking;
      if (!found.ok) continue;
      const room = found.value;
      rooms.push(room);
      room.rest();
      if (this.#careFor(id, room).compact) await room.compact();
      // Asked after the snapshot: somebody may have come while it was made.
      if (this.#careFor(id, room).sleep) this.#putToSleep(id, room);
    }
    if (!rooms.some(({ isTicking }) => isTicking)) this.#clock.settle?.();
  }

  #careFor(id: string, room: CafeRoom): Care {
    const { isNeeded, entriesSinceSnapshot } = room;
    const usedAt = Math.max(room.usedAt, this.#askedAt.get(id) ?? 0);
    return careFor({ isNeeded, entriesSinceSnapshot, usedAt }, this.#clock.now());
  }

  #putToSleep(id: string, room: CafeRoom): void {
    this.#rooms.delete(id);
    this.#askedAt.delete(id);
    room.close();
  }

  /** Opens a café. The same secret again answers with the café it opened the first time. */
  open(secret: string, design: CafeDesign): Promise<CafeListing> {
    return this.#once(secret, (listing) => {
      const cafe = openedCafe(design, {
        ...listing,
        at: this.#clock.now(),
        keys: firstKeys(secret),
        newId: newServerId,
      });
      return { cafe, updates: [] };
    });
  }

  /** Opens a café from a complete file. */
  import(secret: string, file: CafeFile): Promise<CafeListing> {
    return this.#once(secret, (listing) => {
      const opened = openCafeFile(file, {
        ...listing,
        at: this.#clock.now(),
        keys: firstKeys(secret),
        newId: newServerId,
      });
      const documents: DocumentRef[] = [
        { kind: 'wall' },
        ...opened.cafe.tables.map((table) => ({ kind: 'tablecloth', table: table.id }) as const),
      ];
      const updates = documents.map((document) => {
        const doc = new Y.Doc();
        opened.write(document, doc);
        return { document, update: Y.encodeStateAsUpdate(doc) };
      });
      return { cafe: opened.cafe, updates };
    });
  }

  close(): void {
    this.#stopCaring();
    for (const room of this.#rooms.values()) void room.then((decision) => decision.ok && decision.value.close());
  }

  async #once(
    secret: string,
    make: (listing: CafeListing) => { cafe: Cafe; updates: readonly { document: DocumentRef; update: Uint8Array }[] },
  ): Promise<CafeListing> {
    await this.#lookedAtAll;
    const hash = hashOf(secret);
    const before = this.#opening.get(hash);
    if (before) return before;
    const opening = this.#create(make);
    this.#opening.set(hash, opening);
    opening.catch(() => this.#opening.delete(hash));
    return opening;
  }

  async #create(
    make: (listing: CafeListing) => { cafe: Cafe; updates: readonly { document: DocumentRef; update: Uint8Array }[] },
  ): Promise<CafeListing> {
    const at = this.#clock.now();
    const listing = { id: newServerId(), code: this.#freeCode() };
    // Reserved before the disk answers, so that nobody else draws it meanwhile.
    this.#byCode.set(listing.code, listing.id);
    const { cafe, updates } = make(listing);
    const entries: JournalEntry[] = [
      { kind: 'events', seq: 1, at, command: null, events: [{ type: 'cafeOpened', cafe }] },
    ];
    for (const { document, update } of updates) {
      // An untouched document encodes to two bytes and need not be stored.
      if (update.length > 2)
        entries.push({
          kind: 'update',
          seq: entries.length + 1,
          at,
          document: documentPath(document),
          by: fileWriter,
          update,
        });
    }
    try {
      await this.#journal.create(listing, entries);
    } catch (error) {
      this.#byCode.delete(listing.code);
      throw error;
    }
    this.#ids.add(listing.id);
    return listing;
  }

  async #wake(id: string): Promise<Decision<CafeRoom>> {
    let read: JournalRead;
    try {
      read = await this.#journal.read(id);
    } catch {
      return refuse('not-saving');
    }
    try {
      const room = new CafeRoom(read, this.#journal, this.#clock);
      this.#rememberOpener(room);
      return accept(room);
    } catch {
      // Nothing of it can be read. One such café must not keep the others from opening.
      return refuse('cafe-damaged');
    }
  }

  /** So that asking to open a café once more is answered with the same café also after a restart. */
  #rememberOpener(room: CafeRoom): void {
    for (const [hash, key] of Object.entries(room.cafe.keys)) {
      if (key.role === 'facilitator') this.#opening.set(hash, Promise.resolve({ id: room.id, code: room.cafe.code }));
    }
  }

  #freeCode(): string {
    for (;;) {
      const code = newCode();
      if (!this.#byCode.has(code)) return code;
    }
  }
}
