/** A participant with a phone, as a program. */
import { must } from '../../shared/cafe/must.ts';
import type { Stand } from '../../shared/cafe/model.ts';
import type { OwnView } from '../../shared/cafe/views.ts';
import type { NoteKind } from '../../shared/documents/note.ts';
import { writeWords } from '../../shared/documents/tablecloth.ts';
import { Person } from './person.ts';
import { patienceMs, until } from './until.ts';

export interface WriteOptions {
  readonly kind?: NoteKind;
  readonly buildsOn?: string | null;
  /** Left out: where this person sits in the round that has begun last. */
  readonly table?: string;
  readonly round?: number;
}

export class Guest extends Person {
  get own(): OwnView {
    return must(this.visit.store.getState().own, 'no own view');
  }

  get id(): string {
    return this.own.person.id;
  }

  /** The number of the round that has begun last, 0 before the first. */
  get round(): number {
    const at = this.room.programme.findIndex((stage) => stage.id === this.room.stage);
    return this.room.programme.slice(0, at + 1).findLast((stage) => stage.kind === 'round')?.round ?? 0;
  }

  /** Where this person sits in a round. */
  tableIn(round = this.round): string {
    return must(this.own.itinerary[round], `no seat in round ${round}`);
  }

  /** Waits until this person knows all their tables. */
  async isSeated(): Promise<void> {
    await until(
      this.visit.store,
      (state) => Object.values(state.own?.itinerary ?? {}).some((table) => table !== null),
      patienceMs,
      'a seat',
    );
  }

  /** Writes a note without waiting, as a phone does. Returns its id. */
  jots(
    text: string,
    { kind = 'idea', buildsOn = null, round = this.round, table = this.tableIn(round) }: WriteOptions = {},
  ): string {
    return this.visit.addNote({ table, round, kind, text, buildsOn });
  }

  /** Writes a note and waits until it is on the server's disk. */
  async writes(text: string, options: WriteOptions = {}): Promise<string> {
    const id = this.jots(text, options);
    await this.hasSaved(id);
    return id;
  }

  /** Waits until a note has left the outbox, which it does when the server says that it is on disk. */
  async hasSaved(id: string): Promise<void> {
    const { outbox } = this.visit;
    const waiting = await until(
      { getState: () => outbox.all(), subscribe: (listener) => outbox.subscribe(() => listener(outbox.all())) },
      (notes) => notes.every((note) => note.id !== id || note.refused !== null),
      patienceMs,
      `note ${id} to be saved`,
    );
    const refused = waiting.find((note) => note.id === id)?.refused;
    if (refused != null) throw new Error(`the note was refused: ${refused}`);
  }

  async stars(note: string, table = this.tableIn()): Promise<void> {
    await this.order({ type: 'starNote', table, note });
  }

  /** Hands on the essentials of a round, as its host. */
  async essentials(words: readonly string[], round = this.round, table = this.tableIn(round)): Promise<void> {
    await this.writesIn({ kind: 'tablecloth', table }, (doc) => {
      for (const place of [1, 2, 3] as const) writeWords(doc, round, place, words[place - 1] ?? '');
    });
  }

  async sentence(words: string, round = this.round, table = this.tableIn(round)): Promise<void> {
    await this.writesIn({ kind: 'tablecloth', table }, (doc) => writeWords(doc, round, 'sentence', words));
  }

  async dots(note: string): Promise<void> {
    await this.order({ type: 'placeDot', note });
  }

  async takesStand(stone: string, stand: Stand, words = ''): Promise<void> {
    await this.order({ type: 'takeStand', stone, stand, words });
  }

  async answersForOwner(action: string, yes: boolean): Promise<void> {
    await this.order({ type: 'answerForOwner', action, yes });
  }

  async leaves(): Promise<void> {
    await this.order({ type: 'leave' });
  }
}
