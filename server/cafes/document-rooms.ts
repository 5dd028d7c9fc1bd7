/** All shared documents of one live café, and who has written with which pen in any of them. */
import type { CafeDocuments } from '../../shared/agenda/agenda.ts';
import type { Table } from '../../shared/cafe/model.ts';
import { unreachable } from '../../shared/cafe/must.ts';
import type { Admission } from '../../shared/documents/admission.ts';
import { makingKey } from '../../shared/documents/inspection.ts';
import { documentPath, parseDocumentPath, type DocumentRef } from '../../shared/documents/names.ts';
import { readTablecloth } from '../../shared/documents/tablecloth.ts';
import { readWall } from '../../shared/documents/wall.ts';
import type { Writer } from '../../shared/documents/writer.ts';
import type { JournalEntry, StoredDocument, UpdateEntry } from '../journal/journal.ts';
import { byDocument } from '../journal/read-document.ts';
import { DocumentRoom, type Told } from './document-room.ts';

export class DocumentRooms {
  readonly #now: (writer: string) => string;
  readonly #rooms = new Map<string, DocumentRoom>();
  readonly #pens = new Map<string, Set<number>>();
  /** Where each note was begun, also those that never came to disk: see `homeOf`. */
  readonly #homes = new Map<string, DocumentRoom>();
  /** Those that have news since the last commit. */
  readonly #touched = new Set<DocumentRoom>();

  /** `now`: who somebody is that wrote earlier: see `AdmissionIndex`. */
  constructor(now: (writer: string) => string) {
    this.#now = now;
  }

  /** The document, live; made when it is asked for. */
  at(document: DocumentRef): DocumentRoom {
    const path = documentPath(document);
    const known = this.#rooms.get(path);
    if (known) return known;
    const made: DocumentRoom = new DocumentRoom(document, this.#now, (note) => this.#homes.set(note, made));
    this.#rooms.set(path, made);
    return made;
  }

  /**
   * Reads each document from all that is stored of it: what people wrote and what was decided do not depend on each other. Throws when
   * something does not fit what came before it.
   */
  learnAll(documents: readonly StoredDocument[], entries: readonly JournalEntry[]): void {
    for (const [path, { stored, updates }] of byDocument(documents, entries))
      for (const [pen, writer] of this.#named(path).learnAll(stored, updates)) this.#penSet(writer).add(pen);
  }

  /** One entry of a damaged café. Throws when what it leans on is missing. */
  learn(entry: UpdateEntry): void {
    for (const pen of this.#named(entry.document).learn(entry)) this.#penSet(entry.by).add(pen);
  }

  /** As `DocumentRoom.admit`. A note's name is given once in a café: whoever asks about a note must not get another table's. */
  admit(room: DocumentRoom, update: Uint8Array, writer: Writer | null): Admission {
    return room.admit(update, writer, (note) => (this.homeOf(note) ?? room) !== room);
  }

  /** The document in which a note of this name was begun. */
  homeOf(note: string): DocumentRoom | null {
    const room = this.#homes.get(note);
    return room?.index.ownerOfKey(makingKey('notes', note)) === undefined ? null : room;
  }

  /** An update is on disk: it is told at `tellAll`. True when its writer has a new pen with it. */
  enter(room: DocumentRoom, told: Told, writer: string): boolean {
    room.tell(told);
    this.#touched.add(room);
    const pens = this.#penSet(writer);
    const known = pens.size;
    for (const pen of told.admitted.structs.keys()) pens.add(pen);
    return pens.size > known;
  }

  /**
   * Everything that came to disk together goes out together. Then one document at the most is folded, the one beside which most has piled
   * up: in a rush all tables write alike, and folded at one moment they would make everybody wait.
   */
  tellAll(): void {
    let largest: DocumentRoom | null = null;
    for (const room of this.#touched) {
      room.tellAll();
      if (room.tooMuch > (largest?.tooMuch ?? 0)) largest = room;
    }
    this.#touched.clear();
    largest?.fold();
  }

  /** Forgets what was admitted and never came to disk. */
  backToDisk(): void {
    for (const room of this.#rooms.values()) room.backToDisk();
  }

  /** Puts to sleep what nobody has asked for lately. */
  rest(): void {
    for (const room of this.#rooms.values()) room.rest();
  }

  /** The pens of one writer, as they are in the journal. */
  pensOf(writer: string): number[] {
    return [...(this.#pens.get(writer) ?? [])];
  }

  /** As plain data. */
  read(tables: readonly Table[]): CafeDocuments {
    const tablecloths = Object.fromEntries(
      tables.map(({ id }) => [id, readTablecloth(this.at({ kind: 'tablecloth', table: id }).doc)]),
    );
    return { tablecloths, wall: readWall(this.at({ kind: 'wall' }).doc) };
  }

  #named(path: string): DocumentRoom {
    return this.at(parseDocumentPath(path) ?? unreachable(`a document named ${path} in the journal`));
  }

  #penSet(writer: string): Set<number> {
    const known = this.#pens.get(writer);
    if (known) return known;
    const made = new Set<number>();
    this.#pens.set(writer, made);
    return made;
  }
}
