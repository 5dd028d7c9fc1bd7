/** The cafés whose key this browser holds, for the list on the first page. */
import * as v from 'valibot';
import { dropTicket } from './tickets.ts';

const storageKey = 'kafebord/cafes';
const most = 30;

const rememberedSchema = v.array(v.object({ cafe: v.string(), title: v.string(), date: v.string() }));

export type RememberedCafe = Readonly<v.InferOutput<typeof rememberedSchema>[number]>;

/** Latest first. */
export function rememberedCafes(): readonly RememberedCafe[] {
  try {
    const parsed = v.safeParse(rememberedSchema, JSON.parse(localStorage.getItem(storageKey) ?? '[]'));
    return parsed.success ? parsed.output : [];
  } catch {
    return [];
  }
}

export function rememberCafe(cafe: RememberedCafe): void {
  store([cafe, ...rememberedCafes().filter((known) => known.cafe !== cafe.cafe)].slice(0, most));
}

/** Forgets the café and its key: for a machine that others use as well. */
export function forgetCafe(cafe: string): void {
  dropTicket('key', cafe);
  store(rememberedCafes().filter((known) => known.cafe !== cafe));
}

function store(cafes: readonly RememberedCafe[]): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(cafes));
  } catch {
    // Private mode or full storage: the list is a convenience, the link is the key.
  }
}
