/**
 * Who sees what, as one pure function of the café and the asker. Screens get these views and nothing else of the control plane.
 *
 * Two parts, because most of it is the same for everybody: the room, by kind of onlooker, and what only one person may see.
 */
import type { RoundSeats } from '../seating/plan.ts';
import { hostOf, isOpen, municipalitiesOf, personById, roundAhead, tableOf } from './find.ts';
import type {
  Actor,
  ActorType,
  Cafe,
  CafeSettings,
  CardId,
  Clock,
  NoteId,
  Organisation,
  OwnerAnswer,
  Person,
  PersonId,
  Role,
  Round,
  Stage,
  StageId,
  StageRun,
  Stand,
  Table,
  TableId,
  Wish,
} from './model.ts';

export interface StandCount {
  readonly agree: number;
  readonly reservation: number;
  readonly disagree: number;
  /** The words of reservations and disagreements, without saying whose. */
  readonly words: readonly string[];
}

export type VoteView =
  | { readonly state: 'before' }
  /** While it is open nobody learns more than how many have taken part; phones not even that, or each dot would be news to all. */
  | { readonly state: 'open'; readonly voters: number | null }
  | { readonly state: 'closed'; readonly voters: number; readonly totals: Readonly<Record<NoteId, number>> };

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
  readonly peopleHere: number;
  /** By round number, by table; tables that are closed in a round are not in it. Empty until the seats are drawn. */
  readonly seats: Readonly<Record<number, Readonly<Record<TableId, TableSeats>>>>;
  readonly stars: Readonly<Record<TableId, readonly NoteId[]>>;
  readonly hidden: readonly NoteId[];
  readonly vote: VoteView;
  readonly chosenVision: CardId | null;
  readonly stands: Readonly<Record<CardId, StandCount>>;
  readonly ownerAnswers: Readonly<Record<CardId, OwnerAnswer>>;
}

/** What only facilitators see: the list of people. */
export interface FacilitatorView {
  readonly people: readonly Person[];
  /** Person ids by round and table, with hosts. */
  readonly seats: readonly RoundSeats[];
  readonly hosts: Readonly<Record<TableId, PersonId>>;
  readonly seatsVersion: number;
  readonly wishes: readonly Wish[];
  readonly locked: readonly PersonId[];
  /** The dots that facilitators have set for people without a phone, while the vote is open. Nobody else's. */
  readonly dotsFor: Readonly<Record<PersonId, readonly NoteId[]>>;
}

/** What only one participant sees. */
export interface OwnView {
  readonly person: Person;
  /** Table by round number; null where they have no seat. */
  readonly itinerary: Readonly<Record<number, TableId | null>>;
  /** Rounds in which this person hosts, by round number. */
  readonly hosts: Readonly<Record<number, TableId>>;
  /** The others at the table of the running round, or of the next. Nameless where the café is anonymous. */
  readonly mates: readonly { readonly id: PersonId; readonly name: string; readonly phone: boolean }[];
  readonly dots: readonly NoteId[];
  readonly stands: Readonly<Record<CardId, { readonly stand: Stand; readonly words: string }>>;
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
    peopleHere: cafe.people.filter((person) => person.here).length,
    // Where a thousand people sit in every round is a lot to send to a thousand phones; each has its own itinerary instead.
    seats: role === 'participant' ? {} : seatsView(cafe, showNames),
    stars: cafe.stars,
    hidden: cafe.hidden,
    vote: voteView(cafe, role),
    chosenVision: cafe.chosenVision,
    stands: Object.fromEntries(Object.keys(cafe.stands).map((stone) => [stone, standCount(cafe, stone)])),
    ownerAnswers: cafe.ownerAnswers,
  };
}

export function facilitatorView(cafe: Cafe): FacilitatorView {
  const { people, seats, hosts, seatsVersion, wishes, locked, vote } = cafe;
  const phoneless = people.filter((person) => !person.phone);
  const ballots = vote.state === 'open' ? vote.ballots : {};
  const dotsFor = Object.fromEntries(phoneless.map(({ id }) => [id, ballots[id] ?? []]));
  return { people, seats, hosts, seatsVersion, wishes, locked, dotsFor };
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
    itinerary,
    hosts,
    mates: matesOf(cafe, id),
    dots: cafe.vote.state === 'open' ? (cafe.vote.ballots[id] ?? []) : [],
    stands,
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

function voteView(cafe: Cafe, role: Role): VoteView {
  switch (cafe.vote.state) {
    case 'before':
      return { state: 'before' };
    case 'open':
      if (role === 'participant') return { state: 'open', voters: null };
      return { state: 'open', voters: Object.values(cafe.vote.ballots).filter((notes) => notes.length > 0).length };
    case 'closed':
      return cafe.vote;
  }
}

export function standCount(cafe: Cafe, stone: CardId): StandCount {
  const stands = cafe.stands[stone];
  const count = { agree: 0, reservation: 0, disagree: 0 };
  if (!stands) return { ...count, words: [] };
  const words = [...stands.carried.words];
  for (const stand of ['agree', 'reservation', 'disagree'] as const) count[stand] = stands.carried[stand];
  for (const { stand, words: said } of Object.values(stands.people)) {
    count[stand] += 1;
    if (said !== '') words.push(said);
  }
  return { ...count, words: words.sort((one, other) => one.localeCompare(other, 'nb')) };
}

export function isFacilitator(actor: Actor): boolean {
  return actor.role === 'facilitator' || actor.role === 'cofacilitator';
}
