/** What this device knows of the café: the last views, and how it is connected. Screens select from it and draw. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Role } from '../../shared/cafe/model.ts';
import type { Refusal } from '../../shared/cafe/refusals.ts';
import type { FacilitatorView, OwnView, RoomView } from '../../shared/cafe/views.ts';
import type { LinksMessage } from '../../shared/wire/control.ts';

/** `refused` is final: the ticket opens nothing here. `lost` mends itself. */
export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'open' }
  | { readonly state: 'lost'; readonly since: number }
  | { readonly state: 'refused'; readonly refusal: Refusal };

export interface CafeState {
  readonly connection: Connection;
  readonly role: Role | null;
  readonly room: RoomView | null;
  readonly facilitator: FacilitatorView | null;
  readonly online: readonly string[];
  readonly own: OwnView | null;
  /** False once the server has said that this person is not in the café any more. */
  readonly here: boolean;
  readonly pens: readonly number[];
  readonly links: LinksMessage['links'] | null;
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
    own: null,
    here: true,
    pens: [],
    links: null,
    notSaving: false,
    damaged: false,
  }));
}
