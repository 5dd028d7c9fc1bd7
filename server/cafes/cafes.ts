/** All cafés of this server: opening new ones, and waking stored ones when somebody asks for them. */
import * as Y from 'yjs';
import { fromFile } from '../../shared/boards/entries.ts';
import type { CafeDesign } from '../../shared/cafe/design.ts';
import { currentStage, peopleHere } from '../../shared/cafe/find.ts';
import type { Cafe } from '../../shared/cafe/model.ts';
import { openedCafe } from '../../shared/cafe/open.ts';
import { documentPath, type DocumentRef } from '../../shared/documents/names.ts';
import { accept, refuse, type Decision } from '../../shared/cafe/refusals.ts';
import type { Clock } from '../clock.ts';
import type { CafeFile } from '../export/cafe-file-schema.ts';
import type { CafeListing, Journal, JournalEntry, JournalRead } from '../journal/journal.ts';
import { careFor, manyEntries, type Care } from './care.ts';
import { CafeRoom } from './cafe-room.ts';
import { firstAccess, hashOf, newCode, newServerId } from './keys.ts';

/** How often cafés are looked after: what nobody uses goes to sleep. */
const careMs = 10_000;

/** How many cafés stay in memory for a while when the server starts. */
const keptAwake = 4;

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
   * have nothing to do go back to sleep, but for the last: whoever runs a café today opened it lately, and comes back in a moment.
   */
  wakeAll(): Promise<void> {
    this.#lookedAtAll = (async () => {
      const ids = Array.from(this.#ids);
      for (const [index, id] of ids.entries()) {
        const found = await this.#room(id);
        const stays = index >= ids.length - keptAwake;
        if (found.ok && !stays && !this.#askedAt.has(id) && !found.value.isNeeded) this.#putToSleep(id, found.value);
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
    const { isNeeded, entriesSinceSnapshot, entriesLately } = room;
    const usedAt = Math.max(room.usedAt, this.#askedAt.get(id) ?? 0);
    return careFor({ isNeeded, entriesSinceSnapshot, entriesLately, usedAt }, this.#clock.now());
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
        ...firstAccess(secret),
        newId: newServerId,
      });
      return { cafe, updates: [] };
    });
  }

  /** Opens a café from a complete file. */
  async import(secret: string, file: CafeFile): Promise<CafeListing> {
    // Most servers never read such a file.
    const { openCafeFile } = await import('../export/cafe-file.ts');
    return this.#once(secret, (listing) => {
      const opened = openCafeFile(file, {
        ...listing,
        at: this.#clock.now(),
        ...firstAccess(secret),
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

  /**
   * A café for a rehearsal, kept by a journal of its own: no other café and no file knows of it, and closing it leaves nothing behind.
   */
  async openAside(secret: string, design: CafeDesign, journal: Journal): Promise<CafeListing & { close(): void }> {
    const at = this.#clock.now();
    const listing = { id: newServerId(), code: this.#freeCode() };
    const cafe = openedCafe(design, { ...listing, at, ...firstAccess(secret), newId: newServerId });
    await journal.create(listing, [
      { kind: 'events', seq: 1, at, command: null, events: [{ type: 'cafeOpened', cafe }] },
    ]);
    const room = new CafeRoom(await journal.read(listing.id), journal, this.#clock);
    this.#ids.add(listing.id);
    this.#byCode.set(listing.code, listing.id);
    this.#rooms.set(listing.id, Promise.resolve(accept(room)));
    return {
      ...listing,
      close: () => {
        this.#ids.delete(listing.id);
        this.#byCode.delete(listing.code);
        this.#rooms.delete(listing.id);
        this.#askedAt.delete(listing.id);
        room.close();
      },
    };
  }

  /** Cafés whose clock runs now. */
  ticking(): Promise<readonly string[]> {
    return this.#awakeWhere(({ isTicking }) => isTicking);
  }

  /** Those, and the ones in which somebody is: people who are just coming in, or have a pause, as well. */
  withPeople(): Promise<readonly string[]> {
    return this.#awakeWhere(({ isTicking, isHeld, cafe }) => isTicking || (isHeld && isUnderWay(cafe)));
  }

  /** All that somebody looks at, and those whose clock runs. */
  used(): Promise<readonly string[]> {
    return this.#awakeWhere(({ isTicking, isHeld }) => isTicking || isHeld);
  }

  async #awakeWhere(matches: (room: CafeRoom) => boolean): Promise<readonly string[]> {
    const awake = await Promise.all(this.#rooms.values());
    return awake.flatMap((found) => (found.ok && matches(found.value) ? [found.value.id] : []));
  }

  /** Folds the cafés in memory for which it pays, so that they are there the sooner when the server starts again. At most so long. */
  async fold(mostMs: number): Promise<void> {
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, mostMs);
    await Promise.race([late, this.#foldAll().catch(() => undefined)]);
    clearTimeout(timer);
  }

  async #foldAll(): Promise<void> {
    for (const waking of Array.from(this.#rooms.values())) {
      const found = await waking;
      if (found.ok && found.value.entriesSinceSnapshot >= manyEntries) await found.value.compact();
    }
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
          // Nobody here may change those notes, only hide them.
          by: fromFile,
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
      // What ran out while nobody was here is told from the first view on.
      await room.settled();
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

/** Somebody has come, and it is not over. */
function isUnderWay(cafe: Cafe): boolean {
  return peopleHere(cafe).length > 0 && currentStage(cafe).kind !== 'close';
}
