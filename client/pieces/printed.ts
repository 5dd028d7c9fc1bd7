/** What this browser has printed of a café's seats, so that it can say when paper and plan no longer agree. */
import * as v from 'valibot';
import { useMemo, useSyncExternalStore } from 'react';

const plan = { version: v.number(), at: v.number() };
const printedSchema = v.object({
  slips: v.nullable(v.object({ ...plan, marks: v.record(v.string(), v.string()) })),
  'by-table': v.nullable(v.object(plan)),
  'by-person': v.nullable(v.object(plan)),
});

/** By kind of paper: which plan was printed, when (server time, ms), and what each slip said. Null: never printed here. */
export type Printed = Readonly<v.InferOutput<typeof printedSchema>>;

/** The papers that show seats and therefore grow old. */
export type SeatPaper = keyof Printed;

const nothing: Printed = { slips: null, 'by-table': null, 'by-person': null };
const storageKey = (cafe: string): string => `kafebord/printed/${cafe}`;
const listeners = new Set<() => void>();

/** Follows what other tabs print as well. */
export function usePrinted(cafe: string): Printed {
  const kept = useSyncExternalStore(subscribe, () => read(cafe));
  return useMemo(() => parse(kept), [kept]);
}

export function rememberPrinted(cafe: string, papers: Partial<Printed>): void {
  try {
    localStorage.setItem(storageKey(cafe), JSON.stringify({ ...parse(read(cafe)), ...papers }));
  } catch {
    // Private mode or full storage: the stamp on the paper still says which plan it shows.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

function read(cafe: string): string | null {
  try {
    return localStorage.getItem(storageKey(cafe));
  } catch {
    return null;
  }
}

function parse(kept: string | null): Printed {
  if (kept === null) return nothing;
  try {
    const parsed = v.safeParse(printedSchema, JSON.parse(kept));
    return parsed.success ? parsed.output : nothing;
  } catch {
    return nothing;
  }
}
