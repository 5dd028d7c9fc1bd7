/** What goes wrong in a hall: lines, disks, power, sleep, and copies that are put back. */
import { clockOf, clockStayed } from './checks/clock.ts';
import type { Clock } from '../../shared/cafe/model.ts';
import type { Disk } from './server/disk.ts';
import type { Hall } from './hall.ts';
import type { Line } from './world/line.ts';

interface Fault {
  readonly weight: number;
  readonly name: string;
  readonly run: () => void | Promise<void>;
}

export class Faults {
  readonly #hall: Hall;
  #backup: Disk | null = null;

  constructor(hall: Hall) {
    this.#hall = hall;
  }

  async strike(): Promise<void> {
    const { chance, figures } = this.#hall;
    const fault = chance.faults.weighted(this.#possible().map((candidate) => [candidate.weight, candidate] as const));
    figures.count(`fault: ${fault.name}`);
    await fault.run();
  }

  #possible(): Fault[] {
    const { disk, house } = this.#hall;
    const lines = this.#hall.lines();
    const line = this.#hall.chance.faults.pick(lines);
    const network: Fault[] = [
      { weight: 6, name: 'connections cut', run: () => [...line.wires].forEach((wire) => wire.cut()) },
      { weight: 4, name: 'connections lost without a word', run: () => [...line.wires].forEach((wire) => wire.lose()) },
      { weight: 4, name: 'line still', run: () => this.#line(line, 'still') },
      { weight: 3, name: 'line slow', run: () => this.#line(line, 'slow') },
      { weight: 3, name: 'line down', run: () => this.#line(line, 'down') },
      { weight: 1, name: 'narrow line', run: () => this.#narrow(line) },
      { weight: 1, name: 'all lines down', run: () => lines.forEach((one) => this.#line(one, 'down')) },
    ];
    if (!house || !disk.isWell) return network;
    return [
      ...network,
      { weight: 2, name: 'disk held', run: () => this.#hold() },
      { weight: 3, name: 'disk full', run: () => this.#fill() },
      { weight: 3, name: 'power cut', run: () => this.#powerCut() },
      { weight: 4, name: 'snapshot', run: () => this.#snapshot() },
      { weight: 2, name: 'backup', run: () => this.#backUp() },
      { weight: this.#backup ? 1.5 : 0, name: 'older copy put back', run: () => this.#putBack() },
      { weight: 0.4, name: 'everybody away, café asleep', run: () => this.#night() },
    ];
  }

  #later(least: number, most: number, run: () => void): void {
    this.#hall.time.after(this.#hall.chance.faults.between(least, most), run);
  }

  #line(line: Line, quality: 'still' | 'slow' | 'down'): void {
    line.become(quality);
    this.#later(1000, 45_000, () => line.become('good'));
  }

  #narrow(line: Line): void {
    line.narrow = 2000;
    line.become('slow');
    this.#later(5000, 45_000, () => {
      line.narrow = 1;
      line.become('good');
    });
  }

  #hold(): void {
    const { disk } = this.#hall;
    disk.hold();
    this.#later(50, 6000, () => {
      if (this.#hall.disk === disk && disk.standing().state === 'well') disk.release();
    });
  }

  async #fill(): Promise<void> {
    const { disk, chance, time } = this.#hall;
    // It is found to be full by a commit, while others gather behind it.
    if (chance.faults.happens(0.7)) {
      disk.hold();
      await time.pass(chance.faults.between(1, 800));
    }
    if (this.#hall.disk !== disk) return;
    disk.fill();
    this.#later(1000, 60_000, () => {
      if (this.#hall.disk === disk) disk.makeRoom();
    });
  }

  async #powerCut(): Promise<void> {
    const hall = this.#hall;
    const faults = hall.chance.faults;
    // The disk is often at work when the power goes.
    if (faults.happens(0.6)) {
      hall.disk.hold();
      await hall.time.pass(faults.between(1, 800));
    }
    const { house } = hall;
    if (!house) return;
    hall.house = null;
    const disk = await house.powerCut(faults.pick(['before', 'after'] as const));
    const clock = clockOf(disk.witness);
    await hall.time.pass(faults.between(0, faults.happens(0.2) ? 90_000 : 4000));
    await this.#begin(disk, clock);
  }

  async #begin(disk: Disk, clock: Clock | null): Promise<void> {
    const hall = this.#hall;
    await hall.start(disk);
    const room = await hall.room();
    if (!clock || !room) return;
    const stayed = clockStayed(clock, room.cafe.clock, hall.time.now());
    hall.findings.unless(stayed, 'CR2', () => JSON.stringify(clock));
  }

  async #snapshot(): Promise<void> {
    const room = await this.#hall.room();
    // Nobody waits for it: people go on writing while it is made.
    void room?.compact();
  }

  #backUp(): void {
    this.#backup = this.#hall.disk.copy();
  }

  async #putBack(): Promise<void> {
    const hall = this.#hall;
    const backup = this.#backup;
    const { house } = hall;
    if (!backup || !house || backup.witness.seq === 0) return;
    this.#backup = null;
    hall.house = null;
    await house.powerCut('before');
    await hall.time.pass(2000);
    hall.restored = true;
    await hall.start(backup);
  }

  /** The clock is stopped, everybody goes, and the café leaves memory; then everybody is back. */
  async #night(): Promise<void> {
    const hall = this.#hall;
    for (const line of hall.lines()) line.become('down');
    await hall.time.pass(60_000);
    const before = hall.house?.cafes.awake;
    await hall.time.pass(17 * 60_000);
    if (before === 1 && hall.house?.cafes.awake === 0) hall.figures.count('cafés that slept');
    for (const line of hall.lines()) line.become('good');
    await hall.time.pass(2000);
  }

  /** Everything is well again. */
  heal(): void {
    const { disk } = this.#hall;
    if (disk.standing().state === 'well') disk.release();
    else disk.makeRoom();
    for (const line of this.#hall.lines()) {
      line.narrow = 1;
      line.become('good');
    }
  }
}
