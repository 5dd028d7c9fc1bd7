/** The control connection of a simulated phone: the real one, on a connection of our own. */
import { openControl, type Control, type Reply } from '../../../client/cafe/control.ts';
import type { ControlSocket } from '../../../client/cafe/keep-connected.ts';
import { newId } from '../../../client/cafe/secrets.ts';
import { createCafeStore, type CafeStore } from '../../../client/cafe/store.ts';
import type { CommandInput } from '../../../shared/cafe/commands.ts';
import type { Line } from '../world/line.ts';
import { PhoneControlSocket, type ControlNet } from './control-socket.ts';

export class SimulatedControl {
  readonly store: CafeStore = createCafeStore();
  readonly #line: Line;
  readonly #net: ControlNet;
  readonly #cafe: string;
  readonly #ticket: string;
  #socket: PhoneControlSocket | null = null;
  #control: Control;

  constructor(line: Line, net: ControlNet, cafe: string, ticket: string) {
    this.#line = line;
    this.#net = net;
    this.#cafe = cafe;
    this.#ticket = ticket;
    this.#control = this.#open();
  }

  now(): number {
    return this.#line.time.now();
  }

  #open(): Control {
    const now = (): number => this.now();
    return openControl({
      server: 'http://hall',
      cafe: this.#cafe,
      ticket: this.#ticket,
      store: this.store,
      newId,
      now,
      steady: now,
      connect: () => {
        this.#socket = new PhoneControlSocket(this.#line, this.#net, this.#cafe, this.#ticket);
        // As much of socket.io's socket as the control connection touches.
        return this.#socket as unknown as ControlSocket;
      },
    });
  }

  /** Sends every command twice, as a nervous network or a double tap would. */
  set stutters(stutters: boolean) {
    if (this.#socket) this.#socket.stutters = stutters;
  }

  /** The device wakes. Whoever was refused asks anew, as with a page that is loaded again: a seat may have been given since. */
  wake(): void {
    if (this.store.getState().connection.state !== 'refused') return this.#control.wake();
    this.#control.close();
    this.#control = this.#open();
  }

  send(command: CommandInput, id?: string): Promise<Reply> {
    return this.#control.send(command, id);
  }

  close(): void {
    this.#control.close();
  }
}
