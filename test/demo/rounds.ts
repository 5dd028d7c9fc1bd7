/** From the door to the last round: people come in, sit down, write and move. */
import { kindOf, roundOf, tableOf } from '../fixtures/session-file.ts';
import { appointHosts, comesIn, seatedAt, type Cast } from './cast.ts';

/** Lets people in. `onFirst` is told as soon as so many with a phone are there, while the others are still coming. */
export async function openDoors(cast: Cast, first: number, onFirst: () => void): Promise<void> {
  const onTime = cast.expected.filter(({ attendance }) => attendance.joinedFromRound === 1);
  let told = false;
  await cast.pace.spread(onTime, 8, async (person, index) => {
    await comesIn(cast, person);
    if (told || (cast.guests.size < first && index < onTime.length - 1)) return;
    told = true;
    onFirst();
  });
  await appointHosts(cast);
  await cast.pace.rest(2);
}

/** The next stage, and a moment to look at it. */
export async function goOn({ facilitator, pace }: Cast, seconds: number): Promise<void> {
  await facilitator.next();
  await pace.rest(seconds);
}

/** Plays the round that comes next, with the file's notes spread over so many seconds. */
export async function playRound(cast: Cast, seconds: number): Promise<void> {
  const { facilitator, pace, file, notes } = cast;
  await facilitator.next();
  const number = facilitator.stage.round ?? 0;
  await arriveAndLeave(cast, number);
  await Promise.all([...cast.guests.values()].map((guest) => guest.isSeated()));
  const written: Promise<void>[] = [];
  await pace.spread(ideasOf(cast, number), seconds, (idea, index) => {
    const table = tableOf(cast.file, idea.tableId);
    const there = seatedAt(cast, table, number);
    const writer = there[index % Math.max(1, there.length)];
    if (!writer) return;
    const id = writer.jots(idea.text, {
      table,
      round: number,
      kind: kindOf(idea.kind),
      buildsOn: index % 4 === 3 ? earlierNote(cast, idea.tableId, number) : null,
    });
    notes.set(idea.id, id);
    written.push(writer.hasSaved(id));
  });
  await Promise.all(written);
  for (const recap of file.hostRecaps.filter(({ afterRoundId }) => roundOf(cast.file, afterRoundId) === number)) {
    const table = tableOf(cast.file, recap.tableId);
    await seatedAt(cast, table, number)[0]?.essentials([recap.text], number, table);
  }
}

/** Every table lifts its three notes and says what it has found in one sentence. */
export async function lift(cast: Cast, seconds: number): Promise<void> {
  const { facilitator, pace, file, notes } = cast;
  await facilitator.next();
  const last = file.rounds.length;
  await pace.spread(facilitator.room.tables, seconds, async ({ id: table, number }) => {
    const [speaker] = seatedAt(cast, table, last);
    const starred = file.ideas
      .filter(({ tableId, starredByTable }) => starredByTable && tableOf(cast.file, tableId) === table)
      .slice(0, 3);
    for (const { id } of starred) {
      const note = notes.get(id);
      if (speaker && note !== undefined) await speaker.stars(note, table);
    }
    const recap = file.hostRecaps.findLast(({ tableId }) => tableId === file.tables[number - 1]?.id);
    if (speaker && recap) await speaker.sentence(recap.text, last, table);
  });
}

/** The train that was late, and the one who must go before the last round. */
async function arriveAndLeave(cast: Cast, round: number): Promise<void> {
  for (const person of cast.expected) {
    const { joinedFromRound, leftAfterRound } = person.attendance;
    if (round > 1 && joinedFromRound === round) await comesIn(cast, person);
    const guest = cast.guests.get(person.id);
    if (leftAfterRound !== round - 1 || !guest) continue;
    await guest.leaves();
    guest.close();
    cast.guests.delete(person.id);
  }
}

function ideasOf(cast: Cast, round: number): Cast['file']['ideas'] {
  const here = new Set(cast.facilitator.room.tables.map((table) => table.id));
  return cast.file.ideas.filter(
    (idea) => roundOf(cast.file, idea.roundId) === round && here.has(tableOf(cast.file, idea.tableId)),
  );
}

/** A note that somebody wrote at this table in an earlier round. */
function earlierNote(cast: Cast, table: string, round: number): string | null {
  const before = cast.file.ideas.findLast(
    (idea) => idea.tableId === table && roundOf(cast.file, idea.roundId) === round - 1,
  );
  return (before && cast.notes.get(before.id)) ?? null;
}
