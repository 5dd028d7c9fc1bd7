/** Two entries on the list that turn out to be one person. */
import type { RoundSeats } from '../seating/plan.ts';
import { roundAhead, tableOf } from './find.ts';
import type { Cafe, Person, PersonId, Vote, Wish } from './model.ts';
import { oneAnswerEach } from './poll-events.ts';
import { seatIn } from './seats.ts';

/** `gone` disappears from the list; where `keep` has no seat, stand or dots of their own, they get those of `gone`. */
export function withPeopleMerged(cafe: Cafe, keep: PersonId, gone: PersonId): Cafe {
  const kept = cafe.people.find(({ id }) => id === keep);
  const double = cafe.people.find(({ id }) => id === gone);
  if (!kept || !double) return cafe;
  const one = (id: PersonId): PersonId => (id === gone ? keep : id);
  return {
    ...cafe,
    people: cafe.people
      .filter(({ id }) => id !== gone)
      .map((person) => (person.id === keep ? both(kept, double) : person)),
    codes: oneCode(cafe.codes, keep, gone),
    // Whoever had become `gone` before is `keep` as well.
    merged: {
      ...Object.fromEntries(Object.entries(cafe.merged).map(([id, person]) => [id, one(person)])),
      [gone]: keep,
    },
    keys: Object.fromEntries(
      Object.entries(cafe.keys).map(([hash, key]) => [
        hash,
        key.role === 'participant' && key.person === gone ? { ...key, person: keep } : key,
      ]),
    ),
    hosts: oneHost(cafe.hosts, keep, gone),
    seats: seatsOf(cafe, kept, double),
    wishes: cafe.wishes.flatMap((wish) => wishOf(wish, one)),
    locked: [...new Set(cafe.locked.map(one))],
    arrived: Object.fromEntries(Object.entries(cafe.arrived).map(([id, table]) => [one(id), table])),
    signed: Object.fromEntries(Object.entries(cafe.signed).map(([note, person]) => [note, one(person)])),
    themeTeam: cafe.themeTeam && [...new Set(cafe.themeTeam.map(one))],
    vote: oneBallot(cafe.vote, keep, gone),
    polls: oneAnswerEach(cafe.polls, keep, gone),
    entries: cafe.entries.map((entry) => (entry.by === gone ? { ...entry, by: keep } : entry)),
    signUps: Object.fromEntries(
      Object.entries(cafe.signUps).map(([action, people]) => [action, [...new Set(people.map(one))]]),
    ),
    visionMarks: Object.fromEntries(
      Object.entries(cafe.visionMarks).map(([vision, marks]) => {
        const { [gone]: theirs, ...people } = marks.people;
        return [vision, { ...marks, people: theirs ? { [keep]: theirs, ...people } : people }];
      }),
    ),
    stands: Object.fromEntries(
      Object.entries(cafe.stands).map(([stone, stands]) => {
        const { [gone]: theirs, ...people } = stands.people;
        return [stone, { ...stands, people: theirs ? { [keep]: theirs, ...people } : people }];
      }),
    ),
  };
}

function both(kept: Person, double: Person): Person {
  return {
    ...kept,
    name: kept.name === '' ? double.name : kept.name,
    organisation: kept.organisation ?? double.organisation,
    actorType: kept.actorType ?? double.actorType,
    municipality: kept.municipality ?? double.municipality,
    languages: kept.languages.length === 0 ? double.languages : kept.languages,
    interpreted: kept.interpreted || double.interpreted,
    phone: kept.phone || double.phone,
  };
}

function oneCode(given: Cafe['codes'], keep: PersonId, gone: PersonId): Cafe['codes'] {
  const { [gone]: theirs, ...codes } = given;
  return theirs === undefined ? codes : { [keep]: theirs, ...codes };
}

/** Nobody is marked for two tables. */
function oneHost(hosts: Cafe['hosts'], keep: PersonId, gone: PersonId): Cafe['hosts'] {
  const marked = Object.entries(hosts);
  if (marked.some(([, host]) => host === keep)) return Object.fromEntries(marked.filter(([, host]) => host !== gone));
  return Object.fromEntries(marked.map(([table, host]) => [table, host === gone ? keep : host]));
}

function seatsOf(cafe: Cafe, kept: Person, double: Person): Cafe['seats'] {
  const { id: keep } = kept;
  const { id: gone } = double;
  const ahead = roundAhead(cafe);
  return cafe.seats.map((seats) => {
    const { round } = seats;
    // Whoever had left and is here as the other entry sits where that one sits.
    const moved = !kept.here && double.here && ahead !== null && round >= ahead && tableOf(cafe, gone, round) !== null;
    return inOneSeat(moved ? seatIn(seats, keep, [{ round, table: null }]) : seats, keep, gone);
  });
}

function inOneSeat(seats: RoundSeats, keep: PersonId, gone: PersonId): RoundSeats {
  const seated = Object.values(seats.tables).some(({ people }) => people.includes(keep));
  const tables = Object.entries(seats.tables).map(([table, { people, host }]) => {
    if (!people.includes(gone)) return [table, { people, host }] as const;
    if (!seated)
      return [
        table,
        { people: people.map((id) => (id === gone ? keep : id)), host: host === gone ? keep : host },
      ] as const;
    return [table, { people: people.filter((id) => id !== gone), host: host === gone ? null : host }] as const;
  });
  return { ...seats, tables: Object.fromEntries(tables) };
}

function wishOf(wish: Wish, one: (id: PersonId) => PersonId): Wish[] {
  if (wish.kind === 'pin') return [{ ...wish, person: one(wish.person) }];
  const people = [...new Set(wish.people.map(one))];
  return people.length < 2 ? [] : [{ ...wish, people }];
}

function oneBallot(vote: Vote, keep: PersonId, gone: PersonId): Vote {
  if (vote.state !== 'open' || vote.by === 'table') return vote;
  const { [gone]: theirs, ...ballots } = vote.ballots;
  return { ...vote, ballots: theirs && (ballots[keep] ?? []).length === 0 ? { ...ballots, [keep]: theirs } : ballots };
}
