/**
 * One live café: the only place where its state changes.
 *
 * Two states are kept. `decided` is ahead: the next command is decided on it at once. `told` is what is on disk, and the only thing
 * that anybody is shown. Between the two lies the journal.
 */
import { at } from '../../shared/cafe/at.ts';
import type { Command } from '../../shared/cafe/commands.ts';
import { deadlineOf } from '../../shared/cafe/clock.ts';
import { decide } from '../../shared/cafe/decide.ts';
import type { CafeEvent } from '../../shared/cafe/events.ts';
import { evolve } from '../../shared/cafe/evolve.ts';
import type { Actor, Cafe, PersonId } from '../../shared/cafe/model.ts';
import { unreachable } from '../../shared/cafe/must.ts';
import type { DocumentRef } from '../../shared/documents/names.ts';
import { writerOf, type Writer } from '../../shared/documents/writer.ts';
import type { CafeDocuments } from '../../shared/agenda/agenda.ts';
import type { Answer } from '../../shared/wire/control.ts';
import type { Clock } from '../clock.ts';
import type { EventsEntry, Journal, JournalEntry, JournalRead, Snapshot } from '../journal/journal.ts';
import { Remembered } from '../journal/remembered.ts';
import { tellEach } from '../unexpected.ts';
import { documentFacts } from './document-facts.ts';
import type { DocumentRoom, Sender, UpdateRefusal } from './document-room.ts';
import { DocumentRooms } from './document-rooms.ts';
import { HeardUpdates, type Heard } from './heard-updates.ts';
import { actorFor, hashOf, newSeed, newServerId } from './keys.ts';

export interface ToldChange {
  readonly events: readonly CafeEvent[];
  /** Who has a new pen. */
  readonly penOf: PersonId | null;
}

/** Something that has been decided or admitted and is on its way to the disk. */
interface Unsaved {
  /** It is on disk: whoever waits may know. */
  readonly saved: () => void;
  /** It is not, and never will be. */
  readonly lost: () => void;
}

export class CafeRoom {
  readonly id: string;
  /** Names the lineage of the documents: a copy from another one must not be mixed with these. */
  readonly epoch: string;
  /** Something that was stored is damaged: what can be read is shown and exported, nothing is changed any more. */
  readonly damaged: boolean;
  readonly #journal: Journal;
  readonly #clock: Clock;
  readonly #documents = new DocumentRooms((writer) => this.#nowOf(writer));
  readonly #heard: HeardUpdates;
  readonly #answered = new Remembered<Promise<Answer>>();
  readonly #listeners = new Set<(change: ToldChange) => void>();
  /** Who may write what, as decided; made anew when something has been decided. */
  readonly #writers = new Map<DocumentRoom, Map<string, Writer | null>>();
  #decided: Cafe;
  /** Who has become whom, as decided. */
  #merged: Cafe['merged'] = {};
  #told: Cafe;
  #seq: number;
  #toldSeq: number;
  #snapshotSeq: number;
  #restedSeq: number;
  #entriesLately = 0;
  #usedAt: number;
  /** The commit that gathers, and what waits for it. */
  #saving: { readonly promise: Promise<void>; readonly unsaved: Unsaved[] } | null = null;
  #stopDeadline: () => void = () => undefined;
  #holders = 0;
  readonly #closedListeners = new Set<() => void>();

  /** From what the journal holds, all of which is on disk. Throws when there is not even a café in it. */
  constructor({ state, epoch, snapshot, entries }: JournalRead, journal: Journal, clock: Clock) {
    this.#journal = journal;
    this.#clock = clock;
    this.#heard = new HeardUpdates(
      (run) => journal.beforeCommit(run),
      (heard) => this.#judge(heard),
    );
    this.epoch = epoch;
    this.damaged = state === 'damaged';
    let cafe: Cafe | null = snapshot?.cafe ?? null;
    for (const command of snapshot?.commands ?? []) this.#answered.put(command, Promise.resolve({ ok: true }));
    if (this.damaged) cafe = this.#salvage(snapshot, entries);
    else {
      for (const entry of entries) if (entry.kind === 'events') cafe = this.#replay(cafe, entry);
      this.#documents.learnAll(snapshot?.documents ?? [], entries);
    }
    this.#told = cafe ?? unreachable('a café without a first event');
    this.#decided = this.#told;
    this.#merged = this.#decided.merged;
    this.id = this.#told.id;
    this.#seq = entries.at(-1)?.seq ?? snapshot?.seq ?? 0;
    this.#toldSeq = this.#seq;
    this.#snapshotSeq = snapshot?.seq ?? 0;
    this.#restedSeq = this.#seq;
    this.#usedAt = clock.now();
    this.#catchUp();
    this.#schedule();
  }

  #replay(cafe: Cafe | null, { command, events }: EventsEntry): Cafe | null {
    const next = events.reduce(evolve, cafe);
    if (command !== null) this.#answered.put(command, Promise.resolve({ ok: true }));
    return next;
  }

  /** In a damaged café something that later entries lean on may be missing; the others are still worth having. */
  #salvage(snapshot: Snapshot | null, entries: readonly JournalEntry[]): Cafe | null {
    let cafe = snapshot?.cafe ?? null;
    this.#documents.learnAll(snapshot?.documents ?? [], []);
    for (const entry of entries)
      cafe = attempt(cafe, () => {
        if (entry.kind === 'events') return this.#replay(cafe, entry);
        this.#documents.learn(entry);
        return cafe;
      });
    return cafe;
  }

  /** The café as everybody may see it. */
  get cafe(): Cafe {
    return this.#told;
  }

  /** Grows with every entry that has been told. */
  get number(): number {
    return this.#toldSeq;
  }

  /** False from the moment in which it is decided that a key is taken back: what comes after that is not heeded. */
  opensTo(ticket: string): boolean {
    return actorFor(this.#decided, ticket) !== null;
  }

  pensOf(person: PersonId): number[] {
    const writers = [person, ...Object.keys(this.#merged).filter((writer) => this.#merged[writer] === person)];
    return writers.flatMap((writer) => this.#documents.pensOf(writer));
  }

  /** The document, live. Only for names that the café has: see `hasDocument`. */
  document(document: DocumentRef): DocumentRoom {
    return this.#documents.at(document);
  }

  hasDocument(document: DocumentRef): boolean {
    return document.kind === 'wall' || this.#told.tables.some((table) => table.id === document.table);
  }

  /** All documents as plain data, for exports and reports. */
  read(): CafeDocuments {
    return this.#documents.read(this.#told.tables);
  }

  onTold(listener: (change: ToldChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Decides a command and answers when what it caused is on disk. The same id again gives the same answer and no second effect;
   * refusals are forgotten once they are given, because the next try may be right.
   */
  command(by: Actor, id: string, command: Command): Promise<Answer> {
    if (this.damaged) return Promise.resolve({ ok: false, refusal: 'cafe-damaged' });
    this.#heard.judgeAll();
    this.#usedAt = this.#clock.now();
    const scoped = `${by.role === 'participant' ? by.person : by.role} ${id}`;
    const before = this.#answered.get(scoped);
    if (before) return before;
    if (this.#journal.standing().state !== 'well') return Promise.resolve({ ok: false, refusal: 'not-saving' });
    const decision = decide(this.#decided, command, {
      at: this.#clock.now(),
      by,
      seed: newSeed(),
      newId: newServerId,
      hashOf,
      documents: documentFacts(this.#documents, this.#decided, by),
    });
    // An answer that changes nothing still speaks of a state: it waits until that state is on disk, and is not "ok" if it never will be.
    if (!decision.ok) return this.#untilAnswered(scoped, this.#onDisk({ ok: false, refusal: decision.refusal }));
    if (decision.value.length === 0) return this.#onDisk({ ok: true });
    const answer = this.#enter(scoped, decision.value);
    this.#answered.put(scoped, answer);
    return answer;
  }

  #enter(command: string, events: readonly CafeEvent[]): Promise<Answer> {
    for (const event of events) this.#decided = evolve(this.#decided, event);
    this.#merged = this.#decided.merged;
    this.#writers.clear();
    const { promise, resolve } = Promise.withResolvers<Answer>();
    this.#append(
      { kind: 'events', seq: this.#nextSeq(), at: this.#clock.now(), command, events },
      {
        saved: () => {
          for (const event of events) this.#told = evolve(this.#told, event);
          this.#schedule();
          this.#tell({ events, penOf: null });
          resolve({ ok: true });
        },
        lost: () => {
          // It had no effect, so that trying again must not be answered with this.
          this.#answered.delete(command);
          resolve({ ok: false, refusal: 'not-saving' });
        },
      },
    );
    return promise;
  }

  /**
   * Takes in an update to one of this café's documents. It is judged before the next commit, and before anything that is decided after
   * it; what is stored and told is what was judged, and no other byte. `from` gets no echo, and hears from the document's listeners, or by
   * `refused`, what became of it.
   */
  hear(by: Actor, room: DocumentRoom, update: Uint8Array, from: Sender): void {
    if (this.damaged) return from.refused('cafe-damaged');
    this.#usedAt = this.#clock.now();
    return this.#heard.add({ by, room, update, from });
  }

  #judge(heard: Heard): void {
    const refusal = this.#admit(heard);
    if (refusal) heard.from.refused(refusal);
  }

  #admit({ by, room, update, from }: Heard): UpdateRefusal | null {
    if (this.#journal.standing().state !== 'well') return 'not-saving';
    const writer = this.#writer(by, room);
    const admission = this.#documents.admit(room, update, writer);
    if (!admission.ok) return writer ? admission.refusal : 'not-allowed';
    const { admitted } = admission;
    // Somebody who only reads still repeats, when they come back, what they know to be deleted. That is no news and no offence.
    if (admitted.empty) return null;
    if (!writer) return 'not-allowed';
    this.#append(
      {
        kind: 'update',
        seq: this.#nextSeq(),
        at: this.#clock.now(),
        document: room.path,
        by: writer.id,
        update: admitted.update,
      },
      {
        saved: () => {
          const newPen = this.#documents.enter(room, { admitted, from }, writer.id);
          if (newPen && by.role === 'participant') this.#tell({ events: [], penOf: by.person });
        },
        lost: () => from.refused('not-saving'),
      },
    );
    return null;
  }

  #writer(by: Actor, room: DocumentRoom): Writer | null {
    const who = by.role === 'participant' ? by.person : by.role;
    let writers = this.#writers.get(room);
    if (!writers) this.#writers.set(room, (writers = new Map<string, Writer | null>()));
    const known = writers.get(who);
    if (known !== undefined) return known;
    const writer = writerOf(this.#decided, by, room.document);
    writers.set(who, writer);
    return writer;
  }

  /** Puts to sleep what nobody has asked for lately. Called now and then. */
  rest(): void {
    this.#documents.rest();
    this.#entriesLately = this.#toldSeq - this.#restedSeq;
    this.#restedSeq = this.#toldSeq;
  }

  /** Somebody is here: the café stays in memory until the answer is called. */
  hold(): () => void {
    this.#usedAt = this.#clock.now();
    this.#holders += 1;
    let held = true;
    return () => {
      if (held) this.#holders -= 1;
      held = false;
    };
  }

  /** Its clock runs. */
  get isTicking(): boolean {
    return !this.damaged && deadlineOf(this.#told.clock) !== null;
  }

  /** Somebody is connected. */
  get isHeld(): boolean {
    return this.#holders > 0;
  }

  /** Somebody is here, the café's clock still has something to do, or something is under way to the disk. */
  get isNeeded(): boolean {
    return this.isTicking || this.#holders > 0 || this.#saving !== null || !this.#heard.isEmpty;
  }

  /** When somebody last did something here, in server milliseconds. */
  get usedAt(): number {
    return this.#usedAt;
  }

  /** How many entries have come since a snapshot was last tried. */
  get entriesSinceSnapshot(): number {
    return this.#toldSeq - this.#snapshotSeq;
  }

  /** How many had come, the last time it was put to rest, since the time before that. */
  get entriesLately(): number {
    return this.#entriesLately;
  }

  /** Folds what is stored into a snapshot. What cannot be folded now is tried again when more has come, and not over and over. */
  async compact(): Promise<void> {
    this.#snapshotSeq = this.#toldSeq;
    if (!this.damaged) await this.#journal.compact(this.id);
  }

  /** After a time in which nothing could be saved: a deadline that passed then is acted on now. */
  resume(): void {
    this.#schedule();
  }

  /** When the café leaves memory. */
  onClosed(listener: () => void): void {
    this.#closedListeners.add(listener);
  }

  close(): void {
    for (const listener of this.#closedListeners) listener();
    this.#stopDeadline();
  }

  #nextSeq(): number {
    this.#seq += 1;
    return this.#seq;
  }

  /** What shares a commit is told in one go, in the order in which it was decided. */
  #append(entry: JournalEntry, unsaved: Unsaved): void {
    const promise = this.#journal.append(this.id, [entry]);
    if (this.#saving?.promise === promise) {
      this.#saving.unsaved.push(unsaved);
      return;
    }
    const saving = { promise, unsaved: [unsaved] };
    this.#saving = saving;
    promise.then(
      () => this.#saved(saving),
      () => this.#lost(saving),
    );
  }

  #saved(saving: { readonly unsaved: readonly Unsaved[] }): void {
    if (this.#saving === saving) this.#saving = null;
    for (const { saved } of saving.unsaved) {
      this.#toldSeq += 1;
      saved();
    }
    this.#documents.tellAll();
  }

  /** Everything that was decided and did not come to disk is taken back: the café is what is on disk again. */
  #lost(saving: { readonly unsaved: readonly Unsaved[] }): void {
    if (this.#saving === saving) this.#saving = null;
    this.#decided = this.#told;
    this.#merged = this.#decided.merged;
    this.#seq = this.#toldSeq;
    this.#writers.clear();
    this.#documents.backToDisk();
    for (const { lost } of saving.unsaved) lost();
  }

  async #onDisk(answer: Answer): Promise<Answer> {
    try {
      await this.#saving?.promise;
      return answer;
    } catch {
      return { ok: false, refusal: 'not-saving' };
    }
  }

  #tell(change: ToldChange): void {
    tellEach(this.#listeners, change);
  }

  /** One timer for the running clock. A deadline that passed while nobody ran is acted on at once, and once. */
  #schedule(): void {
    this.#stopDeadline();
    const deadline = deadlineOf(this.#told.clock);
    if (deadline !== null && !this.damaged) this.#stopDeadline = this.#clock.at(deadline, () => this.#catchUp());
  }

  /**
   * Acts on every deadline that has passed, in one go: people who went on by the clock meanwhile must not be judged by an older stage,
   * nor be shown one after the other on the way.
   */
  #catchUp(): void {
    for (;;) {
      const { stage, clock } = this.#decided;
      const deadline = deadlineOf(clock);
      if (deadline === null || deadline > this.#clock.now()) return;
      void this.command({ role: 'clock' }, `time-up-${stage}-${deadline}`, { type: 'timeUp', from: stage, deadline });
      // Nothing can be saved now, or it was decided already.
      if (this.#decided.clock === clock) return;
    }
  }

  /** Resolves when what was decided so far is on disk, or is known not to come there. */
  async settled(): Promise<void> {
    this.#heard.judgeAll();
    await this.#saving?.promise.catch(() => undefined);
  }

  /** A copy of a command that comes while its refusal waits for the disk must not count: its sender would hear "no" of what was done. */
  #untilAnswered(command: string, answer: Promise<Answer>): Promise<Answer> {
    this.#answered.put(command, answer);
    return answer.finally(() => this.#answered.delete(command));
  }

  /** The person that a writer is by now. */
  #nowOf(writer: string): string {
    return at(this.#merged, writer) ?? writer;
  }
}

function attempt<T>(fallback: T, run: () => T): T {
  try {
    return run();
  } catch {
    return fallback;
  }
}
