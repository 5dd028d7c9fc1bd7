/** The people of a café as programs. They use the same modules as the phones and the console do, without the screens. */
import { must } from '../../shared/cafe/must.ts';
import type { CafeDesignInput } from '../../shared/cafe/design.ts';
import type { StageKind, Stand } from '../../shared/cafe/model.ts';
import type { OwnView } from '../../shared/cafe/views.ts';
import { addCard, type Board, type CardChanges } from '../../shared/documents/cards.ts';
import type { NoteKind } from '../../shared/documents/note.ts';
import { writeWords } from '../../shared/documents/tablecloth.ts';
import { groupNotes } from '../../shared/documents/wall.ts';
import { joinCafe, openCafe } from '../../client/cafe/http.ts';
import { newId, newSecret } from '../../client/cafe/secrets.ts';
import { patienceMs, until } from './until.ts';
import { Visitor, type VisitorOptions } from './visitor.ts';

export { until } from './until.ts';

export interface TestCafe {
  readonly server: string;
  readonly cafe: string;
  readonly code: string;
  /** The facilitator's own. */
  readonly secret: string;
}

export async function openTestCafe(server: string, design: CafeDesignInput): Promise<TestCafe> {
  const secret = newSecret();
  const opened = await openCafe(server, { secret, design });
  if (!opened.ok) throw new Error(`the café was not opened: ${opened.refusal}`);
  return { server, secret, ...opened.value };
}

export async function facilitate(server: string, cafe: string, secret: string): Promise<Facilitator> {
  const facilitator = new Facilitator({ server, cafe, ticket: secret });
  await facilitator.sees(() => true);
  await until(facilitator.visit.store, (state) => state.facilitator !== null && state.links !== null);
  return facilitator;
}

export interface Introduction {
  readonly name?: string;
  readonly organisation?: string;
  readonly actorType?: string | null;
}

/** Comes in at the door. The same ticket twice is the same person. */
export async function joinAs(
  door: Pick<TestCafe, 'server' | 'code'>,
  introduction: Introduction = {},
  more: Partial<VisitorOptions> = {},
): Promise<Guest> {
  const ticket = more.ticket ?? newSecret();
  const { name = '', organisation = '', actorType = null } = introduction;
  const joined = await joinCafe(door.server, door.code, { ticket, name, organisation, actorType });
  if (!joined.ok) throw new Error(`${name} did not come in: ${joined.refusal}`);
  const guest = new Guest({ ...more, server: door.server, cafe: joined.value.cafe, ticket });
  await guest.sees(() => true);
  await until(guest.visit.store, (state) => state.own !== null);
  return guest;
}

const wall = { kind: 'wall' } as const;

/** Whoever may write on the wall and the boards: facilitators always, guests in the stage for it. */
abstract class Person extends Visitor {
  /** Makes a card and returns its id. */
  async addsCard<B extends Board>(board: B, fields: CardChanges<B>): Promise<string> {
    const id = newId();
    await this.writesIn(wall, (doc) => addCard(doc, board, id, fields));
    return id;
  }

  async groups(notes: readonly string[], theme: string | null): Promise<void> {
    await this.writesIn(wall, (doc) => groupNotes(doc, notes, theme));
  }
}

export class Facilitator extends Person {
  get people() {
    return must(this.visit.store.getState().facilitator, 'no list of people yet').people;
  }

  get links() {
    return must(this.visit.store.getState().links, 'no links yet');
  }

  /** Goes on and waits until the room has followed. */
  next(): Promise<void> {
    return this.#move({ type: 'next', from: this.room.stage });
  }

  back(): Promise<void> {
    return this.#move({ type: 'back', from: this.room.stage });
  }

  /** To the first stage of this kind after the running one, or the first of all. */
  goTo(kind: StageKind): Promise<void> {
    const at = this.room.programme.findIndex((stage) => stage.id === this.room.stage);
    const ahead = this.room.programme.slice(at + 1).find((stage) => stage.kind === kind);
    const to = must(
      ahead ?? this.room.programme.find((stage) => stage.kind === kind),
      `no ${kind} in the programme`,
    ).id;
    return this.#move({ type: 'goTo', from: this.room.stage, to });
  }

  pause(): Promise<void> {
    return this.#clock({ type: 'pause', from: this.room.stage }, 'paused');
  }

  resume(): Promise<void> {
    return this.#clock({ type: 'resume', from: this.room.stage }, 'running');
  }

  async extend(minutes: number): Promise<void> {
    await this.order({ type: 'extend', from: this.room.stage, minutes });
  }

  async endNow(): Promise<void> {
    await this.order({ type: 'endNow', from: this.room.stage });
  }

  async hosts(table: string, person: string | null): Promise<void> {
    await this.order({ type: 'markHost', table, person });
  }

  async drawSeats(): Promise<void> {
    await this.order({ type: 'drawSeats' });
    await this.sees((room) => Object.keys(room.seats).length > 0);
  }

  /** Adds somebody without a phone. */
  async adds({ name = '', organisation = '', actorType = null }: Introduction): Promise<void> {
    const before = this.people.length;
    await this.order({ type: 'addPerson', name, organisation, actorType });
    await until(this.visit.store, (state) => (state.facilitator?.people.length ?? 0) > before);
  }

  async #move(
    command: { type: 'next' | 'back'; from: string } | { type: 'goTo'; from: string; to: string },
  ): Promise<void> {
    await this.order(command);
    await this.sees((room) => room.stage !== command.from);
  }

  async #clock(command: { type: 'pause' | 'resume'; from: string }, state: 'paused' | 'running'): Promise<void> {
    await this.order(command);
    await this.sees((room) => room.clock.state === state);
  }
}

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
