/** What was seen that must not be, by the rule it breaks. Collected, because it may be seen deep inside code that catches errors. */

export interface Finding {
  readonly rule: string;
  readonly what: string;
}

export class Findings {
  readonly all: Finding[] = [];

  report(rule: string, what: string): void {
    // The first of a kind says it; a thousand more would only bury it.
    if (this.all.length < 20) this.all.push({ rule, what });
  }

  unless(holds: boolean, rule: string, what: () => string): void {
    if (!holds) this.report(rule, what());
  }
}

/** Equal as data. Two states made by the same events share most of their parts, which are then not looked into. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one))
    return (
      Array.isArray(other) && one.length === other.length && one.every((entry, index) => same(entry, other[index]))
    );
  const left = Object.entries(one);
  const right = other as Readonly<Record<string, unknown>>;
  return (
    left.length === Object.keys(right).length &&
    left.every(([key, value]) => Object.hasOwn(right, key) && same(value, right[key]))
  );
}
