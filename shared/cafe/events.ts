/** What has happened in a café. A café is the list of these, in order; nothing else is stored of the control plane. */
import type {
  BallotId,
  Cafe,
  CafeSettings,
  CardId,
  Clock,
  DottedId,
  Grant,
  GrantId,
  Key,
  NoteId,
  Offer,
  Organisation,
  OwnerAnswer,
  Person,
  PersonId,
  PlanVersion,
  Round,
  Stage,
  StageId,
  Stand,
  Table,
  TableId,
  VisionMark,
  VoteOptions,
  Wall,
  Wish,
  WishId,
} from './model.ts';
import type { Entry } from '../boards/entries.ts';
import type { BoardPlan } from '../boards/plan.ts';
import type { RoundSeats } from '../seating/plan.ts';
import type { Answer, Poll } from './polls.ts';

export type CafeEvent =
  /** The first event of every café, new or read from a file. */
  | { readonly type: 'cafeOpened'; readonly cafe: Cafe }
  | { readonly type: 'settingsChanged'; readonly settings: CafeSettings }
  | { readonly type: 'tableChanged' | 'tableAdded'; readonly table: Table }
  | { readonly type: 'roundChanged'; readonly round: Round }
  /** The last round from now on, with its stages, which follow the stage `after`. */
  | { readonly type: 'roundAdded'; readonly round: Round; readonly stages: readonly Stage[]; readonly after: StageId }
  /** The last round, with its stages and whatever was planned for it. */
  | { readonly type: 'roundDropped'; readonly round: number }
  | { readonly type: 'stageChanged'; readonly stage: Stage }
  /** Stages that were added, dropped or put in another order: the whole programme as it is now. */
  | { readonly type: 'programmeChanged'; readonly programme: readonly Stage[] }
  | { readonly type: 'endSet'; readonly endsBy: number }
  | { readonly type: 'wallSet'; readonly wall: Wall }
  | { readonly type: 'tableReleased'; readonly table: TableId }
  | { readonly type: 'organisationAdded'; readonly organisation: Organisation }
  | { readonly type: 'stageEntered'; readonly stage: StageId; readonly clock: Clock; readonly at: number }
  | { readonly type: 'clockSet'; readonly clock: Clock }
  | {
      readonly type: 'personJoined';
      readonly person: Person;
      readonly keyHash: string | null;
      readonly key: Key | null;
    }
  /** To those who had none. */
  | { readonly type: 'codesGiven'; readonly codes: Readonly<Record<PersonId, string>> }
  /** Another phone is theirs from now on; the tickets in `lost`, by hash, open nothing any more. */
  | {
      readonly type: 'phoneTakenUp';
      readonly person: PersonId;
      readonly keyHash: string;
      readonly lost: readonly string[];
    }
  | { readonly type: 'personChanged'; readonly person: Person }
  | { readonly type: 'personLeft'; readonly person: PersonId; readonly fromRound: number | null }
  | { readonly type: 'personReturned'; readonly person: PersonId }
  | { readonly type: 'personArrived'; readonly person: PersonId; readonly table: TableId }
  /** `gone` was `keep` all the time: their ticket, dots, stands, wishes and marks are `keep`'s. */
  | { readonly type: 'peopleMerged'; readonly keep: PersonId; readonly gone: PersonId }
  | { readonly type: 'wishAdded'; readonly wish: Wish }
  | { readonly type: 'wishDropped'; readonly wish: WishId }
  | { readonly type: 'personLocked' | 'personUnlocked'; readonly person: PersonId }
  | { readonly type: 'hostMarked'; readonly table: TableId; readonly person: PersonId | null }
  /** Replaces the seats of all rounds. */
  | { readonly type: 'seatsDrawn'; readonly rounds: readonly RoundSeats[] }
  /** Replaces the seats of these rounds. */
  | { readonly type: 'seatsPlanned'; readonly rounds: readonly RoundSeats[] }
  /** Takes one person from wherever they sat in each of these rounds and seats them at the named table (null: nowhere). */
  | {
      readonly type: 'personSeated';
      readonly person: PersonId;
      readonly seats: readonly { readonly round: number; readonly table: TableId | null }[];
    }
  | {
      readonly type: 'hostSeated';
      readonly table: TableId;
      readonly rounds: readonly number[];
      readonly person: PersonId | null;
    }
  | { readonly type: 'noteStarred' | 'noteUnstarred'; readonly table: TableId; readonly note: NoteId }
  | { readonly type: 'noteSigned'; readonly note: NoteId; readonly person: PersonId }
  | { readonly type: 'noteHidden' | 'noteShown'; readonly note: NoteId }
  | { readonly type: 'themeTeamSet'; readonly people: readonly PersonId[] | null }
  /** Without options where it was opened before there were any. */
  | { readonly type: 'voteOpened'; readonly options?: VoteOptions }
  /** `person`: whose ballot it is, which is a table's where the table votes. `note`: what got the dot, which may be a theme. */
  | {
      readonly type: 'dotPlaced' | 'dotTaken';
      readonly person: BallotId;
      readonly note: DottedId;
      /** A facilitator has set it on the ballot of a table. */
      readonly entered?: true;
    }
  /** `tooFew`: so few gave dots that the totals would tell whose they are. */
  | { readonly type: 'voteClosed'; readonly tooFew?: true }
  | { readonly type: 'pollAdded' | 'pollChanged'; readonly poll: Poll }
  | { readonly type: 'pollOpened' | 'pollClosed' | 'pollDropped'; readonly poll: string }
  /** Null: the answer is taken back. */
  | { readonly type: 'pollAnswered'; readonly poll: string; readonly person: PersonId; readonly answer: Answer | null }
  | { readonly type: 'visionChosen'; readonly vision: CardId | null }
  | {
      readonly type: 'standTaken';
      readonly stone: CardId;
      readonly person: PersonId;
      readonly stand: Stand;
      readonly words: string;
    }
  | { readonly type: 'visionMarked'; readonly vision: CardId; readonly person: PersonId; readonly mark: VisionMark }
  | { readonly type: 'ownerAnswered'; readonly action: CardId; readonly answer: OwnerAnswer }
  | { readonly type: 'signedUp'; readonly action: CardId; readonly person: PersonId; readonly takesPart: boolean }
  | { readonly type: 'planIssued'; readonly version: PlanVersion }
  /** New, or as it is now. */
  | { readonly type: 'entrySet'; readonly entry: Entry }
  /** All of them, as they are now. */
  | { readonly type: 'boardsChanged'; readonly boards: readonly BoardPlan[] }
  | { readonly type: 'accessOffered'; readonly hash: string; readonly offer: Offer; readonly at: number }
  | {
      readonly type: 'accessTaken';
      readonly grant: Grant;
      /** By hash. */
      readonly keys: Readonly<Record<string, Key>>;
      readonly offers: Readonly<Record<string, Offer>>;
      /** The code that was good once, by hash. */
      readonly used: string | null;
    }
  /** Null: the keys the café was opened with. */
  | { readonly type: 'accessRevoked'; readonly grant: GrantId | null };
