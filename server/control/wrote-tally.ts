/**
 * How many of those who sit at each table have written in the round that has begun. Counted while somebody who runs the café is
 * connected, from what the documents tell anyway: no document is read more than once, and only tables with news are counted again.
 */
import type { CafeEvent } from '../../shared/cafe/events.ts';
import { roundBegun } from '../../shared/cafe/find.ts';
import type { NoteId, TableId } from '../../shared/cafe/model.ts';
import { placeOf } from '../../shared/documents/inspection.ts';
import { noteIn } from '../../shared/documents/note.ts';
import { readTablecloth } from '../../shared/documents/tablecloth.ts';
import type { WroteMessage } from '../../shared/wire/control.ts';
import type { CafeRoom } from '../cafes/cafe-room.ts';
import type { DocumentRoom, Told } from '../cafes/document-room.ts';

/** News is told at most once a second; a hall of tables is first read in portions, so that nobody waits for it. */
const everyMs = 1000;
const portion = 16;
const portionMs = 30;

/** The notes that are there, with their round and their pen. */
type Notes = Map<NoteId, { readonly round: number; readonly pen: number }>;

interface Followed {
  readonly room: DocumentRoom;
  readonly stop: () => void;
  /** Null until the document has been read once. */
  notes: Notes | null;
}

/** What changes who sits where, which round it is, or for whom a note counts. */
const heeded: ReadonlySet<CafeEvent['type']> = new Set([
  'stageEntered',
  'seatsDrawn',
  'seatsPlanned',
  'personSeated',
  'personLeft',
  'peopleMerged',
  'noteSigned',
  'tableAdded',
  'roundDropped',
  'programmeChanged',
]);

export class WroteTally {
  readonly #cafe: CafeRoom;
  readonly #tell: (message: WroteMessage) => void;
  readonly #tables = new Map<TableId, Followed>();
  readonly #counts = new Map<TableId, number>();
  #news = new Set<TableId>();
  #round = 0;
  #told: WroteMessage | null = null;
  #following = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(cafe: CafeRoom, tell: (message: WroteMessage) => void) {
    this.#cafe = cafe;
    this.#tell = tell;
  }

  /** Somebody who runs the café is here: counts from now on. Returns what was told last. */
  follow(): WroteMessage | null {
    if (!this.#following) {
      this.#following = true;
      this.#countAll(portionMs);
    }
    return this.#told;
  }

  /** Nobody is left who would see it. */
  rest(): void {
    if (this.#timer) clearTimeout(this.#timer);
    for (const { stop } of this.#tables.values()) stop();
    this.#timer = null;
    this.#told = null;
    this.#following = false;
    this.#tables.clear();
    this.#counts.clear();
  }

  heed(events: readonly CafeEvent[]): void {
    if (this.#following && events.some(({ type }) => heeded.has(type))) this.#countAll(everyMs);
  }

  #countAll(afterMs: number): void {
    for (const { id } of this.#cafe.cafe.tables) {
      if (!this.#tables.has(id)) this.#tables.set(id, this.#followed(id));
      this.#news.add(id);
    }
    this.#later(afterMs);
  }

  #followed(table: TableId): Followed {
    const room = this.#cafe.document({ kind: 'tablecloth', table });
    const stop = room.onTold((batch) => {
      const notes = this.#tables.get(table)?.notes;
      // Each is entered, also after one that was news: what comes to disk together is told together.
      if (!notes || !batch.map((told) => heard(notes, told)).includes(true)) return;
      this.#news.add(table);
      this.#later(everyMs);
    });
    return { room, stop, notes: null };
  }

  #later(ms: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#count();
    }, ms);
  }

  #count(): void {
    const { cafe } = this.#cafe;
    const round = roundBegun(cafe);
    if (round !== this.#round) {
      this.#round = round;
      for (const id of this.#tables.keys()) this.#news.add(id);
    }
    let read = 0;
    const news = this.#news;
    this.#news = new Set();
    for (const table of news) {
      const followed = this.#tables.get(table);
      if (!followed) continue;
      if (!followed.notes && read >= portion) {
        this.#news.add(table);
        continue;
      }
      if (!followed.notes) read += 1;
      const notes = (followed.notes ??= notesIn(followed.room));
      const seated = cafe.seats.find((seats) => seats.round === round)?.tables[table]?.people ?? [];
      this.#counts.set(table, this.#writersOf(followed.room, notes, round, new Set(seated)));
    }
    if (this.#news.size > 0) this.#later(portionMs);
    else if (round > 0) this.#show(round);
  }

  /** A note that was signed for a table-mate is theirs. */
  #writersOf(room: DocumentRoom, notes: Notes, round: number, seated: ReadonlySet<string>): number {
    const { signed } = this.#cafe.cafe;
    const writers = new Set<string>();
    for (const [id, note] of notes) {
      if (note.round !== round) continue;
      const writer = signed[id] ?? room.writerOf(note.pen);
      if (writer !== undefined && seated.has(writer)) writers.add(writer);
    }
    return writers.size;
  }

  #show(round: number): void {
    const wrote = Object.fromEntries(this.#counts);
    if (this.#told?.round === round && JSON.stringify(this.#told.wrote) === JSON.stringify(wrote)) return;
    this.#told = { number: this.#cafe.number, round, wrote };
    this.#tell(this.#told);
  }
}

function notesIn(room: DocumentRoom): Notes {
  // Once: from then on it is told what comes.
  const { notes } = room.glance(readTablecloth);
  return new Map(notes.map(({ id, round, pen }) => [id, { round, pen }]));
}

/** Enters what has been told. True when a note has come or gone. */
function heard(notes: Notes, { admitted }: Told): boolean {
  const structs = [...admitted.structs.values()].flat();
  let news = false;
  // The two lists are in one order: see `Admitted`.
  for (const [at, { key }] of admitted.written.entries()) {
    const { root, sub } = placeOf(key);
    const content = structs[at]?.content;
    if (root !== 'notes' || !content || content.gone) continue;
    const note = noteIn(content.value);
    if (!note) continue;
    const { state, round, pen } = note;
    if (state === 'withdrawn') news = notes.delete(sub) || news;
    else if (notes.get(sub)?.round !== round) news = true;
    if (state === 'written') notes.set(sub, { round, pen });
  }
  return news;
}
