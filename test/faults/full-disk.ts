/** The story of a disk that fills up and gets room again. Told with our own disk in the tests, and with a real small one on request. */
import { setTimeout as wait } from 'node:timers/promises';
import { brokenPromises, missing } from './driver/check.ts';
import { Crew } from './driver/crew.ts';
import { endState } from './driver/end-state.ts';
import { until } from './driver/until.ts';

export interface FillingDisk {
  fill(): void;
  free(): void;
}

const toldMs = 2000;
const backMs = 5000;

export class FullDiskStory {
  readonly crew: Crew;
  readonly #disk: FillingDisk;
  readonly #name: string;

  private constructor(crew: Crew, name: string, disk: FillingDisk) {
    this.crew = crew;
    this.#name = name;
    this.#disk = disk;
  }

  static async begin(url: string, name: string, disk: FillingDisk): Promise<FullDiskStory> {
    const crew = await Crew.gather({ url, name, guests: 3, tables: 1 });
    for (const guest of crew.guests) guest.jots();
    await crew.settle();
    return new FullDiskStory(crew, name, disk);
  }

  get everybodyKnows(): boolean {
    return [this.crew.leader, ...this.crew.guests.map((guest) => guest.steering)].every(
      (one) => one.notSaving === true,
    );
  }

  /** Fills the disk. What is wrong with how the server takes it. */
  async fills(): Promise<string[]> {
    const { crew } = this;
    const wrong: string[] = [];
    this.#disk.fill();
    const filled = performance.now();
    // Long ones: what is left of a page that is there already is no news to a disk.
    const writing = setInterval(
      () => crew.guests.forEach((guest) => guest.mayWrite && guest.jots('z'.repeat(500))),
      60,
    );
    await until(() => this.everybodyKnows, 'everybody to be told', toldMs).catch((error: Error) =>
      wrong.push(error.message),
    );
    clearInterval(writing);
    const told = performance.now() - filled;
    await wait(300);
    const since = performance.now();
    crew.guests.forEach((guest) => guest.jots());
    const name = `${this.#name}p1`;
    crew.history.invoked('person', name);
    const answer = await crew.leader.command(name, { type: 'addPerson', name, organisation: '', actorType: null });
    if (answer.ok) crew.history.acknowledged(name);
    await wait(700);
    const marked = crew.history.count(({ acknowledgedAt }) => (acknowledgedAt ?? 0) > since);
    if (marked > 0) wrong.push(`${marked} acknowledged while the disk was full`);
    wrong.push(...brokenPromises(crew.history, await endState(crew.door, this.#name)));
    console.log(`everybody knew ${told.toFixed(0)} ms after the disk was full`);
    return wrong;
  }

  /** Makes room again. What is wrong with how the server takes that, without anybody starting it anew. */
  async recovers(): Promise<string[]> {
    const { crew } = this;
    const wrong: string[] = [];
    this.#disk.free();
    const steering = [crew.leader, ...crew.guests.map((guest) => guest.steering)];
    const took = await until(() => steering.every((one) => one.notSaving === false), 'saving again', backMs).catch(
      (error: Error) => wrong.push(error.message),
    );
    if (wrong.length > 0) return wrong;
    await crew.settle();
    const end = await endState(crew.door, this.#name);
    wrong.push(...brokenPromises(crew.history, end));
    wrong.push(...missing(crew.history, end).filter((line) => !line.startsWith('person')));
    console.log(`saving again ${took.toFixed(0)} ms after there was room`);
    return wrong;
  }
}
