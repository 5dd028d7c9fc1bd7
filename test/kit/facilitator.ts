/** The facilitator with a console, as a program. */
import { must } from '../../shared/cafe/must.ts';
import type { StageKind } from '../../shared/cafe/model.ts';
import { Person } from './person.ts';
import { until } from './until.ts';

export interface Introduction {
  readonly name?: string;
  readonly organisation?: string;
  readonly actorType?: string | null;
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
    // Somebody with a phone may come in meanwhile: they are not the one who is waited for.
    const phoneless = (): number => this.people.filter(({ phone }) => !phone).length;
    const before = phoneless();
    await this.order({ type: 'addPerson', name, organisation, actorType });
    await until(this.visit.store, () => phoneless() > before);
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
