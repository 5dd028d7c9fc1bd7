/** For what cannot happen. What may not happen is a refusal instead. */

export function unreachable(why: string): never {
  throw new Error(`cannot happen: ${why}`);
}

export function must<T>(value: T | null | undefined, why: string): T {
  if (value === null || value === undefined) return unreachable(why);
  return value;
}
