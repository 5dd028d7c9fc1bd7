/**
 * The agenda: what a café leaves behind, as plain data in the order in which a reader meets it.
 *
 * Organisations are named, people never: no field here holds a person's name or id, a pen, or who wrote a note. Every date is
 * a calendar day `YYYY-MM-DD`; every list is in the order in which it is to be shown.
 */
import type { StandCount } from '../cafe/views.ts';
import type { MixName } from '../cafe/seating-mix.ts';
import type { CardId, HostMode, NoteId, OrganisationId } from '../cafe/model.ts';
import type { ActionFields } from '../documents/cards.ts';
import type { NoteKind } from '../documents/note.ts';

export interface Agenda {
  readonly header: AgendaHeader;
  readonly short: AgendaInShort;
  /** The chosen sentence, or null while none is chosen. */
  readonly vision: string | null;
  /** What the chosen sentence was made from. */
  readonly visionSources: AgendaSources;
  /** What starts now: low-hanging actions, in the order of the board. */
  readonly lowHanging: readonly AgendaAction[];
  readonly groups: readonly AgendaGroup[];
  readonly stones: readonly AgendaStone[];
  readonly open: readonly OpenMatter[];
  readonly share: AgendaShare;
  readonly followUp: readonly FollowUpDate[];
  /** What people should know beforehand, as the organiser wrote it, line breaks and all. */
  readonly background: string;
  readonly how: AgendaHow;
  /** Organisations with at least one person who took part, in the order of the café's list. */
  readonly organisations: readonly string[];
  readonly invitedAbsent: readonly string[];
  /** What the notes were gathered under, in the order of the wall. */
  readonly themes: readonly AgendaTheme[];
  /** Annex A: every note that is not hidden, by table and round. */
  readonly notes: readonly AgendaTable[];
  /** Annex B, or null until the vote has closed. */
  readonly dots: AgendaDots | null;
}

export interface AgendaHeader {
  readonly title: string;
  readonly date: string;
  readonly place: string;
  readonly organiser: string;
  readonly purpose: string;
  readonly version: string;
  /** Last day for reporting mistakes. */
  readonly correctBy: string;
}

/** The counts of the first page. */
export interface AgendaInShort {
  readonly people: number;
  readonly organisations: number;
  readonly notes: number;
  readonly tables: number;
  readonly rounds: number;
  readonly visionChosen: boolean;
  readonly stones: number;
  readonly actions: number;
  /** Actions whose present owner has said yes. */
  readonly ownersSaidYes: number;
  readonly lowHanging: number;
  readonly nextFollowUp: string;
}

/** Whether the organisation that owns an action now has been asked and what it said. */
export type OwnerAnswerState = 'yes' | 'no' | 'not-answered';

export interface AgendaOwner {
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly facilitates: boolean;
  readonly answer: OwnerAnswerState;
}

/** An action with names in place of ids. `number` is its place on the board, from 1, and the same in every section. */
export interface AgendaAction extends Pick<
  ActionFields,
  | 'title'
  | 'result'
  | 'firstStep'
  | 'firstStepBy'
  | 'deadline'
  | 'effort'
  | 'weeks'
  | 'resources'
  | 'hours'
  | 'cost'
  | 'benefit'
  | 'group'
  | 'support'
  | 'status'
  | 'statusWords'
> {
  readonly id: CardId;
  readonly number: number;
  readonly owner: AgendaOwner | null;
  readonly contributors: readonly string[];
  /** Numbers of the stepping stones it leads to. */
  readonly stones: readonly number[];
  readonly lowHanging: boolean;
}

/** `name` is null for the actions that no working group has taken. */
export interface AgendaGroup {
  readonly name: string | null;
  readonly actions: readonly AgendaAction[];
  /** What the facilitators do for the group, action by action; they lead none. */
  readonly support: readonly { readonly number: number; readonly words: string }[];
}

/** How many visible notes and existing themes a card was made from. */
export interface AgendaSources {
  readonly notes: number;
  readonly themes: number;
}

export interface AgendaStone {
  readonly id: CardId;
  readonly number: number;
  readonly text: string;
  readonly horizon: string;
  readonly howWeKnow: string;
  readonly stands: StandCount;
  readonly sources: AgendaSources;
}

export type OpenMatter =
  | { readonly kind: 'reservation'; readonly stone: number; readonly words: string }
  | {
      readonly kind: 'owner-not-answered' | 'owner-said-no';
      readonly action: number;
      readonly title: string;
      readonly owner: string;
    }
  | {
      readonly kind: 'owner-missing' | 'deadline-before-cafe' | 'deadline-before-first-step';
      readonly action: number;
      readonly title: string;
    };

export interface OrganisationLoad {
  readonly id: OrganisationId;
  readonly name: string;
  readonly facilitates: boolean;
  readonly actions: number;
}

/** `uneven`: somebody owns two more than somebody else. `heavy`: one owner has more than 30 per cent of five or more actions. */
export type ShareLevel = 'even' | 'uneven' | 'heavy';

export interface AgendaShare {
  /** Organisations that own something, heaviest load first. */
  readonly owners: readonly OrganisationLoad[];
  /** Organisations that took part and own nothing; those that facilitate are not meant to and are left out. */
  readonly withoutActions: readonly string[];
  readonly highest: number;
  readonly lowest: number;
  readonly difference: number;
  /** Who owns `highest` actions. */
  readonly most: readonly string[];
  /** Actions owned by organisations that facilitate, which should be none. */
  readonly ownedByFacilitators: readonly { readonly number: number; readonly owner: string }[];
  readonly level: ShareLevel;
}

export interface FollowUpDate {
  readonly day: FollowUpDay;
  readonly date: string;
}

export type FollowUpDay = 1 | 7 | 30 | 60 | 90;

export interface AgendaHow {
  readonly rounds: number;
  readonly tables: number;
  /** The different planned lengths of the rounds, shortest first. */
  readonly minutes: readonly number[];
  /** People with a seat, for each round that has begun. */
  readonly presentPerRound: readonly number[];
  readonly hostMode: HostMode;
  readonly starred: boolean;
  readonly voted: boolean;
  /** Null until two rounds have begun: before that nobody can have met anybody again. */
  readonly seating: AgendaSeating | null;
}

/** Something that should be rare, beside the fewest that any plan could have had. */
export interface AgendaFigure {
  readonly count: number;
  readonly least: number;
}

/** Who met whom in the rounds that have begun, in figures only. */
export interface AgendaSeating {
  /** Whether seats were drawn by lot alone. */
  readonly random: boolean;
  /** Meetings of two people beyond their first. */
  readonly repeats: AgendaFigure;
  /** Visits to a table where one had sat before. */
  readonly returns: AgendaFigure;
  /** Pairs at one table who are alike, over all rounds; only for what somebody has said about themselves. */
  readonly alike: readonly (AgendaFigure & { readonly name: Likeness })[];
  /** Others that somebody met: on average, at least, and the average that no plan exceeds. */
  readonly met: { readonly mean: number; readonly fewest: number; readonly mostMean: number };
}

export type Likeness = Exclude<MixName, 'withoutPhone'>;

export interface AgendaTheme {
  readonly title: string;
  readonly description: string;
  /** Visible notes under it. */
  readonly notes: number;
}

export interface AgendaTable {
  readonly number: number;
  readonly name: string;
  readonly theme: string;
  readonly rounds: readonly AgendaTableRound[];
}

export interface AgendaTableRound {
  readonly round: number;
  readonly question: string;
  readonly notes: readonly AgendaNote[];
  /** What the host and the table handed on after this round. */
  readonly essentials: readonly string[];
  readonly sentence: string;
}

export interface AgendaNote {
  readonly id: NoteId;
  readonly kind: NoteKind;
  readonly text: string;
  readonly starred: boolean;
  /** Written in the last round and not building on anything earlier: what only turned up at the end. */
  readonly newInLastRound: boolean;
  /** Title of the theme it was put under, or ''. */
  readonly theme: string;
  /** The first words of the note it builds on, or '' when it builds on none or that one is not shown. */
  readonly buildsOn: string;
  /** Null until the vote has closed. */
  readonly dots: number | null;
}

export interface AgendaDots {
  readonly voters: number;
  readonly total: number;
  readonly ranking: readonly {
    readonly id: NoteId;
    readonly text: string;
    readonly table: number;
    readonly dots: number;
  }[];
}
