/** What a schema cannot see: that the parts of a café file speak of the same tables, people and stages. */
import * as v from 'valibot';
import { fromFile } from '../../shared/boards/entries.ts';
import { designSchema } from '../../shared/cafe/design.ts';
import type { Role } from '../../shared/cafe/model.ts';
import { boards } from '../../shared/documents/cards.ts';
import type { CafeFile } from './cafe-file-schema.ts';

/**
 * One line for each contradiction; none when the file can be opened. Everything that the rules of a café look up and must find
 * is asked for here, so that no imported café can break later, in front of the room.
 */
export function contradictions({ cafe, documents }: CafeFile): readonly string[] {
  const tables = new Set(cafe.tables.map((table) => table.id));
  const people = new Set(cafe.people.map((person) => person.id));
  const stages = new Set(cafe.programme.map((stage) => stage.id));
  const rounds = new Set(cafe.rounds.map((round) => round.number));
  const notes = Object.values(documents.tablecloths).flatMap((cloth) => cloth.notes);
  const { wall } = documents;
  return [
    ...planContradictions(cafe),
    ...twice(
      'table',
      cafe.tables.map((table) => table.id),
    ),
    ...twice(
      'table number',
      cafe.tables.map((table) => table.number),
    ),
    ...twice(
      'organisation',
      cafe.organisations.map((organisation) => organisation.id),
    ),
    ...twice(
      'actor type',
      cafe.actorTypes.map((type) => type.id),
    ),
    ...twice(
      'person',
      cafe.people.map((person) => person.id),
    ),
    ...twice(
      'stage',
      cafe.programme.map((stage) => stage.id),
    ),
    ...twice(
      'seats of round',
      cafe.seats.map((seats) => seats.round),
    ),
    ...twice(
      'note',
      notes.map((note) => note.id),
    ),
    ...boards.flatMap((board) =>
      twice(
        'card',
        wall[board].map((card) => card.id),
      ),
    ),
    ...twice(
      'poll',
      cafe.polls.map((poll) => poll.id),
    ),
    ...peopleContradictions(cafe),
    ...unknown('stage', [cafe.stage, ...cafe.runs.map((run) => run.stage)], stages),
    ...unknown(
      'table',
      [...Object.keys(cafe.hosts), ...Object.keys(cafe.stars), ...Object.keys(documents.tablecloths)],
      tables,
    ),
    ...unknown('person', Object.values(cafe.hosts), people),
    ...twice('host', Object.values(cafe.hosts)),
    ...wishContradictions(cafe, tables, people),
    ...unknown(
      'board',
      cafe.entries.map(({ board }) => board),
      new Set(cafe.boards.map(({ id }) => id)),
    ),
    ...twice(
      'entry',
      cafe.entries.map(({ id, board }) => `${board} ${id}`),
    ),
    ...Object.values(cafe.signUps).flatMap((members) => [
      ...unknown('person', members, people),
      ...twice('member of a working group', members),
    ]),
    ...unknown('person', cafe.themeTeam ?? [], people),
    ...unknown('action', Object.keys(cafe.signUps), new Set(wall.actions.map(({ id }) => id))),
    ...unknown('round', [...cafe.seats.map((seats) => seats.round), ...notes.map((note) => note.round)], rounds),
    ...cafe.seats.flatMap((seats) => seatContradictions(seats, tables, people)),
    ...Object.values(documents.tablecloths).flatMap((cloth) =>
      twice(
        'words handed on from round',
        cloth.handedOn.map(({ round }) => round),
      ),
    ),
  ];
}

/** The programme obeys the rules of every plan. Organisations are left out: people may have brought more than a plan may hold. */
function planContradictions({ settings, actorTypes, tables, rounds, programme }: CafeFile['cafe']): readonly string[] {
  const plan = v.safeParse(designSchema, {
    settings,
    actorTypes,
    organisations: [],
    tables: tables.map(({ name, theme, prompt, seats }) => ({ name, theme, prompt, seats })),
    rounds: rounds.map(({ title, question, hint }) => ({ title, question, hint })),
    programme: programme.map((stage) => {
      const { id: _, ...planned } = stage;
      return planned;
    }),
  });
  const numbered = rounds.every((round, index) => round.number === index + 1);
  return [
    ...(plan.issues ?? []).map((issue) => issue.message),
    ...(numbered ? [] : ['rounds are not numbered 1, 2, 3']),
  ];
}

/** Under these names others write: a person who was called so would have what is theirs. */
const writers: ReadonlySet<string> = new Set<Role | typeof fromFile>(['facilitator', 'cofacilitator', fromFile]);

function peopleContradictions({ people, organisations, actorTypes }: CafeFile['cafe']): readonly string[] {
  const numbers = people.map((person) => person.number);
  return [
    ...twice('number of a person', numbers),
    ...people.flatMap(({ id }) => (writers.has(id) ? [`${id} is no name for a person`] : [])),
    ...unknown(
      'organisation',
      people.flatMap((person) => person.organisation ?? []),
      new Set(organisations.map((organisation) => organisation.id)),
    ),
    ...unknown(
      'actor type',
      people.flatMap((person) => person.actorType ?? []),
      new Set(actorTypes.map((type) => type.id)),
    ),
  ];
}

function wishContradictions(
  { wishes, locked }: CafeFile['cafe'],
  tables: ReadonlySet<string>,
  people: ReadonlySet<string>,
): readonly string[] {
  const wished = wishes.flatMap((wish) => (wish.kind === 'pin' ? [wish.person] : wish.people));
  const pinnedTo = wishes.flatMap((wish) => (wish.kind === 'pin' ? wish.tables : []));
  return [
    ...twice(
      'wish',
      wishes.map((wish) => wish.id),
    ),
    ...unknown('person', [...wished, ...locked], people),
    ...unknown('table', pinnedTo, tables),
    ...twice('locked person', locked),
  ];
}

function seatContradictions(
  seats: CafeFile['cafe']['seats'][number],
  tables: ReadonlySet<string>,
  people: ReadonlySet<string>,
): readonly string[] {
  const seated = Object.values(seats.tables).flatMap((seat) => seat.people);
  const hosts = Object.values(seats.tables).flatMap((seat) => seat.host ?? []);
  const missing = [...tables].filter((table) => !Object.hasOwn(seats.tables, table));
  return [
    ...missing.map((table) => `round ${seats.round} has no seats for table ${table}`),
    ...unknown('table', Object.keys(seats.tables), tables),
    ...unknown('person', [...seated, ...hosts], people),
    ...twice(`seat in round ${seats.round} for person`, seated),
  ];
}

function twice(what: string, ids: readonly (string | number)[]): readonly string[] {
  const seen = new Set<string | number>();
  const doubled = new Set<string | number>();
  for (const id of ids) {
    if (seen.has(id)) doubled.add(id);
    seen.add(id);
  }
  return [...doubled].map((id) => `${what} ${id} stands twice`);
}

function unknown<T extends string | number>(
  what: string,
  named: readonly T[],
  known: ReadonlySet<T>,
): readonly string[] {
  return [...new Set(named)].filter((id) => !known.has(id)).map((id) => `${what} ${id} is not in the file`);
}
