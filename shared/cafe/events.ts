/** What has happened in a café. A café is the list of these, in order; nothing else is stored of the control plane. */
import type {
  Cafe,
  CafeSettings,
  CardId,
  Clock,
  Key,
  NoteId,
  Organisation,
  OwnerAnswer,
  Person,
  PersonId,
  Round,
  Stage,
  StageId,
  Stand,
  Table,
  TableId,
  Wish,
  WishId,
} from './model.ts';
import type { RoundSeats } from '../seating/plan.ts';

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
  | { readonly type: 'organisationAdded'; readonly organisation: Organisation }
  | { readonly type: 'stageEntered'; readonly stage: StageId; readonly clock: Clock; readonly at: number }
  | { readonly type: 'clockSet'; readonly clock: Clock }
  | {
      readonly type: 'personJoined';
      readonly person: Person;
      readonly keyHash: string | null;
      readonly key: Key | null;
    }
  | { readonly type: 'personChanged'; readonly person: Person }
  | { readonly type: 'personLeft'; readonly person: PersonId; readonly fromRound: number | null }
  | { readonly type: 'personReturned'; readonly person: PersonId }
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
  | { readonly type: 'voteOpened' }
  | { readonly type: 'dotPlaced' | 'dotTaken'; readonly person: PersonId; readonly note: NoteId }
  | { readonly type: 'voteClosed' }
  | { readonly type: 'visionChosen'; readonly vision: CardId | null }
  | {
      readonly type: 'standTaken';
      readonly stone: CardId;
      readonly person: PersonId;
      readonly stand: Stand;
      readonly words: string;
    }
  | { readonly type: 'ownerAnswered'; readonly action: CardId; readonly answer: OwnerAnswer };
