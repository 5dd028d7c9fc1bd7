/** The control plane: what travels over socket.io. One command in, one answer back; views out. */
import * as v from 'valibot';
import { commandSchema } from '../cafe/commands.ts';
import type { Refusal } from '../cafe/refusals.ts';
import type { FacilitatorView, OwnView, RoomView } from '../cafe/views.ts';
import type { Role } from '../cafe/model.ts';
import { identifier } from '../cafe/text.ts';

export const controlPath = '/control';

export const secretSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22,86}$/u));

/** The handshake: which café, and the ticket that says who asks. */
export const handshakeSchema = v.strictObject({ cafe: identifier, ticket: secretSchema });
export type Handshake = v.InferOutput<typeof handshakeSchema>;

/** The id makes a command that is sent twice count once. */
export const envelopeSchema = v.strictObject({ id: identifier, command: commandSchema });
export type EnvelopeInput = v.InferInput<typeof envelopeSchema>;

export type Answer = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

/** `number` grows with every change of the café: an older view that arrives late is recognised and dropped. */
export interface Numbered {
  readonly number: number;
}

export interface RoomMessage extends Numbered {
  readonly role: Role;
  readonly room: RoomView;
}

export interface FacilitatorMessage extends Numbered {
  readonly facilitator: FacilitatorView;
  /** People with an open connection, by id. */
  readonly online: readonly string[];
}

export interface OwnMessage extends Numbered {
  readonly own: OwnView | null;
  /** Yjs client ids bound to this person: notes written with them are their own. */
  readonly pens: readonly number[];
}

/** Secret links, for the facilitator's eyes only: derived from the facilitator's own secret at each connection. */
export interface LinksMessage {
  readonly links: { readonly cofacilitator: string; readonly projector: string; readonly observer: string };
}

export interface ServerToClient {
  room: (message: RoomMessage) => void;
  facilitator: (message: FacilitatorMessage) => void;
  own: (message: OwnMessage) => void;
  links: (message: LinksMessage) => void;
  /** True while the disk takes no more: nothing is accepted, reading goes on. */
  notSaving: (notSaving: boolean) => void;
  /** Something of this café's stored history cannot be read: it is shown and exported as far as it can be, and takes no more. */
  damaged: () => void;
}

export interface ClientToServer {
  command: (envelope: unknown, answer: (answer: Answer) => void) => void;
  /** Asks the server's time in milliseconds, to measure this client's offset. */
  time: (answer: (at: number) => void) => void;
}
