/**
 * What one café is: plain data, nothing else. Every number called `at`, `startedAt` or `endsAt` is a server time in
 * milliseconds since 1970; every duration says its unit in its name.
 */
import type { Entry } from '../boards/entries.ts';
import type { BoardId, BoardPlan } from '../boards/plan.ts';
import type { RoundSeats } from '../seating/plan.ts';
import type { StageKind } from './stage-kinds.ts';

export { stageKinds, type StageKind } from './stage-kinds.ts';
import type { Poll } from './polls.ts';

export type TableId = string;
export type PersonId = string;
export type StageId = string;
export type OrganisationId = string;
export type NoteId = string;
export type CardId = string;
/** What can get a dot: a note or a theme. */
export type DottedId = string;
/** Whose ballot it is: a person's or a table's. */
export type BallotId = string;
export type WishId = string;
export type GrantId = string;

export type Locale = 'nb' | 'nn' | 'se' | 'en';

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
  /** The board that this part is about. */
  readonly board?: BoardId;
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

/**
 * The clock of the running stage. `over` means the time is out and nobody has moved on yet. A round may begin with some quiet minutes in
 * which everybody writes alone: they last until `quietUntil`, or `quietLeftMs` of them are left. Neither is there when it is not quiet.
 */
export type Clock =
  | { readonly state: 'stopped' }
  | { readonly state: 'running'; readonly startedAt: number; readonly endsAt: number; readonly quietUntil?: number }
  | { readonly state: 'paused'; readonly startedAt: number; readonly leftMs: number; readonly quietLeftMs?: number }
  | { readonly state: 'over'; readonly startedAt: number; readonly endedAt: number };

/** When a stage really began and ended, for the report and for "running late". */
export interface StageRun {
  readonly stage: StageId;
  readonly startedAt: number;
  readonly endedAt: number | null;
}

export type Stand = 'agree' | 'reservation' | 'disagree';

/** What gets dots: every note, only those that a table has lifted, or the themes. */
export const voteSubjects = ['notes', 'lifted', 'themes'] as const;
/** Whose dots they are: each person's, or each table's, which its people give together. */
export const voteUnits = ['person', 'table'] as const;

/** Chosen when a vote is opened, and the same until it is closed. */
export interface VoteOptions {
  readonly on: (typeof voteSubjects)[number];
  readonly by: (typeof voteUnits)[number];
  /** How many each ballot has. */
  readonly dots: number;
}

export interface OpenVote extends VoteOptions {
  readonly state: 'open';
  /** By person, or by table where the table votes. */
  readonly ballots: Readonly<Record<BallotId, readonly DottedId[]>>;
  /** Where the table votes: tables whose phones have given a dot. Left out where none has. */
  readonly fromPhones?: readonly BallotId[];
}

export interface ClosedVote extends VoteOptions {
  readonly state: 'closed';
  /** None where so few gave dots that these would tell whose they are. */
  readonly totals: Readonly<Record<DottedId, number>>;
  /** People or tables that gave at least one dot. */
  readonly voters: number;
}

export type Vote = { readonly state: 'before' } | OpenVote | ClosedVote;

/** What a secret opens. Only the hash of a secret is ever stored. A key without a grant is one of those the café was opened with. */
export type Key =
  | { readonly role: KeyRole; readonly grant?: GrantId }
  | { readonly role: 'participant'; readonly person: PersonId };

export type KeyRole = 'facilitator' | 'cofacilitator' | 'projector' | 'observer';

/** A device that was let in to run the café after it had been opened. */
export interface Grant {
  readonly id: GrantId;
  readonly role: 'facilitator' | 'cofacilitator';
  /** What its holder calls it: "Karis telefon". */
  readonly label: string;
  readonly at: number;
  /** How it came in: by a code that was good once, or by the one that is kept on paper. */
  readonly by: 'code' | 'recovery';
}

/** A code that lets one more device run the café. `until` null: it stays good, because it is the one on paper. */
export interface Offer {
  readonly role: Grant['role'];
  readonly until: number | null;
  /** Who gave it out, or whose paper it is: it stops being good when that grant ends. */
  readonly grant?: GrantId;
}

/** What the projector shows instead of the stage. */
export type Wall =
  | { readonly show: 'stage' }
  | { readonly show: 'blank' }
  | { readonly show: 'words'; readonly words: string }
  /** How many have answered a poll; when it is closed, how. */
  | { readonly show: 'poll'; readonly poll: string };

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

/** What somebody thinks of one proposal for the vision; null where they have not said. */
export interface VisionMark {
  /** From 1 to 5: how far it makes us reach. */
  readonly stretch: number | null;
  /** From 1 to 5: whether it can be reached. */
  readonly possible: number | null;
  /** Fingers from 0 to 5: how far they agree. */
  readonly fist: number | null;
  /** Why so few fingers. */
  readonly words: string;
}

/** How many gave each mark, from the lowest to the highest, and the words of those who agree least, without saying whose. */
export interface VisionTally {
  readonly stretch: readonly number[];
  readonly possible: readonly number[];
  readonly fist: readonly number[];
  readonly words: readonly string[];
}

/** The marks of one proposal: one per person, and totals carried in from a file. */
export interface VisionMarks {
  readonly people: Readonly<Record<PersonId, VisionMark>>;
  readonly carried: VisionTally;
}

/** What somebody has asked of the seating, entered by a facilitator. */
export type Wish =
  | { readonly id: WishId; readonly kind: 'together' | 'apart'; readonly people: readonly PersonId[] }
  | { readonly id: WishId; readonly kind: 'pin'; readonly person: PersonId; readonly tables: readonly TableId[] };

export interface OwnerAnswer {
  readonly organisation: OrganisationId;
  readonly yes: boolean;
}

/** A version of the plan that has left the room: the first is 1.0, the next 1.1, and so on. */
export interface PlanVersion {
  /** Calendar day in the café's time zone, `YYYY-MM-DD`. */
  readonly day: string;
  /** What is different from the version before, in the facilitator's words, a line each. Empty for the first. */
  readonly changes: readonly string[];
  /** What the plan was then: see `planMark`. */
  readonly mark: string;
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
  /** Minutes of writing alone at the start of each round; 0 for none. */
  readonly quietMinutes: number;
  /** People stay at a table in the travel time until its host has handed on what matters most. */
  readonly holdForEssentials: boolean;
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
  /** Four digits each, with which another phone becomes theirs. Seen by them and by those who run the café. */
  readonly codes: Readonly<Record<PersonId, string>>;
  /** Entries that are no more, and whose they are: what was written as one of them is that person's. */
  readonly merged: Readonly<Record<PersonId, PersonId>>;
  readonly keys: Readonly<Record<string, Key>>;
  readonly stage: StageId;
  readonly clock: Clock;
  readonly runs: readonly StageRun[];
  /** When the room was told that it would be over. Set when the doors are left; null before that. */
  readonly endsBy: number | null;
  readonly wall: Wall;
  /** Tables that may travel although nothing has been handed on there. Forgotten with the next stage. */
  readonly released: readonly TableId[];
  /** Who has said that they are at their table, and at which: for the round ahead, forgotten when another one is. */
  readonly arrived: Readonly<Record<PersonId, TableId>>;
  readonly grants: readonly Grant[];
  /** By the hash of the code. */
  readonly offers: Readonly<Record<string, Offer>>;
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
  /** Who goes on with the themes in the harvest; null for everybody. */
  readonly themeTeam: readonly PersonId[] | null;
  /** The vote that is open, or was last. */
  readonly vote: Vote;
  /** Those that were closed before it, the earliest first. */
  readonly earlierVotes: readonly ClosedVote[];
  readonly polls: readonly Poll[];
  readonly chosenVision: CardId | null;
  readonly stands: Readonly<Record<CardId, StoneStands>>;
  readonly visionMarks: Readonly<Record<CardId, VisionMarks>>;
  readonly ownerAnswers: Readonly<Record<CardId, OwnerAnswer>>;
  /** Who is in the working group of each action, in the order in which they signed up. Whoever leaves the café stays in it. */
  readonly signUps: Readonly<Record<CardId, readonly PersonId[]>>;
  /** Boards whose fields are data, in the order in which they are shown. */
  readonly boards: readonly BoardPlan[];
  /** Those that have been taken away and may come back, the earliest first: what stood on them waits under the promise it was written under. */
  readonly awayBoards: readonly BoardPlan[];
  /** What stands on them, in the order of writing. Those of a board that has been taken away wait for it to come back. */
  readonly entries: readonly Entry[];
  /** The versions of the plan that have been sent out, oldest first. */
  readonly plan: readonly PlanVersion[];
}

/** Who asks. `door` lets people in, `clock` reports that time is out: both are the server itself. */
export type Actor =
  /** `grant`: by which they came in; left out for the keys the café was opened with. */
  | { readonly role: KeyRole; readonly grant?: GrantId }
  | { readonly role: 'door' | 'clock' }
  | { readonly role: 'participant'; readonly person: PersonId };

export type Role = Actor['role'];

export const starsPerTable = 3;
