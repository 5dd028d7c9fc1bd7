/** Everybody in the demo: who comes in, who carries a phone, and what they know of each other's notes. */
import { must } from '../../shared/cafe/must.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';
import type { SessionFile } from '../fixtures/session-file.ts';
import { designFrom, tablesFor } from './design.ts';
import type { Pace } from './pace.ts';

type Participant = SessionFile['participants'][number];

export interface Cast {
  readonly file: SessionFile;
  readonly cafe: TestCafe;
  readonly facilitator: Facilitator;
  readonly pace: Pace;
  /** Those on the list, in its order. */
  readonly expected: readonly Participant[];
  /** Who is in and carries a phone, by their id in the file. */
  readonly guests: Map<string, Guest>;
  /** The file's id of an idea -> our id of the note. */
  readonly notes: Map<string, string>;
}

export async function gather(server: string, file: SessionFile, people: number, pace: Pace): Promise<Cast> {
  const cafe = await openTestCafe(server, designFrom(file, people));
  const facilitator = await facilitate(server, cafe.cafe, cafe.secret);
  return { file, cafe, facilitator, pace, expected: listOf(file, people), guests: new Map(), notes: new Map() };
}

/** More people than the file has come from the same organisations. */
function listOf({ participants }: SessionFile, people: number): readonly Participant[] {
  return Array.from({ length: people }, (_, index) => {
    const like = must(participants[index % participants.length], 'the file has participants');
    return index < participants.length ? like : { ...like, id: `p${index + 1}`, label: `Deltaker ${index + 1}` };
  });
}

export async function comesIn({ file, cafe, facilitator, guests }: Cast, person: Participant): Promise<void> {
  const organisation = file.organisations.find(({ id }) => id === person.organisationId)?.name ?? '';
  const introduction = { name: person.label, organisation, actorType: person.actorType };
  if (person.attendance.phone === 'none') await facilitator.adds(introduction);
  else guests.set(person.id, await joinAs(cafe, introduction));
}

/** Marks the hosts that the file names, as far as they are here. */
export async function appointHosts({ file, facilitator, guests, expected }: Cast): Promise<void> {
  for (const [index, { fixedHostId }] of tablesFor(file, expected.length).entries()) {
    const host = fixedHostId === null ? undefined : guests.get(fixedHostId);
    const table = facilitator.room.tables[index];
    if (host && table) await facilitator.hosts(table.id, host.id);
  }
}

/** Everybody with a phone at a table in a round; the host first. */
export function seatedAt({ guests }: Cast, table: string, round: number): readonly Guest[] {
  const there = [...guests.values()].filter((guest) => guest.own.itinerary[round] === table);
  return there.sort((one, other) => Number(other.own.hosts[round] === table) - Number(one.own.hosts[round] === table));
}

/** Our id of an organisation in the file. */
export function organisationId({ file, facilitator }: Cast, id: string | null): string | null {
  const name = file.organisations.find((organisation) => organisation.id === id)?.name;
  return facilitator.room.organisations.find((organisation) => organisation.name === name)?.id ?? null;
}

/** What a card was made from, as far as those notes were written here. */
export function sourcesOf({ notes }: Cast, ideas: readonly string[]): string[] {
  return ideas.flatMap((idea) => {
    const note = notes.get(idea);
    return note === undefined ? [] : [`note/${note}`];
  });
}
