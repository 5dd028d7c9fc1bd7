/** What must hold of every entry that comes to disk, whatever the state machine thought. */
import { evolve } from '../../../shared/cafe/evolve.ts';
import type { CafeEvent } from '../../../shared/cafe/events.ts';
import { isExpected, roundAhead, tableOf } from '../../../shared/cafe/find.ts';
import type { Cafe, PersonId } from '../../../shared/cafe/model.ts';
import type { EventsEntry } from '../../../server/journal/journal.ts';
import type { Findings } from './findings.ts';

interface Book {
  readonly findings: Findings;
  readonly ballots: Map<PersonId, Set<string>>;
}

/** What a person may cause at all. Coming in is the door's doing. */
const ofPeople: ReadonlySet<CafeEvent['type']> = new Set<CafeEvent['type']>([
  'personChanged',
  'organisationAdded',
  'personLeft',
  'hostMarked',
  'hostSeated',
  'noteStarred',
  'noteUnstarred',
  'noteSigned',
  'dotPlaced',
  'dotTaken',
  'pollAnswered',
  'standTaken',
  'ownerAnswered',
  'signedUp',
  'visionMarked',
  'entrySet',
]);

export function judgeEvents(book: Book, entry: EventsEntry, before: Cafe, after: Cafe): void {
  const by = entry.command?.split(' ')[0] ?? '';
  if (before.people.some(({ id }) => id === by))
    for (const { type } of entry.events)
      book.findings.unless(ofPeople.has(type), 'RO1', () => `a person has caused ${type}`);
  if (by === 'clock') judgeTimeUp(book, entry, before);
  let at = before;
  for (const event of entry.events) {
    const next = evolve(at, event);
    judgeSeats(book, event, next);
    judgeDots(book, event, at, next);
    at = next;
  }
  if (after.seats !== before.seats) nobodySitsTwice(book, after);
  for (const event of entry.events) judgeArrival(book, event, after);
}

/** A deadline that counts is one that was set, and it is not acted on before its time. */
function judgeTimeUp({ findings }: Book, { command, at }: EventsEntry, { clock }: Cafe): void {
  const deadline = Number(command?.slice(command.lastIndexOf('-') + 1));
  findings.unless(
    clock.state === 'running' && clock.endsAt === deadline && at >= deadline,
    'CL6',
    () => `time was up at ${at} for ${JSON.stringify(clock)}`,
  );
}

function judgeSeats({ findings }: Book, event: CafeEvent, cafe: Cafe): void {
  if (event.type === 'seatsDrawn' || event.type === 'seatsPlanned') {
    for (const { round, tables } of event.rounds) {
      // The first to come may come after the first round: nobody sat in it.
      if (round < (roundAhead(cafe) ?? 0)) continue;
      const here = cafe.people.filter((person) => isExpected(person, round));
      // A table that would hold one person alone stays empty.
      const sizes = Object.values(tables).flatMap(({ people }) => (people.length > 0 ? [people.length] : []));
      const even = event.type === 'seatsPlanned' || Math.max(...sizes) - Math.min(...sizes) <= 1;
      findings.unless(even, 'SE2', () => `round ${round}: ${sizes.join(' ')}`);
      const seated = Object.values(tables).flatMap(({ people }) => people);
      findings.unless(
        seated.length === here.length && here.every(({ id }) => seated.includes(id)),
        'SE1',
        () => `round ${round}: ${seated.length} seats for ${here.length} people`,
      );
    }
  }
  // Whoever comes back stays where they are seated, and has a seat in all that is ahead.
  if (event.type === 'personSeated') {
    for (const { round, table } of event.seats)
      findings.unless(tableOf(cafe, event.person, round) === table, 'SE1', () => `no seat at ${table} in ${round}`);
  }
}

function nobodySitsTwice({ findings }: Book, cafe: Cafe): void {
  for (const { round, tables } of cafe.seats) {
    const seated = Object.values(tables).flatMap(({ people }) => people);
    findings.unless(new Set(seated).size === seated.length, 'SE1', () => `somebody sits twice in round ${round}`);
    for (const [table, { people, host }] of Object.entries(tables))
      findings.unless(
        host === null || people.includes(host),
        'SE3',
        () => `the host of ${table} in ${round} is not there`,
      );
  }
}

/** Whoever comes, or comes back, has a seat in the running or coming round and all that follow. */
function judgeArrival({ findings }: Book, event: CafeEvent, cafe: Cafe): void {
  const ahead = roundAhead(cafe);
  if (ahead === null || (event.type !== 'personJoined' && event.type !== 'personReturned')) return;
  const person = event.type === 'personJoined' ? event.person.id : event.person;
  for (const { round } of cafe.seats)
    if (round >= ahead)
      findings.unless(tableOf(cafe, person, round) !== null, 'PE4', () => `${person} has no seat in ${round}`);
}

function judgeDots({ findings, ballots }: Book, event: CafeEvent, before: Cafe, after: Cafe): void {
  if (event.type === 'voteOpened') ballots.clear();
  if (event.type === 'dotPlaced') {
    const notes = ballots.get(event.person) ?? new Set();
    ballots.set(event.person, notes);
    findings.unless(before.vote.state === 'open' && !notes.has(event.note), 'VO1', () => `two dots on ${event.note}`);
    notes.add(event.note);
    const most = before.vote.state === 'open' ? before.vote.dots : 0;
    findings.unless(notes.size <= most, 'VO1', () => `${event.person} has ${notes.size} dots`);
  }
  if (event.type === 'dotTaken') ballots.get(event.person)?.delete(event.note);
  if (event.type !== 'voteClosed' || after.vote.state !== 'closed') return;
  const totals: Record<string, number> = {};
  const cast = [...ballots.values()].filter((notes) => notes.size > 0);
  // Whoever has entered some of the dots knows more, so that sometimes three are too few as well.
  if (event.tooFew === true) {
    const isKept = Object.keys(after.vote.totals).length > 0;
    findings.unless(!isKept && cast.length > 0, 'VO16', () => `${cast.length} are too few, and are told`);
    return;
  }
  findings.unless(cast.length !== 1, 'VO16', () => 'the dots of one are told');
  for (const notes of cast) for (const note of notes) totals[note] = (totals[note] ?? 0) + 1;
  const counted = after.vote.totals;
  const notes = [...Object.keys(totals), ...Object.keys(counted)];
  for (const note of notes)
    findings.unless(
      totals[note] === counted[note],
      'VO1',
      () => `${note}: ${totals[note]} cast, ${counted[note]} counted`,
    );
  findings.unless(!JSON.stringify(after.vote).includes('ballots'), 'VO2', () => 'ballots outlive the vote');
}
