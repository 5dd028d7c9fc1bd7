/** A venue on any server: ours is told of cafés, people and seats, the others make a document when somebody names it. */
import type { Contender } from '../servers/contenders.ts';
import type { ServerProcess } from '../servers/server-process.ts';
import type { Door } from '../wire/line.ts';
import { openCafes } from './cafes.ts';
import type { Place, Venue, VenueOptions } from './venue.ts';

/** Makes the documents known to the server where it has to be told, and answers how to open them. */
export function arrange(who: Contender, server: ServerProcess, options: VenueOptions): Promise<Venue> {
  if (who.name === 'kafebord') return openCafes(`http://127.0.0.1:${server.port}`, options);
  const place = (name: string, people: number): Place => {
    const door: Door = { path: `/${name}`, protocols: [] };
    return { name, people: Array.from({ length: people }, () => door), facilitator: door };
  };
  return Promise.resolve({
    tables: Array.from({ length: options.tables }, (_, table) => place(`t${table}`, options.people)),
    wall: place('wall', options.tables * options.people),
  });
}
