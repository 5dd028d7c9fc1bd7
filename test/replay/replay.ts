/**
 * Plays a realistic café through the real server, person by person, as its file tells it. Some of the people have a screen and act
 * there (see `screens.ts`); all others are protocol people made of our own client modules.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { must } from '../../shared/cafe/must.ts';
import type { CommandInput } from '../../shared/cafe/commands.ts';
import type { Stand } from '../../shared/cafe/model.ts';
import { joinAs, until, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';
import { actionFieldsOf, kindOf, roundOf, tableOf, type SessionFile } from '../fixtures/session-file.ts';

export interface Replay {
  readonly file: SessionFile;
  readonly cafe: TestCafe;
  readonly leader: Facilitator;
  /** Protocol people by their id in the file. Those with a screen are not here. */
  readonly guests: Map<string, Guest>;
  /** The file's id of an idea -> ours. */
  readonly notes: Map<string, string>;
  readonly stones: Map<string, string>;
  readonly actions: Map<string, string>;
}

export function startReplay(file: SessionFile, cafe: TestCafe, leader: Facilitator): Replay {
  return { file, cafe, leader, guests: new Map(), notes: new Map(), stones: new Map(), actions: new Map() };
}

/** Orders of one facilitator come quicker here than a hand is; the server says "too fast", and we wait as told. */
export async function order({ leader }: Pick<Replay, 'leader'>, command: CommandInput): Promise<void> {
  for (;;) {
    const reply = await leader.ask(command);
    if (reply.ok) return;
    if (reply.refusal !== 'too-fast') throw new Error(`${command.type} was refused: ${reply.refusal}`);
    await wait(150);
  }
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

/** Seats a round as the file has it, by hand, and names its hosts. */
export async function seat(replay: Replay, round: number): Promise<void> {
  const { file, leader } = replay;
  for (const { tableId, participantIds, hostId } of must(file.seating[round - 1], `seats of round ${round}`).tables) {
    const table = tableOf(file, tableId);
    for (const participant of participantIds) {
      const person = personId(replay, participant);
      const seated = leader.visit.store
        .getState()
        .facilitator?.seats.find((seats) => seats.round === round)
        ?.tables[table]?.people.includes(person);
      if (seated !== true) await order(replay, { type: 'movePerson', person, round, table });
    }
    if (hostId !== null && file.session.hostMode === 'per-round')
      await order(replay, { type: 'markHost', table, person: personId(replay, hostId) });
  }
}

export async function markFixedHosts(replay: Replay): Promise<void> {
  for (const { id, fixedHostId } of replay.file.tables) {
    if (fixedHostId !== null)
      await order(replay, { type: 'markHost', table: tableOf(replay.file, id), person: personId(replay, fixedHostId) });
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

export async function makeThemes(replay: Replay): Promise<void> {
  const { file, leader, notes } = replay;
  for (const { id, title, description } of file.themes) {
    const theme = await leader.addsCard('themes', { title, description });
    await leader.groups(
      file.ideas.filter((idea) => idea.themeId === id).flatMap((idea) => notes.get(idea.id) ?? []),
      theme,
    );
  }
}

/** Ballots of protocol people, and of people without a phone through the facilitator. */
export async function vote(replay: Replay, withScreen: ReadonlySet<string>): Promise<void> {
  const { file, guests, notes } = replay;
  for (const { voter, ideaIds } of file.ballots) {
    if (withScreen.has(voter)) continue;
    const guest = guests.get(voter);
    for (const idea of ideaIds) {
      const note = must(notes.get(idea), `note ${idea}`);
      if (guest) await guest.dots(note);
      else await order(replay, { type: 'placeDot', note, person: personId(replay, voter) });
    }
  }
}

const sourcesOf = ({ notes }: Replay, ideas: readonly string[]): string[] =>
  ideas.map((idea) => `note/${must(notes.get(idea), `note ${idea}`)}`);

export async function findVision(replay: Replay): Promise<void> {
  for (const { text, status, sourceIdeaIds } of replay.file.boards.vision) {
    const vision = await replay.leader.addsCard('vision', { text, sources: sourcesOf(replay, sourceIdeaIds) });
    if (status === 'selected') await order(replay, { type: 'chooseVision', vision });
  }
}

/** As many stands as the file counts, as far as there are people with a phone to take them. */
export async function layStones(replay: Replay): Promise<void> {
  const here = [...replay.guests.values()];
  for (const { id, text, horizon, howWeKnow, agreement, reservations, sourceIdeaIds } of replay.file.boards
    .steppingStones) {
    const stone = await replay.leader.addsCard('stones', {
      text,
      horizon,
      howWeKnow,
      sources: sourcesOf(replay, sourceIdeaIds),
    });
    replay.stones.set(id, stone);
    const stands: Stand[] = [
      ...Array.from({ length: agreement.disagree }, () => 'disagree' as const),
      ...Array.from({ length: agreement.withReservation }, () => 'reservation' as const),
      ...Array.from({ length: agreement.agree }, () => 'agree' as const),
    ];
    let said = 0;
    await Promise.all(
      here.slice(0, stands.length).map((guest, index) => {
        const stand = stands[index] ?? 'agree';
        const words = stand === 'reservation' ? (reservations[said] ?? '') : '';
        if (stand === 'reservation') said += 1;
        return guest.takesStand(stone, stand, words);
      }),
    );
  }
}

export async function agreeOnActions(replay: Replay): Promise<void> {
  const { file, leader, guests, stones } = replay;
  const organisation = (id: string | null): string | null =>
    leader.room.organisations.find(({ name }) => name === organisationName(file, id))?.id ?? null;
  for (const action of file.boards.actions) {
    const owner = organisation(action.ownerOrganisationId);
    const card = await leader.addsCard(
      'actions',
      actionFieldsOf(action, {
        organisation: organisation,
        stone: (id) => stones.get(id),
        sources: (ideas) => sourcesOf(replay, ideas),
      }),
    );
    replay.actions.set(action.id, card);
    if (!action.ownerAccepted || owner === null) continue;
    const speaker = [...guests.values()].find((guest) => guest.own.person.organisation === owner);
    if (speaker) await speaker.answersForOwner(card, true);
    else await order(replay, { type: 'answerForOwner', action: card, yes: true });
  }
}
