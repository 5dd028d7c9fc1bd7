/** One device in the hall: its line, its storage, and the visit that a tab on it makes. The tab can be closed and opened again. */
import { openDesk, type Desk } from '../../../client/documents/desk.ts';
import type { ChoiceCommand } from '../../../client/cafe/choice-command.ts';
import { createChoices, type Choices } from '../../../client/cafe/choices.ts';
import { keepViews, keptViews, showKeptViews } from '../../../client/cafe/kept-views.ts';
import { followMovedOn } from '../../../client/cafe/moved-on.ts';
import type { Reply } from '../../../client/cafe/control.ts';
import { newId } from '../../../client/cafe/secrets.ts';
import { roundsTold } from '../../../client/cafe/store.ts';
import type { CommandInput } from '../../../shared/cafe/commands.ts';
import { readWords } from '../../../shared/documents/tablecloth.ts';
import type { WordsPlace } from '../../../client/documents/handed-words.ts';
import type { OwnView, RoomView } from '../../../shared/cafe/views.ts';
import { same } from '../checks/findings.ts';
import type { Hall } from '../hall.ts';
import type { Line } from '../world/line.ts';
import { Chosen } from './choosing.ts';
import { SimulatedControl } from './control.ts';
import { Pocket } from './pocket.ts';

export class Phone {
  readonly name: string;
  readonly ticket: string;
  readonly line: Line;
  readonly #hall: Hall;
  readonly #stutters: boolean;
  #pocket = new Pocket();
  control: SimulatedControl;
  /** The real one: documents, outbox, provider. */
  visit: Desk;
  choices: Choices;
  #keeping: { close(): void } | null = null;
  /** What its owner has chosen on it. */
  readonly chosen: Chosen;
  /** Entries that were written on it. */
  readonly entries: string[] = [];

  constructor(hall: Hall, name: string, ticket: string) {
    this.#hall = hall;
    this.#stutters = hall.chance.network.fork().happens(0.25);
    this.name = name;
    this.ticket = ticket;
    this.line = hall.lineOf(name);
    this.chosen = new Chosen(hall.findings, name);
    [this.control, this.visit, this.choices] = this.#newTab();
  }

  #newTab(): [SimulatedControl, Desk, Choices] {
    const hall = this.#hall;
    const control = new SimulatedControl(this.line, hall, hall.cafe.id, this.ticket);
    control.stutters = this.#stutters;
    const visit = openDesk({
      server: `http://${this.name}`,
      cafe: hall.cafe.id,
      ticket: this.ticket,
      keep: this.#pocket,
      now: () => control.now(),
      serverNow: () => control.now(),
      pens: () => control.store.getState().pens,
      newId,
      begun: () => roundsTold(control.store.getState()),
      movedOn: followMovedOn(control.store, () => visit.roomTold()),
    });
    // Nobody here throws a note away: what has left the outbox has been called saved.
    let before = visit.outbox.all();
    visit.outbox.subscribe(() => {
      const now = visit.outbox.all();
      for (const note of before) if (!now.some(({ id }) => id === note.id)) hall.ledger.saved(note, hall.disk.witness);
      before = now;
    });
    const whose = { cafe: hall.cafe.id, ticket: this.ticket };
    const now = (): number => control.now();
    if (hall.plan.keepsViews) {
      const kept = keptViews(this.#pocket, whose);
      this.#keeping = keepViews({ ...whose, keep: this.#pocket, store: control.store, clock: { now }, now });
      if (kept) showKeptViews(control.store, kept);
    }
    const prefix = `kafebord/${hall.cafe.id}/${this.ticket.slice(0, 6)}/choices`;
    const choices = createChoices({
      keep: this.#pocket,
      prefix,
      store: control.store,
      control: { send: (command, id) => control.send(command, id) },
      outbox: visit.outbox,
      newId,
      now,
    });
    return [control, visit, choices];
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

  /** Chooses something, as on a board: it is theirs at once, and goes when it can. */
  choose(command: ChoiceCommand): void {
    if (command.type === 'setEntry' && !this.entries.includes(command.entry)) this.entries.push(command.entry);
    this.choices.choose(command);
    this.chosen.chose(command, this.choices);
  }

  /** Writes an essential or the sentence, over what stands there on its screen. */
  handsOn(place: WordsPlace, text: string): void {
    const { doc } = this.visit.document({ kind: 'tablecloth', table: place.table });
    const mine = this.visit.handedWords.all().find((words) => !words.refused && same({ ...words, ...place }, words));
    const over = mine?.text ?? readWords(doc, place.round, place.place);
    this.visit.handOn(place, text, over);
    this.#hall.handedOn.wrote(this.name, place, text, over);
  }

  /** The tab is closed, and opened again at once. What was only on the screen is gone; the storage is not. */
  reload(): void {
    this.close();
    this.#opensAgain();
  }

  /** The tab is gone without another word, and opened again: the storage is as it was a moment before. */
  dies(): void {
    const left = this.#pocket.copy();
    this.close();
    this.#pocket = left;
    this.#opensAgain();
  }

  #opensAgain(): void {
    const waited = Object.entries(this.choices.shown.getState()).flatMap(([about, { state }]) =>
      state === 'waiting' ? [about] : [],
    );
    [this.control, this.visit, this.choices] = this.#newTab();
    this.chosen.openedAgain(waited, this.choices);
    this.#hall.handedOn.openedAgain(this.name, this.visit.handedWords.all());
  }

  close(): void {
    this.#keeping?.close();
    this.visit.close();
    this.choices.close();
    this.control.close();
  }
}
