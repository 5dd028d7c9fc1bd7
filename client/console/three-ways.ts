/** What one has changed in something that others may have changed meanwhile, field by field. All three have the same fields. */
import { cleanLine } from '../../shared/cafe/text.ts';

/** As they are stored: a space at the end is no difference. */
function same(one: unknown, other: unknown): boolean {
  const plain = (value: unknown): string | undefined =>
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? cleanLine(part) : part));
  return one === other || plain(one) === plain(other);
}

/** The fields in which something is to be different. */
export function changedIn<T extends object>(wanted: T, now: T): Partial<T> {
  const changed: Partial<T> = {};
  for (const key in wanted) if (!same(wanted[key], now[key])) changed[key] = wanted[key];
  return changed;
}

/** What stands there `now`, with what somebody who `began` with the second has made of it. */
export function onTop<T extends object>(began: T, wanted: T, now: T): T {
  return { ...now, ...changedIn(wanted, began) };
}

/** What stands there `now`, with what was `before` wherever it still is as it was `saved`. Null when nothing of it is. */
export function takenBack<T extends object>(saved: T, before: T, now: T): T | null {
  const back = { ...now };
  let some = false;
  for (const key in before) {
    if (same(before[key], saved[key]) || !same(now[key], saved[key])) continue;
    back[key] = before[key];
    some = true;
  }
  return some ? back : null;
}
