/** What each event does to a café. Total and pure: replaying the same events gives the same café, on the server and in a test. */
import type { RoundSeats } from '../seating/plan.ts';
import { stageIndex } from './find.ts';
import type { CafeEvent } from './events.ts';
import type { Cafe, NoteId, Person, PersonId, StageRun, StoneStands, TableId, Vote } from './model.ts';
import { unreachable } from './must.ts';
import { emptyTable, seatIn, withTableHost } from './seats.ts';

export function evolve(cafe: Cafe | null, event: CafeEvent): Cafe {
  if (event.type === 'cafeOpened') return event.cafe;
  if (cafe === null) return unreachable(`${event.type} before the café was opened`);
  const next = applied(cafe, event);
  return next.seats === cafe.seats ? next : { ...next, seatsVersion: cafe.seatsVersion + 1 };
}

function applied(cafe: Cafe, event: Exclude<CafeEvent, { type: 'cafeOpened' }>): Cafe {
  switch (event.type) {
    case 'settingsChanged':
      return { ...cafe, settings: event.settings };
    case 'tableChanged':
      return { ...cafe, tables: cafe.tables.map((table) => (table.id === event.table.id ? event.table : table)) };
    case 'tableAdded':
      return {
        ...cafe,
        tables: [...cafe.tables, event.table],
        seats: cafe.seats.map((seats) => ({ ...seats, tables: { ...seats.tables, [event.table.id]: emptyTable } })),
      };
    case 'roundAdded':
      return withRound(cafe, event);
    case 'roundDropped':
      return withoutRound(cafe, event.round);
    case 'roundChanged':
      return {
        ...cafe,
        rounds: cafe.rounds.map((round) => (round.number === event.round.number ? event.round : round)),
      };
    case 'stageChanged':
      return { ...cafe, programme: cafe.programme.map((stage) => (stage.id === event.stage.id ? event.stage : stage)) };
    case 'organisationAdded':
      return { ...cafe, organisations: [...cafe.organisations, event.organisation] };
    case 'stageEntered':
      return { ...cafe, stage: event.stage, clock: event.clock, runs: runsOn(cafe, event.stage, event.at) };
    case 'clockSet':
      return { ...cafe, clock: event.clock };
    case 'personJoined':
      return {
        ...cafe,
        people: [...cafe.people, event.person],
        keys: event.keyHash !== null && event.key !== null ? { ...cafe.keys, [event.keyHash]: event.key } : cafe.keys,
      };
    case 'personChanged':
      return { ...cafe, people: replacePerson(cafe.people, event.person.id, () => event.person) };
    case 'personLeft':
      return withoutSeats(
        { ...cafe, people: replacePerson(cafe.people, event.person, (person) => ({ ...person, here: false })) },
        event.person,
        event.fromRound,
      );
    case 'personReturned':
      return { ...cafe, people: replacePerson(cafe.people, event.person, (person) => ({ ...person, here: true })) };
    case 'wishAdded':
      return { ...cafe, wishes: [...cafe.wishes, event.wish] };
    case 'wishDropped':
      return { ...cafe, wishes: cafe.wishes.filter((wish) => wish.id !== event.wish) };
    case 'personLocked':
      return { ...cafe, locked: [...cafe.locked, event.person] };
    case 'personUnlocked':
      return { ...cafe, locked: cafe.locked.filter((person) => person !== event.person) };
    case 'hostMarked':
      return { ...cafe, hosts: withHost(cafe.hosts, event.table, event.person) };
    case 'seatsDrawn':
      return { ...cafe, seats: event.rounds };
    case 'seatsPlanned': {
      const planned = new Map(event.rounds.map((seats) => [seats.round, seats]));
      return { ...cafe, seats: cafe.seats.map((seats) => planned.get(seats.round) ?? seats) };
    }
    case 'personSeated':
      return { ...cafe, seats: cafe.seats.map((seats) => seatIn(seats, event.person, event.seats)) };
    case 'hostSeated':
      return {
        ...cafe,
        seats: cafe.seats.map((seats) =>
          event.rounds.includes(seats.round) ? withTableHost(seats, event.table, event.person) : seats,
        ),
      };
    case 'noteStarred':
      return { ...cafe, stars: { ...cafe.stars, [event.table]: [...(cafe.stars[event.table] ?? []), event.note] } };
    case 'noteUnstarred':
      return {
        ...cafe,
        stars: { ...cafe.stars, [event.table]: (cafe.stars[event.table] ?? []).filter((note) => note !== event.note) },
      };
    case 'noteSigned':
      return { ...cafe, signed: { ...cafe.signed, [event.note]: event.person } };
    case 'noteHidden':
      return { ...cafe, hidden: [...cafe.hidden.filter((note) => note !== event.note), event.note] };
    case 'noteShown':
      return { ...cafe, hidden: cafe.hidden.filter((note) => note !== event.note) };
    case 'voteOpened':
      return { ...cafe, vote: { state: 'open', ballots: {} } };
    case 'dotPlaced':
      return { ...cafe, vote: withBallot(cafe.vote, event.person, (notes) => [...notes, event.note]) };
    case 'dotTaken':
      return {
        ...cafe,
        vote: withBallot(cafe.vote, event.person, (notes) => notes.filter((note) => note !== event.note)),
      };
    case 'voteClosed':
      return { ...cafe, vote: countVote(cafe.vote) };
    case 'visionChosen':
      return { ...cafe, chosenVision: event.vision };
    case 'standTaken': {
      const before = cafe.stands[event.stone] ?? noStands;
      const people = { ...before.people, [event.person]: { stand: event.stand, words: event.words } };
      return { ...cafe, stands: { ...cafe.stands, [event.stone]: { ...before, people } } };
    }
    case 'ownerAnswered':
      return { ...cafe, ownerAnswers: { ...cafe.ownerAnswers, [event.action]: event.answer } };
  }
}

/** Replays events from nothing. Null when there are none. */
export function replay(events: Iterable<CafeEvent>): Cafe | null {
  let cafe: Cafe | null = null;
  for (const event of events) cafe = evolve(cafe, event);
  return cafe;
}

export const noStands: StoneStands = { people: {}, carried: { agree: 0, reservation: 0, disagree: 0, words: [] } };

function runsOn(cafe: Cafe, stage: string, at: number): readonly StageRun[] {
  const closed = cafe.runs.map((run) => (run.endedAt === null ? { ...run, endedAt: at } : run));
  return stageIndex(cafe, stage) > 0 ? [...closed, { stage, startedAt: at, endedAt: null }] : closed;
}

function replacePerson(people: readonly Person[], id: PersonId, change: (person: Person) => Person): readonly Person[] {
  return people.map((person) => (person.id === id ? change(person) : person));
}

function withRound(cafe: Cafe, { round, stages, after }: Extract<CafeEvent, { type: 'roundAdded' }>): Cafe {
  const at = stageIndex(cafe, after) + 1;
  const empty = cafe.tables.map((table) => [table.id, emptyTable] as const);
  const entry: RoundSeats = { round: round.number, tables: Object.fromEntries(empty) };
  return {
    ...cafe,
    rounds: [...cafe.rounds, round],
    programme: [...cafe.programme.slice(0, at), ...stages, ...cafe.programme.slice(at)],
    seats: cafe.seats.length > 0 ? [...cafe.seats, entry] : cafe.seats,
  };
}

/** Somebody may have gone to the round by mistake and back again: what is left of that goes with it. */
function withoutRound(cafe: Cafe, number: number): Cafe {
  const gone = new Set(cafe.programme.filter((stage) => stage.round === number).map((stage) => stage.id));
  return {
    ...cafe,
    rounds: cafe.rounds.filter((round) => round.number !== number),
    programme: cafe.programme.filter((stage) => !gone.has(stage.id)),
    runs: cafe.runs.filter((run) => !gone.has(run.stage)),
    seats: cafe.seats.filter((seats) => seats.round !== number),
  };
}

function withoutSeats(cafe: Cafe, person: PersonId, fromRound: number | null): Cafe {
  if (fromRound === null) return cafe;
  const freed = cafe.seats
    .filter((seats) => seats.round >= fromRound)
    .map((seats) => ({ round: seats.round, table: null }));
  return { ...cafe, seats: cafe.seats.map((seats) => seatIn(seats, person, freed)) };
}

function withHost(hosts: Cafe['hosts'], table: TableId, person: PersonId | null): Cafe['hosts'] {
  const others = Object.fromEntries(Object.entries(hosts).filter(([key, host]) => key !== table && host !== person));
  return person === null ? others : { ...others, [table]: person };
}

function withBallot(vote: Vote, person: PersonId, change: (notes: readonly NoteId[]) => readonly NoteId[]): Vote {
  if (vote.state !== 'open') return vote;
  return { ...vote, ballots: { ...vote.ballots, [person]: change(vote.ballots[person] ?? []) } };
}

/** Totals only: who voted for what is forgotten the moment the vote closes. */
function countVote(vote: Vote): Vote {
  if (vote.state !== 'open') return vote;
  const totals: Record<NoteId, number> = {};
  let voters = 0;
  for (const notes of Object.values(vote.ballots)) {
    if (notes.length > 0) voters += 1;
    for (const note of notes) totals[note] = (totals[note] ?? 0) + 1;
  }
  return { state: 'closed', totals, voters };
}
