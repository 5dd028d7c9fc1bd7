/** What this device knows of the café: the last views, and how it is connected. Screens select from it and draw. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EntryView } from '../../shared/boards/entries.ts';
import { roundBegun } from '../../shared/cafe/find.ts';
import type { Role } from '../../shared/cafe/model.ts';
import type { Refusal } from '../../shared/cafe/refusals.ts';
import type { Echo } from '../../shared/harvest/echo.ts';
import type { FacilitatorView, OwnView, RoomView } from '../../shared/cafe/views.ts';
import type { LinksMessage, WroteMessage } from '../../shared/wire/control.ts';

/**
 * `refused` is final: the ticket opens nothing here. `lost` mends itself, unless it is `captive`: something else answers in the server's
 * place, as a guest network does until one has signed in.
 */
export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'open' }
  | { readonly state: 'lost'; readonly since: number; readonly captive?: boolean }
  | { readonly state: 'refused'; readonly refusal: Refusal };

export interface CafeState {
  readonly connection: Connection;
  readonly role: Role | null;
  readonly room: RoomView | null;
  readonly facilitator: FacilitatorView | null;
  readonly online: readonly string[];
  /** Those of them whose phone shows something else, or is locked. */
  readonly asleep: readonly string[];
  /** Those with a phone and no connection: since when, in server milliseconds. */
  readonly awaySince: Readonly<Record<string, number>>;
  /** By table: how many of those who sit there have written in this round. Null before the first, and for all but facilitators. */
  readonly wrote: Pick<WroteMessage, 'round' | 'wrote'> | null;
  /** What several tables wrote by themselves. Null until the server has told. */
  readonly echoes: readonly Echo[] | null;
  readonly own: OwnView | null;
  /** What stands on the boards that this device looks at, by board. */
  readonly entries: Readonly<Record<string, readonly EntryView[]>>;
  /** False once the server has said that this person is not in the café any more. */
  readonly here: boolean;
  /** True once this ticket has turned out to be somebody else's: the visit has to be started anew. See come-again.ts. */
  readonly somebodyElse: boolean;
  readonly pens: readonly number[];
  readonly links: LinksMessage['links'] | null;
  /** Which of the grants this device came in by. Null before that is known, and for the keys the café was opened with. */
  readonly grant: LinksMessage['grant'];
  readonly notSaving: boolean;
  /** Part of what was stored cannot be read any more: this café can be read and exported, not changed. */
  readonly damaged: boolean;
}

export type CafeStore = StoreApi<CafeState>;

export function createCafeStore(): CafeStore {
  return createStore<CafeState>(() => ({
    connection: { state: 'connecting' },
    role: null,
    room: null,
    facilitator: null,
    online: [],
    asleep: [],
    awaySince: {},
    wrote: null,
    echoes: null,
    own: null,
    entries: {},
    here: true,
    somebodyElse: false,
    pens: [],
    links: null,
    grant: null,
    notSaving: false,
    damaged: false,
  }));
}

/** The last round that the server has told to have begun, for which this person may write. Facilitators write for every round. */
export function roundsTold({ role, room }: CafeState): number {
  if (role === 'facilitator' || role === 'cofacilitator') return Infinity;
  return room ? roundBegun(room) : 0;
}
