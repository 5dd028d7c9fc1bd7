/**
 * The last views of a participant's café, kept in the browser's storage: a page that is opened again while the server is gone shows
 * where one sits and goes on by the clock. Kept for each ticket, for a few cafés, and only while there is something to go on with.
 */
import * as v from 'valibot';
import { currentStage } from '../../shared/cafe/find.ts';
import type { Keep } from '../documents/outbox.ts';
import { keptSchema, keptVersion, wholeViews, type KeptViews } from './kept-schema.ts';
import type { ServerClock } from './server-clock.ts';
import type { CafeState, CafeStore } from './store.ts';

const prefix = 'kafebord/views/';
/** A browser that has been to more cafés forgets the oldest. */
const mostKept = 4;
/** More than any café we plan for; what is larger is not kept. */
const mostLetters = 400_000;
/** News of a busy café is kept together. */
const keepAfterMs = 1000;

export interface WhoseViews {
  readonly cafe: string;
  readonly ticket: string;
}

const keyOf = ({ cafe, ticket }: WhoseViews): string => `${prefix}${cafe}/${ticket.slice(0, 6)}`;

/** What this ticket's page knew last; null when nothing was kept or what was kept is not whole. */
export function keptViews(keep: Keep | null, whose: WhoseViews): KeptViews | null {
  return read(keep, keyOf(whose));
}

/** The café that this code led to when there was a server to ask; null when this browser has not been in it. */
export function keptCafe(keep: Keep | null, code: string): string | null {
  const room = keysIn(keep)
    .map((key) => read(keep, key)?.room)
    .find((kept) => kept?.code === code);
  return room?.id ?? null;
}

export function dropKeptViews(keep: Keep | null, whose: WhoseViews): void {
  attempt(() => keep?.removeItem(keyOf(whose)));
}

export interface KeepOptions extends WhoseViews {
  readonly keep: Keep | null;
  readonly store: CafeStore;
  readonly clock: Pick<ServerClock, 'now'>;
  /** This device's own time in milliseconds. */
  readonly now: () => number;
}

/** Shows what was kept when the server cannot be reached and has told nothing yet. */
export function showKeptViews(store: CafeStore, { room, own, pens }: KeptViews): void {
  const stop = store.subscribe((state) => {
    if (state.connection.state === 'connecting') return;
    stop();
    if (state.connection.state === 'lost' && state.room === null)
      store.setState({ role: 'participant', room, own, pens });
  });
}

/** Keeps the views of a participant from now on, and takes them out again when the café is over for them. */
export function keepViews({ keep, store, clock, now, ...whose }: KeepOptions): { close(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null;

  function keepNow(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const state = store.getState();
    const views = state.role === 'participant' ? asKept(state, clock.now(), now()) : null;
    if (views !== null && views.length <= mostLetters) attempt(() => keep?.setItem(keyOf(whose), views));
  }

  const stop = store.subscribe((state, before) => {
    if (isOver(state)) {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      dropKeptViews(keep, whose);
    } else if (state.connection.state === 'open' && (state.room !== before.room || state.own !== before.own)) {
      timer ??= setTimeout(keepNow, keepAfterMs);
    } else if (before.connection.state === 'open' && state.connection.state !== 'open') {
      // The time of the last moment in which they were certainly true.
      keepNow();
    }
  });
  forgetOldest(keep, keyOf(whose));
  return {
    close() {
      stop();
      if (timer !== null) keepNow();
    },
  };
}

/** Closed, left or sent away: there is nothing to go on with. */
function isOver({ room, here, connection }: CafeState): boolean {
  const refused = connection.state === 'refused' && connection.refusal !== 'not-saving';
  return refused || !here || (room !== null && currentStage(room).kind === 'close');
}

function asKept({ room, own, pens }: CafeState, at: number, deviceAt: number): string | null {
  const { success, output } = v.safeParse(keptSchema, {
    version: keptVersion,
    at,
    behindMs: at - deviceAt,
    room,
    own,
    pens,
  });
  return success ? JSON.stringify(output) : null;
}

function read(keep: Keep | null, key: string): KeptViews | null {
  return (
    attempt(() => {
      const parsed = v.safeParse(keptSchema, JSON.parse(keep?.getItem(key) ?? 'null'));
      return parsed.success ? wholeViews(parsed.output) : null;
    }) ?? null
  );
}

function keysIn(keep: Keep | null): readonly string[] {
  const keys: string[] = [];
  attempt(() => {
    for (let index = 0; index < (keep?.length ?? 0); index += 1) {
      const key = keep?.key(index);
      if (key?.startsWith(prefix)) keys.push(key);
    }
  });
  return keys;
}

function forgetOldest(keep: Keep | null, own: string): void {
  const others = keysIn(keep).filter((key) => key !== own);
  const byAge = others
    .map((key) => ({ key, at: read(keep, key)?.at ?? Number.NEGATIVE_INFINITY }))
    .sort((one, other) => other.at - one.at);
  for (const { key } of byAge.slice(mostKept - 1)) attempt(() => keep?.removeItem(key));
}

/** Storage may be forbidden or full, and hold anything: then nothing is kept, and the page lives without. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
