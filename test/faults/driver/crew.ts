/** A café and the people in it, who write, steer, come in, and now and then try what they may not. */
import { setTimeout as wait } from 'node:timers/promises';
import { designOf } from './design.ts';
import { Guest } from './guest.ts';
import { History } from './history.ts';
import { openCafe, type Door } from './http.ts';
import { Steering } from './steering.ts';
import { Tablecloth } from './tablecloth.ts';
import { until } from './until.ts';

/** After a disk that failed for a while a whole stretch of work is asked for again at once. */
const tooFastMs = 200;

export interface CrewOptions {
  readonly url: string;
  /** Letters and digits; begins every word of this crew. */
  readonly name: string;
  readonly guests: number;
  readonly tables: number;
}

interface Pending {
  readonly id: string;
  readonly name: string;
}

export class Crew {
  readonly door: Door;
  readonly history = new History();
  readonly guests: Guest[] = [];
  readonly #name: string;
  #leader: Steering | null = null;
  #watcher: Steering | null = null;
  #views: Tablecloth[] = [];
  #pending: Pending[] = [];
  #late: Guest[] = [];
  #count = 0;

  private constructor(door: Door, name: string) {
    this.door = door;
    this.#name = name;
  }

  /** Opens a café and brings everybody to the first round. */
  static async gather({ url, name, guests, tables }: CrewOptions): Promise<Crew> {
    const door = await openCafe(url, designOf({ title: name, tables }));
    const crew = new Crew(door, name);
    for (let number = 1; number <= guests; number += 1) {
      const guest = new Guest(door, `${name}g${number}`, crew.history);
      await guest.joins();
      crew.guests.push(guest);
    }
    const leader = new Steering({ url, cafe: door.cafe, ticket: door.secret });
    await leader.until(() => leader.room !== null, 'the room');
    const started = await leader.command(`${name}-start`, { type: 'next', from: leader.room?.stage ?? '' });
    if (!started.ok) throw new Error(`the round did not begin: ${started.refusal}`);
    leader.close();
    await crew.comesBack();
    return crew;
  }

  get leader(): Steering {
    if (!this.#leader) throw new Error('nobody leads');
    return this.#leader;
  }

  /** Everybody connects, with what they had in hand. */
  async comesBack(): Promise<void> {
    const { url, cafe, secret } = this.door;
    const leader = new Steering({ url, cafe, ticket: secret });
    const watcher = new Steering({ url, cafe, ticket: secret });
    this.#leader = leader;
    this.#watcher = watcher;
    watcher.watch(() => {
      for (const { name } of watcher.people) this.history.seen(name);
    });
    await Promise.all([leader, watcher].map((one) => one.until(() => one.room !== null, 'the room')));
    const seen = (text: string): void => this.history.seen(text);
    this.#views = (leader.room?.tables ?? []).map(
      ({ id }) => new Tablecloth({ url, cafe, ticket: secret, path: `table/${id}` }, { seen }),
    );
    await Promise.all(this.guests.map((guest) => guest.sitsDown()));
  }

  /** Works until told to stop; what is interrupted by a crash is taken up again by `settle`. */
  async work(over: { now: boolean }, pauseMs: number): Promise<void> {
    const writing = this.guests.map(async (guest, index) => {
      await wait((pauseMs * index) / this.guests.length);
      while (!over.now) {
        if (guest.mayWrite) guest.jots();
        await wait(pauseMs);
      }
    });
    const steering = async (): Promise<void> => {
      while (!over.now) {
        await this.#addsSomebody().catch(() => undefined);
        await wait(pauseMs);
      }
    };
    const coming = async (): Promise<void> => {
      while (!over.now) {
        await wait(pauseMs * 6);
        if (!over.now) await this.#oneMore().catch(() => undefined);
      }
    };
    await Promise.all([...writing, steering(), coming(), this.#misbehaves(over)]);
  }

  /** Asks again for everything whose answer was lost, and waits until every note is marked. */
  async settle(): Promise<void> {
    for (const pending of this.#pending.slice()) await this.#sends(pending);
    for (const guest of this.#late.slice()) await this.#comesIn(guest);
    for (const guest of this.guests) await until(() => guest.cloth.waiting.size === 0, `the marks of ${guest.name}`);
  }

  /** All at once and without a word. */
  vanishes(): void {
    for (const guest of this.guests) guest.vanishes();
    for (const view of this.#views.splice(0)) view.leave();
    this.#leader?.close();
    this.#watcher?.close();
    this.#leader = null;
    this.#watcher = null;
  }

  async #addsSomebody(): Promise<void> {
    this.#count += 1;
    const pending = { id: `${this.#name}-add-${this.#count}`, name: `${this.#name}p${this.#count}` };
    this.history.invoked('person', pending.name);
    this.#pending.push(pending);
    await this.#sends(pending);
  }

  async #sends(pending: Pending): Promise<void> {
    const { id, name } = pending;
    const answer = await this.leader.command(id, { type: 'addPerson', name, organisation: '', actorType: null });
    // Whoever is told "not now" may ask again; whoever is told nothing has to.
    if (!answer.ok && answer.refusal === 'too-fast') {
      await wait(tooFastMs);
      return this.#sends(pending);
    }
    if (!answer.ok) return;
    this.history.acknowledged(name);
    this.#pending = this.#pending.filter((other) => other !== pending);
  }

  async #oneMore(): Promise<void> {
    this.#count += 1;
    const guest = new Guest(this.door, `${this.#name}l${this.#count}`, this.history);
    this.#late.push(guest);
    await this.#comesIn(guest);
  }

  async #comesIn(guest: Guest): Promise<void> {
    await guest.joins();
    this.#late = this.#late.filter((other) => other !== guest);
  }

  /** Once in each stretch of work: a command and a note that must be refused. */
  async #misbehaves(over: { now: boolean }): Promise<void> {
    const [guest] = this.guests;
    if (!guest) return;
    this.#count += 1;
    const [person, note] = [`${this.#name}r${this.#count}`, `${this.#name}b${this.#count}`];
    this.history.invoked('person', person);
    this.history.invoked('note', note);
    const { url, cafe } = this.door;
    const stranger = new Tablecloth({ url, cafe, ticket: guest.ticket, path: `table/${guest.table}` });
    stranger.write(`n${note}`, note, 1, 'rumour');
    this.history.refused(note, 'a kind that does not exist');
    this.history.refused(person, 'a guest adds nobody');
    const command = { type: 'addPerson', name: person, organisation: '', actorType: null };
    await guest.steering.command(`${person}-x`, command).catch(() => undefined);
    while (!over.now && stranger.closed === null) await wait(5);
    stranger.leave();
  }
}
