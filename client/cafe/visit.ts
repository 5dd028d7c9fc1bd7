/** One device's visit to a café: its control connection, and its desk with everything that it writes. */
import { openDesk, type Desk } from '../documents/desk.ts';
import type { Keep } from '../documents/outbox.ts';
import { openControl, type Control } from './control.ts';
import { newId } from './secrets.ts';
import { createCafeStore, type CafeStore } from './store.ts';

export interface VisitOptions {
  readonly server: string;
  readonly cafe: string;
  readonly ticket: string;
  readonly keep: Keep | null;
  readonly now: () => number;
}

export interface Visit extends Desk {
  readonly store: CafeStore;
  readonly control: Control;
  readonly options: VisitOptions;
  wake(): void;
}

export function startVisit(options: VisitOptions): Visit {
  const store = createCafeStore();
  const control = openControl({ ...options, store, newId });
  const desk = openDesk({
    ...options,
    newId,
    serverNow: () => control.clock.now(),
    pens: () => store.getState().pens,
  });
  return {
    ...desk,
    store,
    control,
    options,
    wake: () => control.wake(),
    close() {
      desk.close();
      control.close();
    },
  };
}
