/** A person with a phone: comes, writes, decides, goes, comes back. Does what the screen of the phone would let them do now. */
import { newSecret } from '../../../client/cafe/secrets.ts';
import type { Hall } from '../hall.ts';
import { Phone } from '../phones/phone.ts';
import type { Chance } from '../world/chance.ts';
import type { Act, Acting } from './acts.ts';
import { boardActs } from './on-the-boards.ts';
import { wallActs } from './on-the-wall.ts';
import { tableActs } from './at-the-table.ts';

export class Guest implements Acting {
  readonly hall: Hall;
  readonly chance: Chance;
  readonly number: number;
  readonly ticket = newSecret();
  phone: Phone | null = null;
  person: string | null = null;
  #joining = false;
  /** Notes of theirs: the table they lie on. */
  readonly notes = new Map<string, string>();

  constructor(hall: Hall, number: number) {
    this.hall = hall;
    this.number = number;
    this.chance = hall.chance.people.fork();
  }

  /** Comes in at the door, or back in. A lost answer is asked for again with the same ticket. */
  async comes(): Promise<void> {
    const { hall } = this;
    if (this.#joining) return;
    this.#joining = true;
    const joined = await hall.house?.join(hall.cafe.code, {
      ticket: this.ticket,
      name: `Gjest ${this.number}`,
      organisation: `Bedrift ${this.number % 7}`,
      actorType: this.number % 2 === 0 ? 'business' : null,
    });
    this.#joining = false;
    if (!joined?.ok) return;
    if (this.person !== null && this.person !== joined.person && !hall.restored)
      hall.findings.report('PE10', `guest ${this.number} is two people`);
    this.person = joined.person;
    if (this.phone) this.phone.control.wake();
    else this.phone = new Phone(hall, `phone-${this.number}`, this.ticket);
  }

  /** The screen of the phone is that of somebody who is in the café. */
  get isHere(): boolean {
    return this.phone?.own != null && this.phone.control.store.getState().connection.state !== 'refused';
  }

  /** Does one of the things that can be done now. */
  acts(): void {
    const { phone } = this;
    const { room, own } = phone ?? {};
    if (!phone || !room || !own || !this.isHere) return void this.comes();
    const stage = room.programme.find(({ id }) => id === room.stage);
    if (!stage) return;
    const { keepsViews } = this.hall.plan;
    const acts: Act[] = [
      { weight: 1, name: 'change introduction', run: () => this.#changes() },
      { weight: 0.5, name: 'leave', run: () => phone.ask({ type: 'leave' }) },
      { weight: 0.5, name: 'reload', run: () => phone.reload() },
      ...(keepsViews ? boardActs(this, phone, room, own, stage) : []),
      ...(keepsViews && this.chance.happens(0.6) ? [] : tableActs(this, phone, room, own)),
      ...wallActs(this, phone, room, own, stage),
    ];
    const act = this.chance.weighted(acts.map((candidate) => [candidate.weight, candidate] as const));
    this.hall.figures.count(`act: ${act.name}`);
    act.run();
  }

  #changes(): void {
    const { phone, person, number } = this;
    if (person === null) return;
    const organisation = `Bedrift ${this.chance.below(7)}`;
    phone?.ask({ type: 'changePerson', person, name: `Gjest ${number}b`, organisation, actorType: 'public' });
  }
}
