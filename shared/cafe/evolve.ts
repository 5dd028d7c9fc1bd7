/** What each event does to a café. Total and pure: replaying the same events gives the same café, on the server and in a test. */
import { withEntry } from '../boards/entries.ts';
import type { RoundSeats } from '../seating/plan.ts';
import { withBoards } from './board-promises.ts';
import { offersAt, withAccess, withoutAccess } from './access.ts';
import { roundAhead, stageIndex } from './find.ts';
import type { CafeEvent } from './events.ts';
import type { Cafe, Person, PersonId, StageRun, TableId } from './model.ts';
import { withPeopleMerged } from './merged-people.ts';
import { unreachable } from './must.ts';
import { endPromised } from './time-budget.ts';
import { withSignUp } from './sign-ups.ts';
import { emptyTable, seatIn, withTableHost } from './seats.ts';
import { withStand } from './stands.ts';
import { withMark } from './vision-marks.ts';
import { withPoll } from './poll-events.ts';
import { withVote } from './vote-counts.ts';

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
    case 'programmeChanged':
      return withProgramme(cafe, event.programme);
    case 'endSet':
      return { ...cafe, endsBy: event.endsBy };
    case 'wallSet':
      return { ...cafe, wall: event.wall };
    case 'tableReleased':
      return { ...cafe, released: [...cafe.released, event.table] };
    case 'stageEntered':
      return {
        ...cafe,
        stage: event.stage,
        clock: event.clock,
        runs: runsOn(cafe, event.stage, event.at),
        endsBy: endPromised(cafe, event.stage, event.at),
        released: [],
        arrived: roundAhead({ ...cafe, stage: event.stage }) === roundAhead(cafe) ? cafe.arrived : {},
      };
    case 'clockSet':
      return { ...cafe, clock: event.clock };
    case 'personJoined':
      return {
        ...cafe,
        people: [...cafe.people, event.person],
        keys: event.keyHash !== null && event.key !== null ? { ...cafe.keys, [event.keyHash]: event.key } : cafe.keys,
      };
    case 'codesGiven':
      return { ...cafe, codes: { ...cafe.codes, ...event.codes } };
    case 'phoneTakenUp':
      return withPhone(cafe, event);
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
    case 'personArrived':
      return { ...cafe, arrived: { ...cafe.arrived, [event.person]: event.table } };
    case 'peopleMerged':
      return withPeopleMerged(cafe, event.keep, event.gone);
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
    case 'themeTeamSet':
      return { ...cafe, themeTeam: event.people };
    case 'voteOpened':
    case 'dotPlaced':
    case 'dotTaken':
    case 'voteClosed':
      return { ...cafe, ...withVote(cafe, event) };
    case 'pollAdded':
    case 'pollChanged':
    case 'pollOpened':
    case 'pollAnswered':
    case 'pollClosed':
    case 'pollDropped':
      return withPoll(cafe, event);
    case 'visionChosen':
      return { ...cafe, chosenVision: event.vision };
    case 'standTaken':
      return { ...cafe, stands: withStand(cafe, event) };
    case 'visionMarked':
      return { ...cafe, visionMarks: withMark(cafe, event) };
    case 'ownerAnswered':
      return { ...cafe, ownerAnswers: { ...cafe.ownerAnswers, [event.action]: event.answer } };
    case 'signedUp':
      return { ...cafe, signUps: withSignUp(cafe.signUps, event) };
    case 'planIssued':
      return { ...cafe, plan: [...cafe.plan, event.version] };
    case 'entrySet':
      return { ...cafe, entries: withEntry(cafe.entries, event.entry) };
    case 'boardsChanged':
      return { ...cafe, ...withBoards(cafe, event.boards) };
    case 'accessOffered':
      return { ...cafe, offers: { ...offersAt(cafe, event.at), [event.hash]: event.offer } };
    case 'accessTaken':
      return withAccess(cafe, event);
    case 'accessRevoked':
      return withoutAccess(cafe, event.grant);
  }
}

/** Replays events from nothing. Null when there are none. */
export function replay(events: Iterable<CafeEvent>): Cafe | null {
  let cafe: Cafe | null = null;
  for (const event of events) cafe = evolve(cafe, event);
  return cafe;
}

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

/** A stage that somebody had gone back from may be taken out: when it ran goes with it. */
function withProgramme(cafe: Cafe, programme: Cafe['programme']): Cafe {
  const there = new Set(programme.map(({ id }) => id));
  return { ...cafe, programme, runs: cafe.runs.filter((run) => there.has(run.stage)) };
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

function withPhone(cafe: Cafe, { person, keyHash, lost }: Extract<CafeEvent, { type: 'phoneTakenUp' }>): Cafe {
  const keys = Object.entries(cafe.keys).filter(([hash]) => !lost.includes(hash));
  return {
    ...cafe,
    people: replacePerson(cafe.people, person, (before) => ({ ...before, phone: true })),
    keys: { ...Object.fromEntries(keys), [keyHash]: { role: 'participant', person } },
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
