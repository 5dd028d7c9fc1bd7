/** Real cafés on our own server: opened over HTTP, joined over HTTP, seats drawn, and the clock moved on to where people write. */
import type { CafeDesignInput } from '../../../../shared/cafe/design.ts';
import { documentName, documentPath, type DocumentRef } from '../../../../shared/documents/names.ts';
import { manyProtocol, plainProtocol, syncPath, ticketProtocol } from '../../../../shared/wire/sync.ts';
import { joinCafe } from '../../../../client/cafe/http.ts';
import { newSecret } from '../../../../client/cafe/secrets.ts';
import { testDesign } from '../../../kit/design.ts';
import { facilitate, openTestCafe, until, type TestCafe } from '../../../kit/people.ts';
import type { Door } from '../wire/line.ts';
import type { Place, Venue, VenueOptions } from './venue.ts';

/** What one café holds; more people need more cafés. */
const mostTables = 250;
const mostPeople = 1900;
const joiningAtOnce = 40;

export async function openCafes(server: string, options: VenueOptions): Promise<Venue> {
  const tablesEach = Math.max(1, Math.min(mostTables, Math.floor(mostPeople / Math.max(1, options.people))));
  const venues: Venue[] = [];
  for (let left = options.tables; left > 0; left -= tablesEach)
    venues.push(await openOne(server, { ...options, tables: Math.min(left, tablesEach) }));
  const [first] = venues;
  if (!first) throw new Error('a load without tables');
  return { tables: venues.flatMap(({ tables }) => tables), wall: first.wall };
}

async function openOne(server: string, { tables, people, stage, marks }: VenueOptions): Promise<Venue> {
  const cafe = await openTestCafe(server, designFor(tables));
  const tickets = await joinAll(cafe, tables * people);
  const facilitator = await facilitate(server, cafe.cafe, cafe.secret);
  let seats: ReadonlyMap<string, readonly string[]> = new Map();
  if (stage === 'round') {
    if (people > 0) {
      await facilitator.drawSeats();
      const drawn = await until(facilitator.visit.store, (state) => (state.facilitator?.seats.length ?? 0) > 0);
      const [round] = drawn.facilitator?.seats ?? [];
      seats = new Map(Object.entries(round?.tables ?? {}).map(([table, at]) => [table, at.people]));
    }
    await facilitator.next();
  } else {
    await facilitator.goTo('harvest');
  }
  const ids = facilitator.room.tables.map((table) => table.id);
  facilitator.close();

  const door = (document: DocumentRef, ticket: string): Door => ({
    path: `${syncPath}/${marks ? cafe.cafe : documentName(cafe.cafe, document)}`,
    protocols: [marks ? manyProtocol : plainProtocol, `${ticketProtocol}${ticket}`],
  });
  const place = (document: DocumentRef, sitting: readonly string[]): Place => ({
    name: marks ? documentPath(document) : '',
    people: sitting.map((ticket) => door(document, ticket)),
    facilitator: door(document, cafe.secret),
  });
  return {
    tables: ids.map((table) =>
      place(
        { kind: 'tablecloth', table },
        (seats.get(table) ?? []).map((person) => tickets.get(person) ?? ''),
      ),
    ),
    wall: place({ kind: 'wall' }, [...tickets.values()]),
  };
}

/** Person id -> ticket. */
async function joinAll(cafe: TestCafe, count: number): Promise<Map<string, string>> {
  const tickets = new Map<string, string>();
  let left = count;
  const queue = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const ticket = newSecret();
      const joined = await joinCafe(cafe.server, cafe.code, { ticket, name: '', organisation: '', actorType: null });
      if (!joined.ok) throw new Error(`somebody did not come in: ${joined.refusal}`);
      tickets.set(joined.value.person, ticket);
    }
  };
  await Promise.all(Array.from({ length: joiningAtOnce }, queue));
  return tickets;
}

/** One round, so that drawing the seats of many tables takes no time. */
function designFor(tables: number): CafeDesignInput {
  const stages = new Set(['doors', 'round', 'harvest', 'close']);
  const design = testDesign({ tables, settings: { hostMode: 'none', anonymity: 'never', autoAdvance: false } });
  return {
    ...design,
    rounds: design.rounds.slice(0, 1),
    programme: design.programme.filter(({ kind, round }) => stages.has(kind) && (round ?? 1) === 1),
  };
}
