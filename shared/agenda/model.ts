/**
 * The agenda: what a café leaves behind, as plain data in the order in which a reader meets it.
 *
 * Organisations are named, people only where they have signed up for a working group in a café that shows names, or stand on a board that
 * shows them: no other field holds a person's name, and none an id, a pen, or who wrote a note. Every date is a calendar day `YYYY-MM-DD`; every list is in the order in
 * which it is to be shown.
 */
import type { CountResult, EntryFlag } from '../boards/counting.ts';
import type { EntryValues } from '../boards/entries.ts';
import type { BoardPlan } from '../boards/plan.ts';
import type { StandCount } from '../cafe/views.ts';
import type { MixName } from '../cafe/seating-mix.ts';
import type { CardId, DottedId, HostMode, NoteId, OrganisationId, VisionTally, VoteOptions } from '../cafe/model.ts';
import type { ActionFields } from '../documents/cards.ts';
import type { NoteKind } from '../documents/note.ts';
import type { AgendaOrigins } from './origins.ts';
import type { AgendaPolls } from './polls.ts';

export interface Agenda {
  readonly header: AgendaHeader;
  /** What was corrected since version 1.0, oldest first. */
  readonly changes: readonly AgendaChange[];
  readonly short: AgendaInShort;
  /** The chosen sentence, or null while none is chosen. */
  readonly vision: string | null;
  /** How the room marked the chosen sentence; null while none is chosen or nobody has marked it. */
  readonly visionMarks: VisionTally | null;
  /** What the chosen sentence was made from. */
  readonly visionSources: AgendaSources;
  /** Everything that was proposed as the vision. */
  readonly proposals: readonly AgendaProposal[];
  /** What starts now: low-hanging actions, in the order of the board. */
  readonly lowHanging: readonly AgendaAction[];
  readonly groups: readonly AgendaGroup[];
  readonly stones: readonly AgendaStone[];
  readonly open: readonly OpenMatter[];
  /** Working groups with who leads them and when they first meet, in the order of `groups`; those without actions last. */
  readonly workingGroups: readonly AgendaWorkingGroup[];
  /** Who is needed and was not in the room: whom to invite. */
  readonly missing: readonly MissingActor[];
  readonly share: AgendaShare;
  /** Boards whose fields are data and that everybody may see, those on which something stands. */
  readonly boards: readonly AgendaBoard[];
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
  /** Annex B: every vote that has been closed, the earliest first. */
  readonly votes: readonly AgendaVote[];
  /** Annex B as well: rankings and polls that have been closed. */
  readonly polls: AgendaPolls;
  /** What several tables thought of by themselves, and what everything stands upon. */
  readonly origins: AgendaOrigins;
}

export interface AgendaHeader {
  readonly title: string;
  readonly date: string;
  readonly place: string;
  readonly organiser: string;
  readonly purpose: string;
  readonly version: string;
  /** What is agreed on now is not sent out under that number yet. */
  readonly draft: boolean;
  /** The day on which this version was sent out; null for a draft. */
  readonly sent: string | null;
  /** Last day for reporting mistakes. */
  readonly correctBy: string;
}

/** What is different from the version before, one line. */
export interface AgendaChange {
  readonly version: string;
  readonly date: string;
  readonly words: string;
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
  | 'startsSoon'
  | 'noNewMoney'
  | 'oursToDecide'
  | 'effort'
  | 'effect'
  | 'weeks'
  | 'resources'
  | 'hours'
  | 'cost'
  | 'benefit'
  | 'group'
  | 'support'
  | 'ownerReason'
  | 'needs'
  | 'status'
  | 'statusWords'
> {
  readonly id: CardId;
  readonly number: number;
  readonly owner: AgendaOwner | null;
  readonly contributors: readonly string[];
  readonly members: AgendaMembers;
  /** Numbers of the stepping stones it leads to. */
  readonly stones: readonly number[];
  readonly lowHanging: boolean;
}

/** Who has signed up for an action's working group. */
export interface AgendaMembers {
  readonly count: number;
  /** Where the café shows names to the room, those who have one, with the name of their organisation or ''. Otherwise nobody. */
  readonly named: readonly { readonly name: string; readonly organisation: string }[];
  /** Each once, by name. */
  readonly organisations: readonly string[];
}

/** `name` is null for the actions that no working group has taken. */
export interface AgendaGroup {
  readonly name: string | null;
  readonly actions: readonly AgendaAction[];
  /** What the facilitators do for the group, action by action; they lead none. */
  readonly support: readonly { readonly number: number; readonly words: string }[];
}

/** What a working group lacks. */
export type GroupConcern = 'one-organisation' | 'no-lead' | 'facilitator-leads' | 'mostly-public' | 'no-first-meeting';

export interface AgendaWorkingGroup {
  readonly name: string;
  /** The organisation that leads it. */
  readonly lead: string | null;
  readonly firstMeeting: string | null;
  /** The time of day, as it was typed. */
  readonly firstMeetingAt: string;
  readonly place: string;
  /** Numbers of its actions. */
  readonly actions: readonly number[];
  /** Everybody who has signed up for one of them, each once. */
  readonly members: AgendaMembers;
  readonly concerns: readonly GroupConcern[];
}

/** Somebody who is needed and was not there, with the numbers of the actions that need them. */
export interface MissingActor {
  readonly who: string;
  readonly actions: readonly number[];
}

/** How many visible notes and existing themes a card was made from. */
export interface AgendaSources {
  readonly notes: number;
  readonly themes: number;
}

export interface AgendaProposal {
  readonly number: number;
  readonly text: string;
  readonly chosen: boolean;
  readonly stands: StandCount;
  readonly sources: AgendaSources;
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
  | { readonly kind: 'vision-doubt'; readonly words: string }
  | {
      readonly kind: 'owner-not-answered' | 'owner-said-no' | 'reason-missing';
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

/** `name` is null for owners of whom nobody has said what they are. */
export interface ActorTypeLoad {
  readonly name: string | null;
  readonly actions: number;
}

/** `uneven`: somebody owns two more than somebody else. `heavy`: one owner has more than 30 per cent of five or more actions. */
export type ShareLevel = 'even' | 'uneven' | 'heavy';

export interface AgendaShare {
  /** Organisations that own something, heaviest load first. */
  readonly owners: readonly OrganisationLoad[];
  /** Heaviest first. Empty where nobody has said what they are. */
  readonly byActorType: readonly ActorTypeLoad[];
  /** Organisations that took part and own nothing; those that facilitate are not meant to and are left out. */
  readonly withoutActions: readonly string[];
  readonly highest: number;
  readonly lowest: number;
  readonly difference: number;
  /** Who owns `highest` actions. */
  readonly most: readonly string[];
  /** Actions owned by organisations that facilitate, which should be none, with the reason that is given for it or ''. */
  readonly ownedByFacilitators: readonly { readonly number: number; readonly owner: string; readonly reason: string }[];
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
  /** It came when the tables had moved on from its round. */
  readonly late: boolean;
  /** Title of the theme it was put under, or ''. */
  readonly theme: string;
  /** The first words of the note it builds on, or '' when it builds on none or that one is not shown. */
  readonly buildsOn: string;
  /** How many tables thought of it independently; 0 when that were not several. */
  readonly echo: number;
  /** In the last vote on notes; null until one has closed. */
  readonly dots: number | null;
}

export interface AgendaVote {
  readonly on: VoteOptions['on'];
  readonly by: VoteOptions['by'];
  /** How many dots each had. */
  readonly each: number;
  /** People or tables that gave any. */
  readonly voters: number;
  /** False where too few gave dots for anything else to be told. */
  readonly told: boolean;
  readonly total: number;
  readonly ranking: readonly {
    readonly id: DottedId;
    readonly text: string;
    /** Null for themes. */
    readonly table: number | null;
    readonly dots: number;
  }[];
}

/** What everybody may see of one board. Names of people are in it only where the board or the café shows them. */
export interface AgendaBoard extends Pick<BoardPlan, 'id' | 'name' | 'help' | 'look' | 'fields'> {
  readonly rows: readonly { readonly values: EntryValues; readonly flags: readonly EntryFlag['kind'][] }[];
  readonly counts: readonly CountResult[];
  /** How many rows fall in each month, January first; null where the board is no year. */
  readonly months: readonly number[] | null;
  /** Who offers what somebody else needs: places in `rows`, and the words that met. */
  readonly pairs: readonly {
    readonly offers: number;
    readonly needs: number;
    readonly offer: string;
    readonly need: string;
  }[];
}
