/** One whole café from one seed: from the open doors to the close, with everything that goes wrong, and what is found at the end. */
// First: it must take hold of time and chance before Yjs does.
import { enter } from './world/surroundings.ts';
import { createHash } from 'node:crypto';
import { judgeEnd } from './checks/at-the-end.ts';
import { deadlineKept } from './checks/clock.ts';
import { same, type Finding } from './checks/findings.ts';
import { Faults } from './faults.ts';
import type { Figures } from './figures.ts';
import { Hall } from './hall.ts';
import { Guest } from './people/guest.ts';
import { Hostile } from './people/hostile.ts';
import { Leader } from './people/leader.ts';
import { planFrom, type Plan, type Size } from './plan.ts';
import { Chance } from './world/chance.ts';
import { webSocketOn } from './world/phone-socket.ts';
import { SimulatedTime } from './world/time.ts';

export interface Outcome {
  readonly seed: number;
  readonly findings: readonly Finding[];
  readonly figures: Figures;
  readonly steps: number;
  /** Of all entries that were ever on disk. The same seed gives the same. */
  readonly hash: string;
}

/** No café takes longer; one that does has come to a standstill. */
const mostSteps = 4000;

export async function simulate(seed: number, size: Size = 'hall'): Promise<Outcome> {
  const chance = new Chance(seed);
  const plan = planFrom(chance.fork(), size);
  const time = new SimulatedTime();
  const around = chance.fork();
  const chances = { people: chance.fork(), faults: chance.fork(), network: chance.fork(), disk: chance.fork() };
  const world: { hall: Hall | null } = { hall: null };
  const net = {
    lineOf: (host: string) => hallOf(world).lineOf(host),
    get there() {
      return hallOf(world).there;
    },
  };
  const leave = enter({ time, chance: around, WebSocket: webSocketOn(net) });
  try {
    const hall = new Hall(time, chances, plan);
    world.hall = hall;
    const cafe = new Run(hall, plan);
    await cafe.plays();
    return { seed, findings: hall.findings.all, figures: hall.figures, steps: cafe.steps, hash: hashOf(hall) };
  } finally {
    leave();
  }
}

function hallOf({ hall }: { readonly hall: Hall | null }): Hall {
  if (!hall) throw new Error('no hall yet');
  return hall;
}

function hashOf({ disk }: Hall): string {
  const hash = createHash('sha256');
  for (const entry of disk.witness.entries)
    hash.update(JSON.stringify(entry, (_, value: unknown) => (value instanceof Uint8Array ? [...value] : value)));
  return hash.digest('hex');
}

class Run {
  readonly #hall: Hall;
  readonly #plan: Plan;
  readonly #faults: Faults;
  #guests: Guest[] = [];
  #leader: Leader | null = null;
  #wellSince = 0;
  steps = 0;

  constructor(hall: Hall, plan: Plan) {
    this.#hall = hall;
    this.#plan = plan;
    this.#faults = new Faults(hall);
  }

  async plays(): Promise<void> {
    const hall = this.#hall;
    const { people, hostile } = this.#plan;
    await hall.open();
    this.#wellSince = hall.time.now();
    this.#leader = new Leader(hall);
    this.#guests = Array.from({ length: people }, (_, index) =>
      index < hostile ? new Hostile(hall, index) : new Guest(hall, index),
    );
    for (const guest of this.#guests) {
      if (hall.chance.people.happens(0.75)) void guest.comes();
      await hall.time.pass(hall.chance.people.between(0, 200));
    }
    let patience = this.#patience();
    while (this.#leader.stage?.kind !== 'close' && this.steps < mostSteps && hall.findings.all.length === 0) {
      this.steps += 1;
      patience -= 1;
      if (patience <= 0) {
        this.#leader.goesOn();
        patience = this.#patience();
      }
      await this.#step();
      this.#look();
    }
    if (this.steps >= mostSteps) hall.findings.report('SM4', 'the café does not come to its end');
    if (hall.findings.all.length === 0) await this.#ends();
    this.#tidy();
  }

  /** After so many steps in one stage the facilitator goes on, whatever the clock says. */
  #patience(): number {
    return this.#hall.chance.people.between(...this.#plan.patience);
  }

  async #step(): Promise<void> {
    const { chance, time } = this.#hall;
    const { people } = chance;
    // Several at once: what they do then shares a commit.
    const hands = people.weighted([
      [6, 1],
      [3, 2],
      [1, 6],
    ]);
    for (let hand = 0; hand < hands; hand += 1) people.pick(this.#guests).acts();
    if (people.happens(0.12)) this.#leader?.acts();
    if (chance.faults.happens(0.05 * this.#plan.trouble)) {
      await this.#faults.strike();
      // Some faults last a while before we look again: the server may just have started.
      this.#wellSince = time.now();
    }
    await time.pass(
      people.weighted([
        [8, people.between(5, 400)],
        [3, people.between(400, 4000)],
        [1, people.between(4000, 15_000)],
      ]),
    );
  }

  #look(): void {
    const { disk, house, time } = this.#hall;
    const now = time.now();
    if (!house || !disk.isWell) this.#wellSince = now;
    deadlineKept(disk.witness, now, Math.max(this.#wellSince, disk.wellSince));
  }

  /** All is mended, everybody catches up, and then there must be one truth. */
  async #ends(): Promise<void> {
    const hall = this.#hall;
    this.#faults.heal();
    await hall.time.pass(60_000);
    for (const guest of this.#guests) if (guest.isHere) this.#looksEverywhere(guest);
    await hall.time.pass(15_000);
    const phones = [this.#leader?.phone, ...this.#guests.map(({ phone }) => phone)].filter((phone) => phone != null);
    await judgeEnd(hall, phones);
    hall.figures.count('entries', hall.disk.witness.seq);
    hall.figures.count('commits', hall.disk.commitCount);
    hall.figures.count('commits with several entries', hall.disk.sharedCommits);
    hall.figures.count('people', this.#guests.length);
    if (hall.restored) hall.figures.count('cafés that were restored');
  }

  /** As the closing screen does. A note that waits for a table which nobody has opened again would otherwise wait for ever. */
  #looksEverywhere({ phone }: Guest): void {
    if (!phone) return;
    for (const { table } of phone.visit.outbox.all()) {
      const cloth = { kind: 'tablecloth', table } as const;
      if (![...phone.visit.documents()].some(({ document }) => same(document, cloth)))
        this.#hall.figures.count('notes that waited for an unopened table');
    }
    for (const { table } of phone.visit.outbox.all()) phone.visit.document({ kind: 'tablecloth', table });
    phone.visit.document({ kind: 'wall' });
  }

  #tidy(): void {
    this.#leader?.phone.close();
    for (const { phone } of this.#guests) phone?.close();
    this.#hall.disk.witness.forget();
  }
}
