/**
 * Plays a realistic café through the real server, person by person, as its file tells it. Some of the people have a screen and act
 * there (see `screens.ts`); all others are protocol people made of our own client modules.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { must } from '../../shared/cafe/must.ts';
import { joinAs, until, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';
import { kindOf, roundOf, tableOf, type SessionFile } from '../fixtures/session-file.ts';

export interface Replay {
  readonly file: SessionFile;
  readonly cafe: TestCafe;
  readonly leader: Facilitator;
  /** Protocol people by their id in the file. Those with a screen are not here. */
  readonly guests: Map<string, Guest>;
  /** The file's id of an idea -> ours. */
  readonly notes: Map<string, string>;
  readonly themes: Map<string, string>;
  readonly visions: Map<string, string>;
  readonly stones: Map<string, string>;
  readonly actions: Map<string, string>;
}

export function startReplay(file: SessionFile, cafe: TestCafe, leader: Facilitator): Replay {
  return {
    file,
    cafe,
    leader,
    guests: new Map(),
    notes: new Map(),
    themes: new Map(),
    visions: new Map(),
    stones: new Map(),
    actions: new Map(),
  };
}

type Participant = SessionFile['participants'][number];

export function organisationName(file: SessionFile, id: string | null): string {
  return file.organisations.find((organisation) => organisation.id === id)?.name ?? '';
}

export function introductionOf(file: SessionFile, person: Participant) {
  return {
    name: person.label,
    organisation: organisationName(file, person.organisationId),
    actorType: person.actorType,
  };
}

/** Our id of a person in the file: labels are unique in it. */
export function personId({ file, leader }: Replay, id: string): string {
  const { label } = must(
    file.participants.find((person) => person.id === id),
    `participant ${id}`,
  );
  return must(
    leader.people.find((person) => person.name === label),
    `${label} has come`,
  ).id;
}

/** Everybody who comes for this round and has neither a screen of their own nor no phone at all. */
export async function arrive(replay: Replay, round: number, withScreen: ReadonlySet<string>): Promise<void> {
  const coming = replay.file.participants.filter(
    ({ attendance, id }) => attendance.joinedFromRound === round && attendance.phone !== 'none' && !withScreen.has(id),
  );
  for (const person of coming)
    replay.guests.set(person.id, await joinAs(replay.cafe, introductionOf(replay.file, person)));
  const known = (person: Participant, people: readonly { readonly name: string }[]): boolean =>
    people.some(({ name }) => name === person.label);
  await until(replay.leader.visit.store, ({ facilitator }) =>
    coming.every((person) => known(person, facilitator?.people ?? [])),
  );
}

/**
 * Seats a round as the file has it, by one plan as the console sends it; hosts of one round alone are named by hand. Whoever is here and
 * not in the file stays where they are.
 */
export async function seat(replay: Replay, round: number): Promise<void> {
  const { file, leader } = replay;
  const seating = must(file.seating[round - 1], `seats of round ${round}`).tables;
  const wanted = seating.map(({ tableId, participantIds }) => ({
    table: tableOf(file, tableId),
    people: participantIds.map((participant) => personId(replay, participant)),
  }));
  const placed = new Set(wanted.flatMap(({ people }) => people));
  for (;;) {
    const { seats, seatsVersion: base } = must(leader.visit.store.getState().facilitator, 'a facilitator');
    const now = seats.find((known) => known.round === round)?.tables ?? {};
    if (wanted.every(({ table, people }) => people.every((person) => now[table]?.people.includes(person)))) break;
    const tables = Object.fromEntries(
      wanted.map(({ table, people }) => [
        table,
        [...people, ...(now[table]?.people ?? []).filter((person) => !placed.has(person))],
      ]),
    );
    const reply = await leader.ask({ type: 'useSeats', plan: { base, seats: [{ round, tables }], hosts: {} } });
    if (reply.ok) break;
    // What has changed meanwhile is looked at first.
    if (reply.refusal !== 'seats-have-changed' && reply.refusal !== 'too-fast')
      throw new Error(`round ${round} was not seated: ${reply.refusal}`);
    await wait(50);
  }
  if (file.session.hostMode === 'fixed') return;
  for (const { tableId, hostId } of seating) {
    if (hostId !== null)
      await replay.leader.order({ type: 'markHost', table: tableOf(file, tableId), person: personId(replay, hostId) });
  }
}

export async function markFixedHosts(replay: Replay): Promise<void> {
  for (const { id, fixedHostId } of replay.file.tables) {
    if (fixedHostId !== null)
      await replay.leader.order({
        type: 'markHost',
        table: tableOf(replay.file, id),
        person: personId(replay, fixedHostId),
      });
  }
}

/** All notes of a round from people without a screen, each under its writer's name; some are signed for a table-mate. */
export async function write(replay: Replay, round: number): Promise<void> {
  const { file, guests, notes } = replay;
  const ideas = file.ideas.filter((idea) => roundOf(file, idea.roundId) === round);
  await Promise.all([...guests.values()].map((guest) => guest.sees((room) => room.stage === replay.leader.room.stage)));
  await Promise.all(
    ideas.map(async (idea) => {
      const guest = guests.get(idea.enteredById);
      if (!guest) return;
      const table = tableOf(file, idea.tableId);
      await guest.isSeated();
      const note = await guest.writes(idea.text, { table, round, kind: kindOf(idea.kind) });
      notes.set(idea.id, note);
      if (idea.authorId !== idea.enteredById)
        await guest.order({ type: 'signNote', note, person: personId(replay, idea.authorId) });
    }),
  );
  for (const { tableId, text } of file.hostRecaps.filter(({ afterRoundId }) => roundOf(file, afterRoundId) === round)) {
    const table = tableOf(file, tableId);
    const speaker = [...guests.values()].find((guest) => guest.own.itinerary[round] === table);
    await speaker?.sentence(text, round, table);
  }
}

/** People without a phone: their notes come from paper, typed in by the facilitator. */
export async function enterFromPaper(replay: Replay, round: number, withScreen: ReadonlySet<string>): Promise<void> {
  const { file, guests, leader, notes } = replay;
  for (const idea of file.ideas.filter((candidate) => roundOf(file, candidate.roundId) === round)) {
    if (guests.has(idea.enteredById) || withScreen.has(idea.enteredById)) continue;
    const table = tableOf(file, idea.tableId);
    await leader.tablecloth(table);
    notes.set(
      idea.id,
      leader.visit.addNote({ table, round, kind: kindOf(idea.kind), text: idea.text, buildsOn: null }),
    );
  }
}

export async function leave(replay: Replay, round: number): Promise<void> {
  for (const { id, attendance } of replay.file.participants) {
    const guest = attendance.leftAfterRound === round ? replay.guests.get(id) : undefined;
    if (!guest) continue;
    await guest.leaves();
    guest.close();
    replay.guests.delete(id);
  }
}

/** Notes written on a screen get their id from the cloth. */
export async function learnNotes({ file, leader, notes }: Replay): Promise<void> {
  for (const idea of file.ideas) {
    if (notes.has(idea.id)) continue;
    const { notes: written } = await leader.tablecloth(tableOf(file, idea.tableId));
    const found = written.find((note) => note.text === idea.text.normalize('NFC').trim());
    if (found) notes.set(idea.id, found.id);
  }
}

export async function lift({ file, guests, notes }: Replay): Promise<void> {
  const last = file.rounds.length;
  for (const idea of file.ideas.filter(({ starredByTable }) => starredByTable)) {
    const table = tableOf(file, idea.tableId);
    const speaker = must(
      [...guests.values()].find((guest) => guest.own.itinerary[last] === table),
      `somebody at ${table}`,
    );
    await speaker.stars(must(notes.get(idea.id), `note ${idea.id}`), table);
  }
}
