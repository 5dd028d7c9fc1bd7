/**
 * The tickets this browser holds, by café. They are what makes a reload, a new tab or a locked phone the same person again.
 *
 * A ticket in the address (`#t=…`) wins over the stored one and stays in the address: so several people can be shown side by
 * side in one browser, as the development stage does. A facilitator's secret (`#k=…`) is stored and then taken out of the address,
 * because people copy what stands there.
 */
import { secretPattern } from '../../shared/wire/secret.ts';
import type { Keep } from '../documents/kept-list.ts';
import { deviceKeep } from './device-keep.ts';

export type TicketKind = 'participant' | 'key';

const storageKey = (kind: TicketKind, cafe: string): string => `kafebord/${kind}/${cafe}`;
const inMemory = new Map<string, string>();

/** The ticket for a café on this page, or null. `kind` keeps a facilitator who also joined as a guest in two hats. */
export function ticketFor(kind: TicketKind, cafe: string): string | null {
  const fromAddress = ticketInAddress(kind);
  if (fromAddress !== null) return fromAddress;
  const key = storageKey(kind, cafe);
  return inMemory.get(key) ?? readFrom(() => sessionStorage, key) ?? readFrom(() => storageOf(kind), key);
}

export function keepTicket(kind: TicketKind, cafe: string, ticket: string): void {
  const key = storageKey(kind, cafe);
  inMemory.set(key, ticket);
  try {
    storageOf(kind).setItem(key, ticket);
  } catch {
    // Private mode or full storage: the ticket lives as long as the page.
  }
}

export function dropTicket(kind: TicketKind, cafe: string): void {
  const key = storageKey(kind, cafe);
  inMemory.delete(key);
  try {
    storageOf(kind).removeItem(key);
  } catch {
    // Nothing was stored.
  }
}

/**
 * Takes a secret out of the address bar and keeps it. Call once, before the page is drawn.
 *
 * A key that is stored here already is never replaced by another: a facilitator who tries the co-facilitator's link on their own
 * laptop must not lose the café. The other key is then good for this tab alone, reloads included.
 */
export function takeKeyFromAddress(cafe: string): void {
  const key = inHash('k');
  if (key === null) return;
  const stored = readFrom(() => storageOf('key'), storageKey('key', cafe));
  if (stored === null || stored === key) keepTicket('key', cafe, key);
  else keepForThisTab(storageKey('key', cafe), key);
  history.replaceState(null, '', location.pathname + location.search);
}

function keepForThisTab(name: string, key: string): void {
  inMemory.set(name, key);
  try {
    sessionStorage.setItem(name, key);
  } catch {
    // Private mode: the key lives as long as the page.
  }
}

function ticketInAddress(kind: TicketKind): string | null {
  return kind === 'participant' ? inHash('t') : inHash('k');
}

function inHash(name: string): string | null {
  const value = new URLSearchParams(location.hash.slice(1)).get(name);
  return value !== null && secretPattern.test(value) ? value : null;
}

/** Whoever has come in with a phone is one person with what they write there, so both are kept alike: see keptIsRead. */
function storageOf(kind: TicketKind): Pick<Keep, 'getItem' | 'setItem' | 'removeItem'> {
  return kind === 'participant' ? deviceKeep() : localStorage;
}

/** Storage is asked for inside: where it is forbidden, already naming it fails. */
function readFrom(storage: () => Pick<Keep, 'getItem'>, name: string): string | null {
  try {
    const value = storage().getItem(name);
    return value !== null && secretPattern.test(value) ? value : null;
  } catch {
    return null;
  }
}
