/** What the driver has seen happen, by its own clock. Nothing in it comes from the server's word about the past. */

export type Deed = 'note' | 'person';

export interface Record {
  readonly deed: Deed;
  /** The words of a note, or the name of a person: each is used once. */
  readonly value: string;
  readonly invokedAt: number;
  acknowledgedAt: number | null;
  /** First seen by somebody else. */
  seenAt: number | null;
  refused: string | null;
}

export class History {
  readonly #records = new Map<string, Record>();

  invoked(deed: Deed, value: string): Record {
    const known = this.#records.get(value);
    if (known) return known;
    const made = { deed, value, invokedAt: performance.now(), acknowledgedAt: null, seenAt: null, refused: null };
    this.#records.set(value, made);
    return made;
  }

  acknowledged(value: string): void {
    const record = this.#of(value);
    record.acknowledgedAt ??= performance.now();
  }

  seen(value: string): void {
    const record = this.#records.get(value);
    // A name nobody has invoked is found by the check as something invented.
    if (record) record.seenAt ??= performance.now();
  }

  refused(value: string, why: string): void {
    this.#of(value).refused = why;
  }

  all(deed?: Deed): Record[] {
    return [...this.#records.values()].filter((record) => deed === undefined || record.deed === deed);
  }

  get(value: string): Record | undefined {
    return this.#records.get(value);
  }

  count(which: (record: Record) => boolean): number {
    return this.all().filter(which).length;
  }

  #of(value: string): Record {
    const record = this.#records.get(value);
    if (!record) throw new Error(`never invoked: ${value}`);
    return record;
  }
}
