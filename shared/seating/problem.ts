/**
 * A seating problem: everything a plan has to respect, in the words of the café and without knowing one. People, tables and rounds
 * are named by id and by number from 1; whoever asks turns a café into this and the answer back into seats.
 */

export interface SeatingPerson {
  readonly id: string;
  /** What the room is mixed by, in the order of `mix`: null where nothing was said. */
  readonly traits: readonly (string | null)[];
  /** Languages this person can talk in. Empty: any. Read only where `commonLanguage` holds. */
  readonly languages: readonly string[];
  /** Somebody interprets for them, so their own languages bind nobody. */
  readonly interpreted: boolean;
  /** First and last round in which they are there. */
  readonly from: number;
  readonly to: number;
  /** Whether they may be named host of a table that has lost its own. */
  readonly mayHost: boolean;
}

export interface SeatingTable {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  /** A table that may stay empty in a round; otherwise it holds at least `min`. */
  readonly optional: boolean;
  /** First and last round in which it is there. */
  readonly from: number;
  readonly to: number;
}

/** This person sits at this table in these rounds, whoever else moves. */
export interface HostDuty {
  readonly table: string;
  readonly person: string;
  readonly from: number;
  readonly to: number;
}

/** This person sits at one of these tables; `rounds` null means in every round. */
export interface Pin {
  readonly person: string;
  readonly tables: readonly string[];
  readonly rounds: readonly number[] | null;
}

/** One way in which the people at a table should differ: two who share the trait cost `weight` for each round at one table. */
export interface Mix {
  readonly name: string;
  readonly weight: number;
}

/** What each shortcoming costs. One repeat meeting is the unit everybody understands: ten. */
export interface SeatingWeights {
  /** Each visit to a table where one has sat. */
  readonly sameTable: number;
  /** Each person by which the sizes of one round differ beyond what is allowed. */
  readonly spread: number;
  /** Each announced seat that changes for somebody whom the change did not concern. */
  readonly moved: number;
  /** Each new host who never sat at the table. */
  readonly newHost: number;
  /** Times C(m, 2) for two people who meet m times. */
  readonly repeat: number;
}

export const usualWeights: SeatingWeights = { sameTable: 100, spread: 50, moved: 30, newHost: 20, repeat: 10 };

/** The seats of one round: table id -> the people there. */
export type SeatsOfRound = Readonly<Record<string, readonly string[]>>;

/** What has been, and what has been promised: the start of every repair. */
export interface Past {
  /** Rounds 1 to `frozen` are played or being played: nobody seated there moves. A newcomer may still be added to the last. */
  readonly frozen: number;
  /** Seats of the rounds up to this one have been told to people. */
  readonly announcedThrough: number;
  /** The plan in force, one entry for each round that it covers. */
  readonly seats: readonly SeatsOfRound[];
  /** Those whom the change itself concerns: newcomers, leavers, old and new hosts. Their changed seats are not counted as moves. */
  readonly affected: readonly string[];
  /** Tables that have lost their host from a round on: the planner names another. */
  readonly vacant: readonly { readonly table: string; readonly from: number }[];
  /** Their announced seats do not change at all while they are there and the table is open. */
  readonly locked: readonly string[];
}

export interface SeatingProblem {
  readonly rounds: number;
  readonly people: readonly SeatingPerson[];
  readonly tables: readonly SeatingTable[];
  readonly hosts: readonly HostDuty[];
  /** Groups that share a table in every round in which their members are there. */
  readonly together: readonly (readonly string[])[];
  /** Groups of whom no two share a table. */
  readonly apart: readonly (readonly string[])[];
  readonly pins: readonly Pin[];
  readonly mix: readonly Mix[];
  readonly weights: SeatingWeights;
  /** Whether coming back to a table counts (hosts and people pinned to one table excepted). */
  readonly returnsCount: boolean;
  /** By how much the tables of one round may differ in size. */
  readonly balance: number;
  /** Everybody at a table, except interpreted people, shares one language. */
  readonly commonLanguage: boolean;
  /** Null before the first plan. */
  readonly past: Past | null;
}

/** Rules that cannot hold together, proven. Every kind names those it is about. */
export type Contradiction =
  | { readonly kind: 'too-many-people'; readonly round: number; readonly people: number; readonly seats: number }
  | { readonly kind: 'too-few-people'; readonly round: number; readonly people: number; readonly needed: number }
  | {
      readonly kind: 'group-too-large';
      readonly round: number;
      readonly people: readonly string[];
      readonly largest: number;
    }
  | { readonly kind: 'group-bound-to-different-tables'; readonly round: number; readonly people: readonly string[] }
  | { readonly kind: 'together-and-apart'; readonly round: number; readonly people: readonly string[] }
  | {
      readonly kind: 'too-many-pinned';
      readonly round: number;
      readonly people: readonly string[];
      readonly tables: readonly string[];
      readonly seats: number;
    }
  | {
      readonly kind: 'too-many-apart';
      readonly round: number;
      readonly people: readonly string[];
      readonly tables: number;
    }
  | {
      readonly kind: 'language-alone';
      readonly round: number;
      readonly language: string;
      readonly speakers: readonly string[];
      readonly needed: number;
    };

/** A hard rule that a plan does not keep, with those concerned. `units` counts people or seats. */
export interface BrokenRule {
  readonly rule:
    | 'seated'
    | 'capacity'
    | 'minimum'
    | 'host'
    | 'together'
    | 'apart'
    | 'pin'
    | 'language'
    | 'locked'
    | 'history';
  readonly round: number;
  readonly people: readonly string[];
  readonly table: string | null;
  readonly units: number;
}

export interface SeatingPlan {
  readonly rounds: readonly SeatsOfRound[];
  /** Hosts named for the tables in `past.vacant`. */
  readonly hosts: Readonly<Record<string, string>>;
}

export interface SeatingAnswer extends SeatingPlan {
  /** Empty unless it is proven that no plan keeps all rules; the plan is then the best effort. */
  readonly contradictions: readonly Contradiction[];
}

/**
 * A figure of a plan beside what is proven: no plan that keeps the rules has fewer than `least`. Repeats are counted among plans without
 * returns when the plan has none; newcomers in a round that runs and named hosts are taken where the plan has them.
 */
export interface Figure {
  readonly count: number;
  readonly least: number;
}

/** How good a plan is, and how good any could be. */
export interface SeatingProof {
  readonly repeats: Figure;
  readonly returns: Figure;
  /** One for each entry of `mix`: pairs that share the trait at one table, over all rounds. */
  readonly mix: readonly (Figure & { readonly name: string })[];
  /** How many different people somebody meets: on average, the fewest, and the average that no plan with even tables exceeds. */
  readonly met: { readonly mean: number; readonly fewest: number; readonly mostMean: number };
  /** Fewest and most people at a table in use, over the rounds still open. */
  readonly sizes: { readonly fewest: number; readonly most: number };
  /** Announced seats that the plan changes for people whom the change did not concern. */
  readonly moved: Figure;
  readonly broken: readonly BrokenRule[];
  readonly cost: number;
  readonly leastCost: number;
}

/** One seat that a new plan changes. */
export interface SeatChange {
  readonly person: string;
  readonly round: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly why: 'arrives' | 'leaves' | 'table-closes' | 'hosts' | 'moves';
}
