/**
 * What screens see of a café: what the server has told, and when it has said nothing for long, the same café as it goes on by itself.
 *
 * Phones hold all seats, questions and deadlines, so that a hall without a network still moves in step. Nothing here is kept: the next
 * view that the server tells takes the place of all of it.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { deadlineOf } from '../../shared/cafe/clock.ts';
import { roundGathering } from '../../shared/cafe/arrivals.ts';
import { roundAhead } from '../../shared/cafe/find.ts';
import { runningOn } from '../../shared/cafe/running-on.ts';
import type { OwnView, RoomView } from '../../shared/cafe/views.ts';
import type { ServerClock } from './server-clock.ts';
import type { CafeState, CafeStore } from './store.ts';

/** So long the server may be silent before screens go on without it, in milliseconds. Until then a deadline that passes is only over. */
export const silenceMs = 60_000;

/** How often the clock is looked at where nothing is due: the device may have slept, or its time been set right. */
const lookAgainMs = 5000;
/** A timer that comes a hair too early must not spin until its time. */
const leastWaitMs = 15;

export interface SeenState extends CafeState {
  /** The server has been silent for so long that this screen goes on by the clock. */
  readonly alone: boolean;
}

export interface GoingOn {
  readonly seen: StoreApi<SeenState>;
  /** The device woke: what is due is done now. */
  look(): void;
  close(): void;
}

export interface GoingOnOptions {
  readonly store: CafeStore;
  readonly clock: Pick<ServerClock, 'now' | 'subscribe'>;
  /** Server time up to which the views that were kept on this device were true; null without any. */
  readonly keptAt: number | null;
}

/** The room at a server time when nothing but time has passed since it was told. The same object where nothing has changed. */
export function goneOn(room: RoomView, at: number): RoomView {
  const { stage, clock } = runningOn(room, at);
  if (stage !== room.stage) return { ...room, stage, clock, released: [] };
  return clock === room.clock ? room : { ...room, clock };
}

/** Who sits at one's table is told for one round at a time: nobody can be named for the next one, nor have come there. */
function ownGoneOn(own: OwnView, told: RoomView, now: RoomView): OwnView {
  const ahead = roundAhead(now);
  if (roundAhead(told) === ahead) return own;
  const { itinerary } = own;
  const table = ahead === null || roundGathering(now) === null ? null : (itinerary[ahead] ?? null);
  const moves = ahead !== null && table !== null && table !== itinerary[ahead - 1];
  const coming = own.coming?.round === ahead ? own.coming : null;
  return { ...own, mates: [], arrived: moves ? false : null, gathering: null, coming };
}

/** What the server told last, and what has become of it. */
interface Step {
  readonly told: CafeState;
  readonly room: RoomView;
  readonly own: OwnView | null;
}

export function followSilence({ store, clock, keptAt }: GoingOnOptions): GoingOn {
  const seen = createStore<SeenState>(() => ({ ...store.getState(), alone: false }));
  /** Server time since when nothing has been heard; null while there is a line. */
  let silentSince: number | null = null;
  let step: Step | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    const told = store.getState();
    const at = clock.now();
    const alone = silentSince !== null && at - silentSince >= silenceMs;
    step = alone && told.room ? nextStep(step, told, told.room, at) : null;
    const { room, own } = step ?? told;
    seen.setState({ ...told, room, own, alone }, true);
    clearTimeout(timer);
    if (silentSince === null) return;
    const due = alone ? room && deadlineOf(room.clock) : silentSince + silenceMs;
    timer = setTimeout(look, due === null ? lookAgainMs : Math.min(lookAgainMs, Math.max(leastWaitMs, due - at)));
  }

  const stopStore = store.subscribe((state, before) => {
    const { connection, room } = state;
    // A line alone says nothing yet: what is shown stays until the first view has come over it.
    if (connection.state === 'open' && room !== before.room) silentSince = null;
    else if (connection.state !== 'open' && before.connection.state === 'open') silentSince ??= clock.now();
    else if (connection.state !== 'open' && before.room === null && room !== null) silentSince ??= keptAt;
    look();
  });
  const stopClock = clock.subscribe(look);
  return {
    seen,
    look,
    close() {
      clearTimeout(timer);
      stopStore();
      stopClock();
    },
  };
}

/** The same step is the same objects, so that screens draw anew only when something is new. */
function nextStep(before: Step | null, told: CafeState, toldRoom: RoomView, at: number): Step {
  const room = goneOn(toldRoom, at);
  const same =
    before !== null &&
    before.told.room === toldRoom &&
    before.told.own === told.own &&
    before.room.stage === room.stage &&
    before.room.clock.state === room.clock.state;
  return same ? before : { told, room, own: told.own && ownGoneOn(told.own, toldRoom, room) };
}
