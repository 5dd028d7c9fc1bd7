/**
 * Remembers what is on disk, entry by entry, independently of the server: the measure for everything that anybody is told.
 */
import * as Y from 'yjs';
import { evolve } from '../../../shared/cafe/evolve.ts';
import type { Cafe } from '../../../shared/cafe/model.ts';
import { must } from '../../../shared/cafe/must.ts';
import type { JournalEntry } from '../../../server/journal/journal.ts';
import type { Findings } from './findings.ts';
import { judgeEvents } from './judge-events.ts';

/** Whatever hostile people try to write has this in it. It must never be on disk. */
export const hostileMark = 'GIFTIG';

interface Past {
  readonly entries: readonly JournalEntry[];
  readonly cafes: readonly (Cafe | null)[];
  readonly ballots: ReadonlyMap<string, ReadonlySet<string>>;
}

export class Witness {
  readonly findings: Findings;
  /** Everything that is or was on disk, also what a snapshot has replaced since. */
  readonly entries: JournalEntry[];
  /** The café after each entry; the first is the café before any. */
  readonly #cafes: (Cafe | null)[];
  readonly #docs = new Map<string, Y.Doc>();
  readonly #commands = new Set<string>();
  /** Dots as the entries place and take them, counted apart from the café's own count. */
  readonly ballots: Map<string, Set<string>>;

  constructor(findings: Findings, past: Past = { entries: [], cafes: [null], ballots: new Map() }) {
    this.findings = findings;
    this.entries = [...past.entries];
    this.#cafes = [...past.cafes];
    this.ballots = new Map([...past.ballots].map(([person, notes]) => [person, new Set(notes)]));
    for (const entry of past.entries) this.#file(entry);
  }

  /** As a copy of the disk remembers it from now on. */
  fork(): Witness {
    return new Witness(this.findings, { entries: this.entries, cafes: this.#cafes, ballots: this.ballots });
  }

  get seq(): number {
    return this.entries.length;
  }

  get cafe(): Cafe {
    return must(this.#cafes.at(-1), 'a café');
  }

  /** The café as it is on disk after so many entries; null for more than there are. */
  cafeAt(seq: number): Cafe | null {
    return this.#cafes[seq] ?? null;
  }

  hasCommand(scoped: string): boolean {
    return this.#commands.has(scoped);
  }

  doc(path: string): Y.Doc {
    const known = this.#docs.get(path);
    if (known) return known;
    const made = new Y.Doc();
    this.#docs.set(path, made);
    return made;
  }

  docs(): ReadonlyMap<string, Y.Doc> {
    return this.#docs;
  }

  /** Up to which clock a pen's words are on disk. */
  upTo(path: string, pen: number): number {
    const doc = this.#docs.get(path);
    return doc ? Y.getState(doc.store, pen) : 0;
  }

  /** These have just come to disk, together. */
  write(entries: readonly JournalEntry[]): void {
    for (const entry of entries) {
      this.findings.unless(entry.seq === this.seq + 1, 'SM2', () => `entry ${entry.seq} follows ${this.seq}`);
      this.entries.push(entry);
      const before = this.#cafes.at(-1) ?? null;
      if (entry.kind === 'events') {
        if (entry.command !== null && this.#commands.has(entry.command))
          this.findings.report('SA4', `command ${entry.command} counts twice`);
        const after = entry.events.reduce<Cafe | null>(evolve, before);
        if (before && after) judgeEvents(this, entry, before, after);
        this.#cafes.push(after);
      } else {
        this.#cafes.push(before);
        if (Buffer.from(entry.update).includes(hostileMark))
          this.findings.report('SA3', `refused words of ${entry.by} are on disk in ${entry.document}`);
      }
      this.#file(entry);
    }
  }

  #file(entry: JournalEntry): void {
    if (entry.kind === 'update') Y.applyUpdate(this.doc(entry.document), entry.update);
    else if (entry.command !== null) this.#commands.add(entry.command);
  }

  forget(): void {
    for (const doc of this.#docs.values()) doc.destroy();
  }
}
