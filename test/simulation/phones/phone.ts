/** One device in the hall: its line, its storage, and the visit that a tab on it makes. The tab can be closed and opened again. */
import { openDesk, type Desk } from '../../../client/documents/desk.ts';
import { newId } from '../../../client/cafe/secrets.ts';
import type { CommandInput } from '../../../shared/cafe/commands.ts';
import type { OwnView, RoomView } from '../../../shared/cafe/views.ts';
import type { Hall } from '../hall.ts';
import type { Chance } from '../world/chance.ts';
import type { Line } from '../world/line.ts';
import { SimulatedControl, type Reply } from './control.ts';
import { Pocket } from './pocket.ts';

export class Phone {
  readonly name: string;
  readonly ticket: string;
  readonly line: Line;
  readonly #hall: Hall;
  readonly #chance: Chance;
  readonly #pocket = new Pocket();
  control: SimulatedControl;
  /** The real one: documents, outbox, provider. */
  visit: Desk;

  constructor(hall: Hall, name: string, ticket: string) {
    this.#hall = hall;
    this.#chance = hall.chance.network.fork();
    this.name = name;
    this.ticket = ticket;
    this.line = hall.lineOf(name);
    [this.control, this.visit] = this.#newTab();
  }

  #newTab(): [SimulatedControl, Desk] {
    const hall = this.#hall;
    const control = new SimulatedControl(this.line, hall, this.#chance, hall.cafe.id, this.ticket);
    const visit = openDesk({
      server: `http://${this.name}`,
      cafe: hall.cafe.id,
      ticket: this.ticket,
      keep: this.#pocket,
      now: () => control.now(),
      serverNow: () => control.now(),
      pens: () => control.store.getState().pens,
      newId,
    });
    // Nobody here throws a note away: what has left the outbox has been called saved.
    let before = visit.outbox.all();
    visit.outbox.subscribe(() => {
      const now = visit.outbox.all();
      for (const note of before) if (!now.some(({ id }) => id === note.id)) hall.ledger.saved(note, hall.disk.witness);
      before = now;
    });
    return [control, visit];
  }

  get room(): RoomView | null {
    return this.control.store.getState().room;
  }

  get own(): OwnView | null {
    return this.control.store.getState().own;
  }

  get isOnline(): boolean {
    return this.control.store.getState().connection.state === 'open';
  }

  /** Gives a command; nobody waits for the answer, as in a hall. */
  ask(command: CommandInput): void {
    void this.send(command);
  }

  async send(command: CommandInput): Promise<Reply> {
    const reply = await this.control.send(command);
    this.#hall.figures.count(reply.ok ? 'commands accepted' : `commands refused: ${reply.refusal}`);
    return reply;
  }

  /** The tab is closed, and opened again at once. What was only on the screen is gone; the storage is not. */
  reload(): void {
    this.close();
    [this.control, this.visit] = this.#newTab();
  }

  close(): void {
    this.visit.close();
    this.control.close();
  }
}
