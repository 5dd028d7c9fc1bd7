/** A guest with a phone: writes notes at their own table, and keeps what is not marked as saved until it is. */
import type * as Y from 'yjs';
import { join, newTicket, type Door } from './http.ts';
import type { History } from './history.ts';
import { Steering } from './steering.ts';
import { Tablecloth } from './tablecloth.ts';

/** A writer may lay only so many notes on one table, and this one keeps below that. */
const mostNotes = 190;

export class Guest {
  readonly door: Door;
  readonly name: string;
  readonly ticket = newTicket();
  readonly #history: History;
  #doc: Y.Doc | null = null;
  #waiting: ReadonlyMap<string, number> = new Map();
  #steering: Steering | null = null;
  #cloth: Tablecloth | null = null;
  #table = '';
  #count = 0;

  constructor(door: Door, name: string, history: History) {
    this.door = door;
    this.name = name;
    this.#history = history;
  }

  get steering(): Steering {
    if (!this.#steering) throw new Error(`${this.name} is not here`);
    return this.#steering;
  }

  get cloth(): Tablecloth {
    if (!this.#cloth) throw new Error(`${this.name} sits at no table`);
    return this.#cloth;
  }

  get mayWrite(): boolean {
    return this.#count < mostNotes;
  }

  get table(): string {
    return this.#table;
  }

  /** Comes in at the door. A lost answer is asked for again with the same ticket. */
  async joins(): Promise<void> {
    this.#history.invoked('person', this.name);
    const { status, body } = await join(this.door, this.ticket, this.name);
    if (status !== 201) throw new Error(`${this.name} did not come in: ${status} ${body}`);
    this.#history.acknowledged(this.name);
  }

  /** Sits down, for the first time or again with the document from before. */
  async sitsDown(): Promise<void> {
    const { url, cafe } = this.door;
    const steering = new Steering({ url, cafe, ticket: this.ticket });
    this.#steering = steering;
    await steering.until(() => typeof steering.own?.itinerary['1'] === 'string', `a seat for ${this.name}`);
    this.#table = steering.own?.itinerary['1'] ?? '';
    const cloth = new Tablecloth(
      {
        url,
        cafe,
        ticket: this.ticket,
        path: `table/${this.#table}`,
        waiting: this.#waiting,
        ...(this.#doc ? { doc: this.#doc } : {}),
      },
      {
        saved: (text) => this.#history.acknowledged(text),
        seen: (text) => this.#history.seen(text),
      },
    );
    this.#cloth = cloth;
    this.#doc = cloth.doc;
  }

  /** Writes a note without waiting, and returns its words. */
  jots(words = ''): string {
    this.#count += 1;
    const text = `${this.name}x${this.#count}${words}`;
    this.#history.invoked('note', text);
    this.cloth.write(`n${this.name}x${this.#count}`, text, 1);
    return text;
  }

  /** Gone without a word. What is not marked as saved stays in hand. */
  vanishes(): void {
    this.#steering?.close();
    if (this.#cloth) this.#waiting = new Map(this.#cloth.waiting);
    this.#cloth?.leave();
    this.#steering = null;
    this.#cloth = null;
  }
}
