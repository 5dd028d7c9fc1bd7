/** What a run has done, counted by name. */
export class Figures {
  readonly counts = new Map<string, number>();

  count(what: string, more = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + more);
  }

  add(other: Figures): void {
    for (const [what, count] of other.counts) this.count(what, count);
  }

  of(what: string): number {
    return this.counts.get(what) ?? 0;
  }

  lines(): string[] {
    return [...this.counts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([what, count]) => `${String(count).padStart(10)}  ${what}`);
  }
}
