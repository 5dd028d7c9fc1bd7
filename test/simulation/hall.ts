/** The hall in which one café takes place: its time, its lines, the server that runs now, and everybody's phones. */
import { designSchema } from '../../shared/cafe/design.ts';
import { newSecret } from '../../client/cafe/secrets.ts';
import type { CafeRoom } from '../../server/cafes/cafe-room.ts';
import type { CafeListing } from '../../server/journal/journal.ts';
import * as v from 'valibot';
import { Findings } from './checks/findings.ts';
import { Witness } from './checks/witness.ts';
import { Figures } from './figures.ts';
import { HandedOn } from './phones/handed-on.ts';
import { Ledger } from './phones/ledger.ts';
import type { Plan } from './plan.ts';
import { Disk } from './server/disk.ts';
import { House } from './server/house.ts';
import type { ControlPhone } from './server/control-door.ts';
import type { Chance } from './world/chance.ts';
import { Line, type Wire } from './world/line.ts';
import type { Net, Reachable } from './world/phone-socket.ts';
import { settled, type SimulatedTime } from './world/time.ts';

const nothing: Reachable = { acceptSync: () => null };

/** Streams of chance that do not disturb each other. */
export interface Chances {
  readonly people: Chance;
  readonly faults: Chance;
  readonly network: Chance;
  readonly disk: Chance;
}

export class Hall implements Net {
  readonly time: SimulatedTime;
  readonly chance: Chances;
  readonly findings = new Findings();
  readonly figures = new Figures();
  readonly ledger = new Ledger();
  readonly handedOn = new HandedOn();
  readonly secret = newSecret();
  readonly #lines = new Map<string, Line>();
  disk: Disk;
  house: House | null = null;
  cafe: CafeListing = { id: '', code: '' };
  /** An older copy of the disk has been put back: what came after it may be missing. */
  restored = false;

  readonly plan: Plan;

  constructor(time: SimulatedTime, chance: Chances, plan: Plan) {
    this.plan = plan;
    this.time = time;
    this.chance = chance;
    this.disk = new Disk(time, chance.disk, new Witness(this.findings));
  }

  /** Starts a server and opens the café of this plan. */
  async open(): Promise<void> {
    this.house = await House.start(this.disk, this.time, this.figures);
    const opening = this.house.cafes.open(this.secret, v.parse(designSchema, this.plan.design));
    await this.time.pass(1000);
    this.cafe = await opening;
  }

  get there(): Reachable {
    return this.house ?? nothing;
  }

  acceptControl(wire: Wire, cafe: string, ticket: string, phone: ControlPhone): boolean {
    return this.house?.acceptControl(wire, cafe, ticket, phone) ?? false;
  }

  lineOf(host: string): Line {
    const known = this.#lines.get(host);
    if (known) return known;
    const made = new Line(this.time, this.chance.network.fork());
    this.#lines.set(host, made);
    return made;
  }

  lines(): Line[] {
    return [...this.#lines.values()];
  }

  /** The live café of the server that runs now; null when none does. */
  async room(): Promise<CafeRoom | null> {
    return this.house ? this.#while(this.house.room(this.cafe.id)) : null;
  }

  /** A server starts on what is on this disk. */
  async start(disk: Disk): Promise<void> {
    this.disk = disk;
    this.house = await this.#while(House.start(disk, this.time, this.figures));
  }

  /** A café that wakes may have something to write first, and that takes its time. */
  async #while<T>(waiting: Promise<T>): Promise<T> {
    const now = { over: false };
    void waiting.finally(() => (now.over = true)).catch(() => undefined);
    for (await settled(); !now.over;) await this.time.pass(1);
    return waiting;
  }
}
