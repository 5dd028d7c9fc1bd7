/** The control connection of a simulated phone: what `client/cafe/control` does over socket.io. */
import type { CommandInput } from '../../../shared/cafe/commands.ts';
import { refusals } from '../../../shared/cafe/refusals.ts';
import type {
  Answer,
  FacilitatorMessage,
  OwnMessage,
  RoomMessage,
  ServerToClient,
} from '../../../shared/wire/control.ts';
import { createCafeStore, type CafeStore } from '../../../client/cafe/store.ts';
import { newId } from '../../../client/cafe/secrets.ts';
import { silenceMs, type ControlPhone, type ServerControlSocket } from '../server/control-door.ts';
import type { Chance } from '../world/chance.ts';
import { Wire, type Line } from '../world/line.ts';

export type Reply = Answer | { readonly ok: false; readonly refusal: 'unanswered' };

/** Where control connections lead. */
export interface ControlNet {
  acceptControl(wire: Wire, cafe: string, ticket: string, phone: ControlPhone): boolean;
}

const answerMs = 4000;
const tries = 3;

export class SimulatedControl {
  readonly store: CafeStore = createCafeStore();
  readonly #line: Line;
  readonly #net: ControlNet;
  readonly #chance: Chance;
  readonly #cafe: string;
  readonly #ticket: string;
  #numbers = { room: 0, facilitator: 0, own: 0 };
  #socket: ServerControlSocket | null = null;
  #wire: Wire | null = null;
  #heardAt = 0;
  #wanted = true;
  readonly #stopListening: () => void;
  /** Sends every command twice, as a nervous network or a double tap would. */
  stutters = false;

  constructor(line: Line, net: ControlNet, chance: Chance, cafe: string, ticket: string) {
    this.#line = line;
    this.#net = net;
    this.#chance = chance;
    this.#cafe = cafe;
    this.#ticket = ticket;
    this.#stopListening = line.time.every(5000, () => this.#listen());
    this.#connect();
  }

  now(): number {
    return this.#line.time.now();
  }

  /** After being refused: a seat may have been given since. */
  wake(): void {
    if (this.#socket || this.#wire) return;
    this.#wanted = true;
    this.#connect();
  }

  #connect(): void {
    const line = this.#line;
    line.time.after(line.latency(), () => {
      if (!this.#wanted || this.#wire) return;
      if (line.quality === 'still' || line.quality === 'down') return this.#later();
      const wire = new Wire(line);
      this.#heardAt = this.now();
      if (!this.#net.acceptControl(wire, this.#cafe, this.#ticket, this.#end(wire))) {
        line.wires.delete(wire);
        return this.#later();
      }
      this.#wire = wire;
    });
  }

  #later(): void {
    this.store.setState({ connection: { state: 'lost', since: this.now() } });
    this.#line.time.after(this.#chance.between(300, 4000), () => this.#connect());
  }

  #end(wire: Wire): ControlPhone {
    return {
      greeted: (socket) => {
        this.#socket = socket;
        this.#heardAt = this.now();
        this.#numbers = { room: 0, facilitator: 0, own: 0 };
        this.store.setState({ connection: { state: 'open' } });
      },
      refused: (name) => {
        const refusal = refusals.find((known) => known === name) ?? 'not-allowed';
        // The server has looked at the ticket and said no: asking again changes nothing, except when it could not look.
        this.#wanted = refusal === 'not-saving';
        this.store.setState({ connection: { state: 'refused', refusal } });
      },
      hears: (name, message) => this.#hears(name, message),
      ended: () => {
        if (this.#wire !== wire) return;
        this.#wire = null;
        this.#socket = null;
        if (this.#wanted) this.#later();
      },
    };
  }

  #hears(name: keyof ServerToClient, message: unknown): void {
    this.#heardAt = this.now();
    if (name === 'room') {
      const { number, role, room } = message as RoomMessage;
      if (this.#newer('room', number)) this.store.setState({ role, room });
    } else if (name === 'own') {
      const { number, own, pens } = message as OwnMessage;
      if (this.#newer('own', number)) this.store.setState({ own, pens, here: own !== null });
    } else if (name === 'facilitator') {
      const { number, facilitator, online } = message as FacilitatorMessage;
      if (this.#newer('facilitator', number)) this.store.setState({ facilitator, online });
    } else if (name === 'notSaving') this.store.setState({ notSaving: message as boolean });
  }

  #newer(part: 'room' | 'facilitator' | 'own', number: number): boolean {
    if (number < this.#numbers[part]) return false;
    this.#numbers[part] = number;
    return true;
  }

  /** socket.io's pings, both ways: whoever hears nothing for long lets go, and so does the server. */
  #listen(): void {
    const wire = this.#wire;
    if (!wire) return;
    wire.toServer(() => wire.toPhone(() => (this.#heardAt = this.now())));
    if (this.now() - this.#heardAt <= silenceMs) return;
    wire.serverDrops();
    wire.cut();
  }

  /** Sends one command. Sent again by itself, under the same id, until the server has answered or the time is out. */
  async send(command: CommandInput): Promise<Reply> {
    const envelope = { id: newId(), command };
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const answer = await this.#attempt(envelope);
      if (answer) return answer;
    }
    return { ok: false, refusal: 'unanswered' };
  }

  #attempt(envelope: object): Promise<Answer | null> {
    return new Promise((resolve) => {
      const wire = this.#wire;
      const socket = this.#socket;
      if (wire && socket) {
        wire.toServer(() => void socket.command(envelope).then((answer) => wire.toPhone(() => resolve(answer))));
        if (this.stutters) wire.toServer(() => void socket.command(envelope));
      }
      this.#line.time.after(answerMs, () => resolve(null));
    });
  }

  close(): void {
    this.#wanted = false;
    this.#stopListening();
    this.#wire?.phoneEnds();
    this.#wire = null;
    this.#socket = null;
  }
}
