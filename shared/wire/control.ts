/** The control plane: what travels over socket.io. One command in, one answer back; views out. */
import * as v from 'valibot';
import type { EntryView } from '../boards/entries.ts';
import type { Refusal } from '../cafe/refusals.ts';
import type { FacilitatorView, OwnView, RoomView } from '../cafe/views.ts';
import type { GrantId, Role } from '../cafe/model.ts';
import type { Echo } from '../harvest/echo.ts';
import { identifier } from '../cafe/text.ts';
import { secretPattern } from './secret.ts';

export const controlPath = '/control';

export const secretSchema = v.pipe(v.string(), v.regex(secretPattern));

/** The handshake: which café, and the ticket that says who asks. */
export const handshakeSchema = v.strictObject({ cafe: identifier, ticket: secretSchema });
export type Handshake = v.InferOutput<typeof handshakeSchema>;

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
  /** Those of them whose phone shows something else, or is locked. */
  readonly asleep: readonly string[];
  /** Those who are in the café with a phone and have no open connection, by id: since when, in server milliseconds, as far as is known. */
  readonly awaySince: Readonly<Record<string, number>>;
}

/**
 * How many of those who sit at each table have written something in the round that has begun, for facilitators. Never who: a number for
 * each table, which nobody can rank people by.
 */
export interface WroteMessage extends Numbered {
  readonly round: number;
  readonly wrote: Readonly<Record<string, number>>;
}

/** What several tables wrote by themselves, the strongest first. For everybody, once the rounds are over. */
export interface EchoesMessage extends Numbered {
  readonly echoes: readonly Echo[];
}

export interface OwnMessage extends Numbered {
  readonly own: OwnView | null;
  /** Yjs client ids bound to this person: notes written with them are their own. */
  readonly pens: readonly number[];
}

/** Boards that one device may look at at a time. */
export const mostWatched = 12;

/** What stands on a board that this device looks at: everything when it begins to look, and after that what is new and what is gone. */
export interface EntriesMessage extends Numbered {
  readonly board: string;
  readonly whole: boolean;
  readonly entries: readonly EntryView[];
  /** Ids. */
  readonly gone: readonly string[];
}

/** Secret links, for the facilitator's eyes only: derived from the facilitator's own secret at each connection. */
export interface LinksMessage {
  readonly links: {
    readonly cofacilitator: string;
    readonly projector: string;
    readonly observer: string;
    /** The code on paper. Null for cafés from before there was one. */
    readonly recovery: string | null;
  };
  /** Which of the grants this device came in by; null for the keys the café was opened with. */
  readonly grant: GrantId | null;
}

export interface ServerToClient {
  room: (message: RoomMessage) => void;
  facilitator: (message: FacilitatorMessage) => void;
  own: (message: OwnMessage) => void;
  links: (message: LinksMessage) => void;
  wrote: (message: WroteMessage) => void;
  echoes: (message: EchoesMessage) => void;
  entries: (message: EntriesMessage) => void;
  /** This ticket opens nothing here any more. */
  shutOut: () => void;
  /** This ticket is somebody else's from now on: come in again with it. */
  comeAgain: () => void;
  /** True while the disk takes no more: nothing is accepted, reading goes on. */
  notSaving: (notSaving: boolean) => void;
  /** Something of this café's stored history cannot be read: it is shown and exported as far as it can be, and takes no more. */
  damaged: () => void;
  /** What the document plane says on a line of this connection. See `ClientToServer.documents`. */
  documents: (line: number, frames: string) => void;
  /** The server has ended that line, as it would close a websocket. */
  documentsClosed: (line: number, code: number, reason: string) => void;
  /** The connection will end: come back no sooner than after so many milliseconds. */
  wait: (ms: number) => void;
}

export interface ClientToServer {
  command: (envelope: unknown, answer: (answer: Answer) => void) => void;
  /** Whether this phone shows something else, or is locked. */
  resting: (resting: boolean) => void;
  /** The boards that this device looks at from now on, by id. */
  watch: (boards: readonly string[]) => void;
  /** Asks the server's time in milliseconds, to measure this client's offset. */
  time: (answer: (at: number) => void) => void;
  /**
   * Messages of the document plane, where no websocket of its own comes through: base64 of one or several, each a varUint length and what
   * would stand in a frame of a websocket for several documents. The first with a new number opens that line and ends the one before.
   */
  documents: (line: number, frames: string) => void;
  /** Nothing more is wanted on this line. */
  documentsEnd: (line: number) => void;
}
