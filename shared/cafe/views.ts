/**
 * Who sees what, as one pure function of the café and the asker. Screens get these views and nothing else of the control plane.
 *
 * Two parts, because most of it is the same for everybody: the room, by kind of onlooker, and what only one person may see.
 */
import type { OwnEntry } from '../boards/entries.ts';
import type { BoardPlan } from '../boards/plan.ts';
import { boardsFor, ownEntries } from '../boards/shown.ts';
import { sorter } from '../locale/formats.ts';
import type { RoundSeats } from '../seating/plan.ts';
import { gatherings, missingAt, roundGathering, type Gathering } from './arrivals.ts';
import { arrivalOf, comingTo, gatheringOf, type ComingGuests, type HostGathering } from './arrivals-view.ts';
import { hostOf, isOpen, municipalitiesOf, personById, roundAhead, tableOf } from './find.ts';
import type {
  Actor,
  ActorType,
  Cafe,
  CafeSettings,
  CardId,
  Clock,
  DottedId,
  Grant,
  NoteId,
  Offer,
  Organisation,
  OwnerAnswer,
  Person,
  PersonId,
  PlanVersion,
  Role,
  Round,
  Stage,
  StageId,
  StageRun,
  Stand,
  StoneStands,
  Table,
  TableId,
  VisionMark,
  VisionTally,
  Wall,
  Wish,
} from './model.ts';
import { codeOf } from './personal-codes.ts';
import { themeTeamOf } from './theme-team.ts';
import { actionsOf, workingGroup, type WorkingGroup } from './sign-ups.ts';
import { enteredFor, standsOf } from './stands.ts';
import { marksBy, tallyOf } from './vision-marks.ts';
import type { Answer } from './polls.ts';
import { answeredFor, ownAnswers, pollViews, type PollView } from './poll-views.ts';
import { ownDots, voteView, type VoteView } from './vote-views.ts';
import { phonelessBallots } from './votes.ts';
import { workedOut } from './worked-out.ts';

/** People of one working group whom every phone is told by name; the rest are a number there. */
const mostNamed = 12;

export interface StandCount {
  readonly agree: number;
  readonly reservation: number;
  readonly disagree: number;
  /** The words of reservations and disagreements, without saying whose. */
  readonly words: readonly string[];
}

/** Names at a table, as far as the café's anonymity lets this onlooker see them; always the number of people. */
export interface TableSeats {
  readonly count: number;
  readonly names: readonly string[] | null;
  readonly host: string | null;
}

/** What everybody of one kind sees alike. */
export interface RoomView {
  readonly id: string;
  /** Null for onlookers who are not to bring others in. */
  readonly code: string | null;
  readonly settings: CafeSettings;
  readonly actorTypes: readonly ActorType[];
  readonly organisations: readonly Organisation[];
  /** What people have typed, each once: for those who come after them. */
  readonly municipalities: readonly string[];
  readonly tables: readonly Table[];
  readonly rounds: readonly Round[];
  readonly programme: readonly Stage[];
  readonly stage: StageId;
  readonly clock: Clock;
  readonly runs: readonly StageRun[];
  readonly endsBy: number | null;
  readonly wall: Wall;
  readonly released: readonly TableId[];
  readonly peopleHere: number;
  /** By round number, by table; tables that are closed in a round are not in it. Empty until the seats are drawn. */
  readonly seats: Readonly<Record<number, Readonly<Record<TableId, TableSeats>>>>;
  /** How many have come to each table where somebody is waited for, as far as their phones say. Phones are not told. */
  readonly gathered: Readonly<Record<TableId, Gathering>>;
  readonly stars: Readonly<Record<TableId, readonly NoteId[]>>;
  readonly hidden: readonly NoteId[];
  /** Who makes the themes in the harvest, by name where the café shows names; null for everybody. */
  readonly themeTeam: { readonly count: number; readonly names: readonly string[] | null } | null;
  readonly vote: VoteView;
  /** All of them for those who run the café. Phones get those that are open, and the closed one that is on the wall. */
  readonly polls: readonly PollView[];
  readonly chosenVision: CardId | null;
  readonly stands: Readonly<Record<CardId, StandCount>>;
  /** How the proposals for the vision are marked, by proposal. */
  readonly visionMarks: Readonly<Record<CardId, VisionTally>>;
  readonly ownerAnswers: Readonly<Record<CardId, OwnerAnswer>>;
  /** The working groups that somebody is in, by action. */
  readonly signUps: Readonly<Record<CardId, WorkingGroup>>;
  /** Those that this onlooker may see or write on. What stands on them is told to whoever looks at them. */
  readonly boards: readonly BoardPlan[];
}

/** What only facilitators see: the list of people. */
export interface FacilitatorView {
  readonly people: readonly Person[];
  /** Their four digits, to be read aloud to somebody whose phone has died. */
  readonly codes: Readonly<Record<PersonId, string>>;
  /** Person ids by round and table, with hosts. */
  readonly seats: readonly RoundSeats[];
  readonly hosts: Readonly<Record<TableId, PersonId>>;
  readonly seatsVersion: number;
  readonly wishes: readonly Wish[];
  readonly locked: readonly PersonId[];
  readonly grants: readonly Grant[];
  /** Codes that would let somebody in, without the codes. */
  readonly offers: readonly Offer[];
  /** By poll, while it is open: for whom of those without a phone an answer has been entered. What it was, nobody is shown. */
  readonly answeredFor: Readonly<Record<string, readonly PersonId[]>>;
  /** By stepping stone or proposal: for whom of those without a phone a stand or marks have been entered. */
  readonly enteredFor: Readonly<Record<CardId, readonly PersonId[]>>;
  /** The dots that facilitators have set for people without a phone, while the vote is open. Nobody else's. */
  readonly dotsFor: Readonly<Record<PersonId, readonly NoteId[]>>;
  /** Who is in the working group of each action. */
  readonly signUps: Readonly<Record<CardId, readonly PersonId[]>>;
  readonly themeTeam: readonly PersonId[] | null;
  /** The versions of the plan that have been sent out, oldest first. */
  readonly plan: readonly PlanVersion[];
  /** By table: who has not said that they are there, as long as people gather. */
  readonly missing: Readonly<Record<TableId, readonly PersonId[]>>;
}

/** What only one participant sees. */
export interface OwnView {
  readonly person: Person;
  readonly inThemeTeam: boolean;
  /** Four digits with which another phone becomes theirs; null in a café that was opened before there were any. */
  readonly code: string | null;
  /** Table by round number; null where they have no seat. */
  readonly itinerary: Readonly<Record<number, TableId | null>>;
  /** Rounds in which this person hosts, by round number. */
  readonly hosts: Readonly<Record<number, TableId>>;
  /** The others at the table of the running round, or of the next. Nameless where the café is anonymous. */
  readonly mates: readonly { readonly id: PersonId; readonly name: string; readonly phone: boolean }[];
  /** Whether they have said that they are at their table; null where nobody waits for that. */
  readonly arrived: boolean | null;
  /** For the host of a table to which people come: who is not there yet. */
  readonly gathering: HostGathering | null;
  /** For a host, in a round: who comes to their table in the next one. */
  readonly coming: ComingGuests | null;
  /** Their own dots, or those of their table where the table votes. */
  readonly dots: readonly DottedId[];
  /** By poll, while it is open. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly stands: Readonly<Record<CardId, { readonly stand: Stand; readonly words: string }>>;
  /** Their marks on the proposals for the vision. */
  readonly marks: Readonly<Record<CardId, VisionMark>>;
  /** The actions whose working group they are in. */
  readonly signUps: readonly CardId[];
  /** What they have written on boards. */
  readonly entries: readonly OwnEntry[];
}

/** What people are called on a screen: their name, or their number on the list. */
export function callName(person: Person, word: string): string {
  return person.name === '' ? `${word} ${String(person.number).padStart(2, '0')}` : person.name;
}

export function roomView(cafe: Cafe, role: Role): RoomView {
  const facilitates = role === 'facilitator' || role === 'cofacilitator';
  const showNames = facilitates || cafe.settings.anonymity === 'names';
  return {
    id: cafe.id,
    code: role === 'observer' ? null : cafe.code,
    settings: cafe.settings,
    actorTypes: cafe.actorTypes,
    organisations: cafe.organisations,
    municipalities: municipalitiesOf(cafe),
    tables: cafe.tables,
    rounds: cafe.rounds,
    programme: facilitates ? cafe.programme : cafe.programme.map((stage) => ({ ...stage, cue: '' })),
    stage: cafe.stage,
    clock: cafe.clock,
    runs: cafe.runs,
    endsBy: cafe.endsBy,
    wall: cafe.wall,
    released: cafe.released,
    peopleHere: cafe.people.filter((person) => person.here).length,
    // Where a thousand people sit in every round is a lot to send to a thousand phones; each has its own itinerary instead.
    seats: role === 'participant' ? {} : seatsView(cafe, showNames),
    // Every arrival would be news to all phones.
    gathered: role === 'participant' ? {} : gatherings(cafe),
    stars: cafe.stars,
    hidden: cafe.hidden,
    themeTeam: themeTeamView(cafe, showNames),
    vote: voteView(cafe, role),
    polls: pollViews(cafe, role),
    chosenVision: cafe.chosenVision,
    stands: Object.fromEntries(Object.keys(cafe.stands).map((stone) => [stone, standCount(cafe, stone)])),
    visionMarks: Object.fromEntries(
      Object.keys(cafe.visionMarks).map((vision) => [vision, tallyOf(cafe, vision, sorter(cafe.settings.locale))]),
    ),
    ownerAnswers: cafe.ownerAnswers,
    boards: boardsFor(cafe.boards, role),
    signUps: Object.fromEntries(
      Object.entries(cafe.signUps).flatMap(([action, { length }]) =>
        length === 0 ? [] : [[action, workingGroup(cafe, action, showNames, mostNamed)] as const],
      ),
    ),
  };
}

export function facilitatorView(cafe: Cafe): FacilitatorView {
  const { people, codes, seats, hosts, seatsVersion, wishes, locked, grants, vote, signUps, plan } = cafe;
  const dotsFor = vote.state === 'open' ? phonelessBallots(cafe, vote) : {};
  const offers = Object.values(cafe.offers);
  const gathering = roundGathering(cafe) === null ? [] : cafe.tables;
  const missing = Object.fromEntries(gathering.map(({ id }) => [id, missingAt(cafe, id)]));
  return {
    people,
    codes,
    seats,
    hosts,
    seatsVersion,
    wishes,
    locked,
    grants,
    offers,
    dotsFor,
    answeredFor: answeredFor(cafe),
    enteredFor: enteredFor(cafe),
    signUps,
    themeTeam: cafe.themeTeam,
    plan,
    missing,
  };
}

export function ownView(cafe: Cafe, id: PersonId): OwnView | null {
  const person = personById(cafe, id);
  if (!person?.here) return null;
  const itinerary: Record<number, TableId | null> = {};
  const hosts: Record<number, TableId> = {};
  for (const { round } of cafe.seats) {
    const table = tableOf(cafe, id, round);
    itinerary[round] = table;
    if (table !== null && hostOf(cafe, table, round) === id) hosts[round] = table;
  }
  const stands: Record<CardId, { stand: Stand; words: string }> = {};
  for (const [stone, { people }] of Object.entries(cafe.stands)) {
    const own = people[id];
    if (own) stands[stone] = own;
  }
  return {
    person,
    inThemeTeam: themeTeamOf(cafe)?.includes(id) ?? false,
    code: codeOf(cafe, id),
    itinerary,
    hosts,
    mates: matesOf(cafe, id),
    arrived: arrivalOf(cafe, id),
    gathering: gatheringOf(cafe, id, hosts, (ids) => calledAtTable(cafe, ids)),
    coming: comingTo(cafe, hosts, (ids) => calledAtTable(cafe, ids)),
    dots: ownDots(cafe, id),
    answers: ownAnswers(cafe, id),
    stands,
    marks: marksBy(cafe, id),
    signUps: actionsOf(cafe, id),
    entries: ownEntries(cafe.boards, cafe.entries, id),
  };
}

function matesOf(cafe: Cafe, id: PersonId): OwnView['mates'] {
  const round = roundAhead(cafe);
  const table = round === null ? null : tableOf(cafe, id, round);
  if (round === null || table === null) return [];
  const seated = cafe.seats.find((seats) => seats.round === round)?.tables[table]?.people ?? [];
  return seated
    .filter((mate) => mate !== id)
    .flatMap((mate) => {
      const person = personById(cafe, mate);
      if (!person?.here) return [];
      const name = cafe.settings.anonymity === 'names' ? person.name : '';
      return [{ id: mate, name: callName({ ...person, name }, '').trim(), phone: person.phone }];
    });
}

/** What people at a table call each other: by name, or by number where the café shows none. */
function calledAtTable(cafe: Cafe, ids: readonly PersonId[]): readonly string[] {
  return ids.flatMap((id) => {
    const person = personById(cafe, id);
    const name = cafe.settings.anonymity === 'names' ? person?.name : '';
    return person && name !== undefined ? [callName({ ...person, name }, '').trim()] : [];
  });
}

function seatsView(cafe: Cafe, showNames: boolean): RoomView['seats'] {
  const byId = new Map(cafe.people.map((person) => [person.id, person]));
  const name = (id: PersonId): string | null => {
    const person = byId.get(id);
    return person?.here ? callName(person, '').trim() : null;
  };
  return Object.fromEntries(
    cafe.seats.map(({ round, tables }) => {
      const closed = new Set(cafe.tables.filter((table) => !isOpen(table, round)).map((table) => table.id));
      const views = Object.entries(tables).flatMap(([table, { people, host }]) => {
        if (closed.has(table)) return [];
        const names = people.map(name).filter((candidate) => candidate !== null);
        const shownHost = showNames && host !== null ? name(host) : null;
        return [[table, { count: names.length, names: showNames ? names : null, host: shownHost }] as const];
      });
      return [round, Object.fromEntries(views)];
    }),
  );
}

function themeTeamView(cafe: Cafe, showNames: boolean): RoomView['themeTeam'] {
  const team = themeTeamOf(cafe);
  const people = (team ?? []).flatMap((id) => personById(cafe, id) ?? []);
  return (
    team && { count: people.length, names: showNames ? people.map((person) => callName(person, '').trim()) : null }
  );
}

export function standCount(cafe: Cafe, stone: CardId): StandCount {
  return countedStands(standsOf(cafe, stone), sorter(cafe.settings.locale));
}

const countedStands = workedOut((stands: StoneStands, compare: ReturnType<typeof sorter>): StandCount => {
  const count = { agree: 0, reservation: 0, disagree: 0 };
  const words = [...stands.carried.words];
  for (const stand of ['agree', 'reservation', 'disagree'] as const) count[stand] = stands.carried[stand];
  for (const { stand, words: said } of Object.values(stands.people)) {
    count[stand] += 1;
    if (said !== '') words.push(said);
  }
  return { ...count, words: words.sort(compare) };
});

export function isFacilitator(actor: Actor): boolean {
  return actor.role === 'facilitator' || actor.role === 'cofacilitator';
}
