/**
 * The disk of the simulated server: the real group commit in front of a journal in memory, with the time a commit takes, and everything
 * that can go wrong with it.
 */
import { GroupCommit, type Group } from '../../../server/journal/group-commit.ts';
import type { CafeListing, Journal, JournalEntry, JournalRead, Standing } from '../../../server/journal/journal.ts';
import { memoryJournal, type MemoryJournal } from '../../kit/memory-journal.ts';
import type { Witness } from '../checks/witness.ts';
import type { Chance } from '../world/chance.ts';
import type { SimulatedTime } from '../world/time.ts';

/** Where in a commit the power goes: nothing of it is on disk, or all of it and nobody has been told. A commit is never half. */
export type CutAt = 'before' | 'after';

export class Disk implements Journal {
  readonly witness: Witness;
  readonly #store: MemoryJournal;
  readonly #time: SimulatedTime;
  readonly #chance: Chance;
  readonly #commits: GroupCommit;
  #dead = false;
  #held = false;
  /** When it last became well. */
  wellSince: number;
  commitCount = 0;
  sharedCommits = 0;

  constructor(time: SimulatedTime, chance: Chance, witness: Witness, store: MemoryJournal = memoryJournal()) {
    this.#time = time;
    this.#chance = chance;
    this.witness = witness;
    this.#store = store;
    this.wellSince = time.now();
    this.#commits = new GroupCommit((group) => this.#commit(group), {
      now: time.now,
      soon: (run) => void time.after(0, run),
      after: (ms, run) => void time.after(ms, run),
      through: (ms, run) => void time.after(ms, run),
    });
    store.onStanding(({ state }) => {
      if (state === 'well') this.wellSince = time.now();
      else this.#commits.rejectAll(new Error(state));
    });
  }

  cafes(): Promise<readonly CafeListing[]> {
    return this.#store.cafes();
  }

  read(cafe: string): Promise<JournalRead> {
    return this.#store.read(cafe);
  }

  create(cafe: CafeListing, entries: readonly JournalEntry[]): Promise<void> {
    return this.#promising() ?? this.#commits.add(cafe.id, entries, cafe);
  }

  append(cafe: string, entries: readonly JournalEntry[]): Promise<void> {
    return this.#promising() ?? this.#commits.add(cafe, entries);
  }

  beforeCommit(run: () => void): void {
    if (this.standing().state === 'well') this.#commits.expect(run);
    else run();
  }

  #promising(): Promise<void> | null {
    const standing = this.standing();
    return standing.state === 'well' ? null : Promise.reject(new Error(standing.why));
  }

  async compact(cafe: string): Promise<boolean> {
    if (this.standing().state !== 'well') return false;
    await this.#commits.drain();
    return this.#store.compact(cafe);
  }

  standing(): Standing {
    return this.#store.standing();
  }

  onStanding(listener: (standing: Standing) => void): void {
    this.#store.onStanding((standing) => !this.#dead && listener(standing));
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  async #commit({ cafes, entries }: Group): Promise<void> {
    const wait = this.#chance.happens(0.05) ? this.#chance.between(50, 900) : this.#chance.between(1, 12);
    await new Promise<void>((resolve) => void this.#time.after(wait, resolve));
    if (this.#dead) return never();
    for (const [cafe, packed] of entries) {
      const listing = cafes.find(({ id }) => id === cafe);
      await (listing ? this.#store.create(listing, packed) : this.#store.append(cafe, packed));
      this.witness.write(packed);
      this.commitCount += 1;
      if (packed.length > 1) this.sharedCommits += 1;
    }
    // On disk, but whoever wanted to tell is no more.
    if (this.#dead) return never();
  }

  /** Nothing reaches the disk until `release`. */
  hold(): void {
    this.#held = true;
    this.#store.hold();
  }

  release(): void {
    this.#held = false;
    this.wellSince = this.#time.now();
    this.#store.release();
  }

  fill(): void {
    this.#held = false;
    this.#store.fill();
  }

  makeRoom(): void {
    this.#store.makeRoom();
  }

  /** True when whatever is asked of it now is soon done. */
  get isWell(): boolean {
    return !this.#held && this.standing().state === 'well';
  }

  /** The same disk for the next server. */
  async afterPowerCut(at: CutAt): Promise<Disk> {
    this.#dead = true;
    if (at === 'after') this.#store.release();
    await Promise.resolve();
    const store = this.#store.afterPowerCut();
    return new Disk(this.#time, this.#chance, this.witness, store);
  }

  /** A copy as a backup makes it, to be put back later. */
  copy(): Disk {
    return new Disk(this.#time, this.#chance, this.witness.fork(), this.#store.copy());
  }
}

function never(): Promise<void> {
  return new Promise(() => undefined);
}
