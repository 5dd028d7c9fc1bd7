/** One device's visit to a café: its control connection, and its desk with everything that it writes. */
import { openDesk, type Desk } from '../documents/desk.ts';
import type { Keep } from '../documents/outbox.ts';
import { createChoices, type Choices } from './choices.ts';
import { openControl, type Control } from './control.ts';
import { followSilence, type GoingOn } from './going-on.ts';
import { keepViews, keptViews, showKeptViews } from './kept-views.ts';
import { followMovedOn } from './moved-on.ts';
import { newId } from './secrets.ts';
import { createCafeStore, roundsTold, type CafeStore } from './store.ts';

export interface VisitOptions {
  readonly server: string;
  readonly cafe: string;
  readonly ticket: string;
  readonly keep: Keep | null;
  /** This device's time in milliseconds, right or wrong. */
  readonly now: () => number;
  /** Milliseconds that run evenly, whatever is done to the time. */
  readonly steady: () => number;
}

export interface Visit extends Desk {
  /** What the server has told. */
  readonly store: CafeStore;
  /** What screens show of it: see going-on.ts. */
  readonly seen: GoingOn['seen'];
  readonly control: Control;
  /** What somebody has chosen here and the server has not answered. */
  readonly choices: Choices;
  readonly options: VisitOptions;
  wake(): void;
}

/**
 * This person's pens as far as the server has ever told them: one that was restored from an older copy does not know the latest, and what
 * was written with those is to be brought again.
 */
function followPens(store: CafeStore): () => readonly number[] {
  let known: readonly number[] = [];
  store.subscribe(({ pens }, before) => {
    if (pens !== before.pens) known = Array.from(new Set([...known, ...pens]));
  });
  return () => known;
}

export function startVisit(options: VisitOptions): Visit {
  const store = createCafeStore();
  const kept = keptViews(options.keep, options);
  // A device whose time is wrong knows by how much from the last time that it was here.
  const now = (): number => options.now() + (kept?.behindMs ?? 0);
  const control = openControl({ ...options, now, store, newId });
  const goingOn = followSilence({ store, clock: control.clock, keptAt: kept?.at ?? null });
  const keeping = keepViews({ ...options, store, clock: control.clock });
  if (kept) showKeptViews(store, kept);
  const desk = openDesk({
    ...options,
    newId,
    link: control.link,
    serverNow: () => control.clock.now(),
    pens: followPens(store),
    begun: () => roundsTold(store.getState()),
    movedOn: followMovedOn(store, () => desk.roomTold()),
  });
  const prefix = `kafebord/${options.cafe}/${options.ticket.slice(0, 6)}/choices`;
  const choices = createChoices({ ...options, prefix, store, control, outbox: desk.outbox, newId });
  return {
    ...desk,
    store,
    control,
    choices,
    options,
    seen: goingOn.seen,
    wake() {
      control.wake();
      goingOn.look();
    },
    close() {
      keeping.close();
      goingOn.close();
      desk.close();
      choices.close();
      control.close();
    },
  };
}
