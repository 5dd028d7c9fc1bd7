/**
 * What one café is: plain data, nothing else. Every number called `at`, `startedAt` or `endsAt` is a server time in
 * milliseconds since 1970; every duration says its unit in its name.
 */
import type { RoundSeats } from '../seating/plan.ts';

export type TableId = string;
export type PersonId = string;
export type StageId = string;
export type OrganisationId = string;
export type NoteId = string;
export type CardId = string;
export type WishId = string;

export type Locale = 'nb' | 'en';

/** Who may see participants' names: the room, the facilitators alone, or nobody because they are never stored. */
export type Anonymity = 'names' | 'facilitator' | 'never';

/** `fixed`: one host stays at the table. `each-round`: somebody new hosts each round, everybody travels. `none`: no hosts. */
export type HostMode = 'fixed' | 'each-round' | 'none';

/** `mixed`: everybody meets somebody new and the room is mixed. `random`: by lot, and only hosts and wishes are heeded. */
export type SeatingMode = 'mixed' | 'random';

/** Rounds from the first to the last; `to` null means to the end, and `to` before `from` never. */
export interface Span {
  readonly from: number;
  readonly to: number | null;
}

/** How many may sit at a table, the host included. */
export interface SeatBounds {
  readonly min: number;
  readonly max: number;
}

export const stageKinds = [
  'doors',
  'plenary',
  'pause',
  'round',
  'travel',
  'lift',
  'harvest',
  'vision',
  'stones',
  'actions',
  'close',
] as const;
export type StageKind = (typeof stageKinds)[number];

/** One part of the programme. `round` is set for rounds (which one) and for travel (which one it leads to). */
export interface Stage {
  readonly id: StageId;
  readonly kind: StageKind;
  readonly title: string;
  readonly minutes: number;
  /** What the projector says while this part lasts. */
  readonly screen: string;
  /** A line for the facilitator alone. */
  readonly cue: string;
  readonly round?: number;
}

export interface Table {
  readonly id: TableId;
  readonly number: number;
  readonly name: string;
  readonly theme: string;
  readonly prompt: string;
  /** Null: as many as the others. */
  readonly seats: SeatBounds | null;
  /** The rounds in which the table is there. */
  readonly open: Span;
}

export interface Round {
  readonly number: number;
  readonly title: string;
  readonly question: string;
  readonly hint: string;
}

export interface ActorType {
  readonly id: string;
  readonly name: string;
}

export interface Organisation {
  readonly id: OrganisationId;
  readonly name: string;
  /** True for the organisations that run this café: they support actions and should not own them. */
  readonly facilitates: boolean;
}

export interface Person {
  readonly id: PersonId;
  /** The number on the list, from 1, never used twice: what a person is called when no name is known. */
  readonly number: number;
  readonly name: string;
  readonly organisation: OrganisationId | null;
  readonly actorType: string | null;
  /** As it was typed; compared without case. */
  readonly municipality: string | null;
  /** What they can talk in, as BCP 47 tags such as `nb`. Empty: not said, and taken for any. */
  readonly languages: readonly string[];
  /** Somebody interprets for them, so that their own languages bind nobody. */
  readonly interpreted: boolean;
  /** The rounds they are there for; null for all of them. */
  readonly attends: Span | null;
  /** False for people the facilitator added because they carry no phone. */
  readonly phone: boolean;
  readonly here: boolean;
}

/** The clock of the running stage. `over` means the time is out and nobody has moved on yet. */
export type Clock =
  | { readonly state: 'stopped' }
  | { readonly state: 'running'; readonly startedAt: number; readonly endsAt: number }
  | { readonly state: 'paused'; readonly startedAt: number; readonly leftMs: number }
  | { readonly state: 'over'; readonly startedAt: number; readonly endedAt: number };

/** When a stage really began and ended, for the report and for "running late". */
export interface StageRun {
  readonly stage: StageId;
  readonly startedAt: number;
  readonly endedAt: number | null;
}

export type Stand = 'agree' | 'reservation' | 'disagree';

export type Vote =
  | { readonly state: 'before' }
  | { readonly state: 'open'; readonly ballots: Readonly<Record<PersonId, readonly NoteId[]>> }
  | { readonly state: 'closed'; readonly totals: Readonly<Record<NoteId, number>>; readonly voters: number };

/** What a secret opens. Only the hash of a secret is ever stored. */
export type Key =
  | { readonly role: 'facilitator' | 'cofacilitator' | 'projector' | 'observer' }
  | { readonly role: 'participant'; readonly person: PersonId };

/** Counted answers to "can we agree on this stepping stone": one stand per person, or totals carried in from a file. */
export interface StoneStands {
  readonly people: Readonly<Record<PersonId, { readonly stand: Stand; readonly words: string }>>;
  readonly carried: {
    readonly agree: number;
    readonly reservation: number;
    readonly disagree: number;
    readonly words: readonly string[];
  };
}

/** What somebody has asked of the seating, entered by a facilitator. */
export type Wish =
  | { readonly id: WishId; readonly kind: 'together' | 'apart'; readonly people: readonly PersonId[] }
  | { readonly id: WishId; readonly kind: 'pin'; readonly person: PersonId; readonly tables: readonly TableId[] };

export interface OwnerAnswer {
  readonly organisation: OrganisationId;
  readonly yes: boolean;
}

export interface CafeSettings {
  readonly title: string;
  readonly purpose: string;
  readonly context: string;
  readonly place: string;
  readonly organiser: string;
  /** Calendar day of the café, `YYYY-MM-DD`. */
  readonly date: string;
  /** IANA name such as `Europe/Oslo`: every date in the agenda is read there. */
  readonly timeZone: string;
  readonly locale: Locale;
  readonly anonymity: Anonymity;
  readonly hostMode: HostMode;
  readonly seating: SeatingMode;
  /** Everybody at a table who is not interpreted shares one language. */
  readonly commonLanguage: boolean;
  readonly dotsPerPerson: number;
  /** Rounds and travel follow each other by themselves when the time is out. */
  readonly autoAdvance: boolean;
  readonly houseRules: readonly string[];
  readonly invitedAbsent: readonly string[];
  readonly closing: string;
}

export interface Cafe {
  readonly id: string;
  readonly code: string;
  readonly createdAt: number;
  readonly settings: CafeSettings;
  readonly actorTypes: readonly ActorType[];
  readonly organisations: readonly Organisation[];
  readonly tables: readonly Table[];
  readonly rounds: readonly Round[];
  readonly programme: readonly Stage[];
  readonly people: readonly Person[];
  readonly keys: Readonly<Record<string, Key>>;
  readonly stage: StageId;
  readonly clock: Clock;
  readonly runs: readonly StageRun[];
  /** Hosts the facilitator has marked before (or after) the seats are drawn. */
  readonly hosts: Readonly<Record<TableId, PersonId>>;
  /** Empty until the seats are drawn; then one entry for each round. */
  readonly seats: readonly RoundSeats[];
  /** One more with every event that changes seats: a plan made from an older one no longer fits. */
  readonly seatsVersion: number;
  readonly wishes: readonly Wish[];
  /** People whose seats stay as they were told while the rest is planned anew. */
  readonly locked: readonly PersonId[];
  readonly stars: Readonly<Record<TableId, readonly NoteId[]>>;
  /** Notes written for a table-mate who carries no phone. */
  readonly signed: Readonly<Record<NoteId, PersonId>>;
  readonly hidden: readonly NoteId[];
  readonly vote: Vote;
  readonly chosenVision: CardId | null;
  readonly stands: Readonly<Record<CardId, StoneStands>>;
  readonly ownerAnswers: Readonly<Record<CardId, OwnerAnswer>>;
}

/** Who asks. `door` lets people in, `clock` reports that time is out: both are the server itself. */
export type Actor =
  | { readonly role: 'facilitator' | 'cofacilitator' | 'projector' | 'observer' | 'door' | 'clock' }
  | { readonly role: 'participant'; readonly person: PersonId };

export type Role = Actor['role'];

export const starsPerTable = 3;
