/** Somebody behind a line, after their ticket has been looked at: who they are, what they may say, which documents they may open. */
import type { CafeEvent } from '../../shared/cafe/events.ts';
import type { Actor } from '../../shared/cafe/model.ts';
import { isFacilitator } from '../../shared/cafe/views.ts';
import type { DocumentRef } from '../../shared/documents/names.ts';
import { mayRead } from '../../shared/documents/writer.ts';
import { closeCodes } from '../../shared/wire/sync.ts';
import type { CafeRoom } from '../cafes/cafe-room.ts';
import type { DocumentRoom } from '../cafes/document-room.ts';
import { actorFor } from '../cafes/keys.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { Buckets, type Rate } from '../rate.ts';
import { Audience } from './audience.ts';
import type { Entering } from './shared-line.ts';
import type { CloseReason } from './socket-line.ts';
import { SyncConnection, type Line } from './sync-connection.ts';

export interface SyncLimits {
  readonly updateRate: Rate;
  readonly updateBytesRate: Rate;
}

/** A ticket that has been looked at, and the line it came by. */
export interface Arrival {
  readonly cafe: CafeRoom;
  readonly actor: Actor;
  readonly ticket: string;
  readonly line: { close(reason: CloseReason): void };
}

/** Everybody inside one café: whoever came in, with what they have open. */
type Inside = Map<Arrival, Set<SyncConnection>>;

export interface Visitor {
  /** Opens a document, or says why not. */
  enter(document: DocumentRef, line: Line, wantsSaved: boolean): Entering;
  /** Costs what a message to a document costs: for what no document counts. False when there is nothing left. */
  spend(): boolean;
  leave(): void;
}

/** Everybody who has documents open, by café. */
export class Visitors {
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #audiences = new Map<DocumentRoom, Audience>();
  readonly #inside = new Map<CafeRoom, Inside>();
  readonly #messages: Buckets;
  readonly #bytes: Buckets;
  #count = 0;

  constructor(clock: Clock, limits: SyncLimits, log: Log) {
    this.#clock = clock;
    this.#log = log;
    this.#messages = new Buckets(limits.updateRate);
    this.#bytes = new Buckets(limits.updateBytesRate);
  }

  visit(arrival: Arrival): Visitor {
    const { cafe, actor } = arrival;
    const now = this.#clock.now();
    // A person has one budget for all their tabs and tables. Links are held by several people at once: each connection has its own.
    const who = actor.role === 'participant' ? actor.person : `${actor.role} ${(this.#count += 1)}`;
    const name = `${cafe.id} ${who}`;
    const messages = this.#messages.borrow(name, now);
    const bytes = this.#bytes.borrow(name, now);
    const letGo = cafe.hold();
    const inside = this.#insideOf(cafe);
    const connections = new Set<SyncConnection>();
    inside.set(arrival, connections);
    return {
      enter: (document, line, wantsSaved) => {
        if (!cafe.hasDocument(document)) return closeCodes.noSuchDocument;
        if (!mayRead(cafe.cafe, actor, document)) return closeCodes.notAllowed;
        const audience = this.#audienceOf(cafe.document(document));
        const connection = new SyncConnection({
          line,
          actor,
          cafe,
          audience,
          wantsSaved,
          messages: messages.bucket,
          bytes: bytes.bucket,
          now: this.#clock.now,
          log: this.#log,
        });
        connections.add(connection);
        audience.add(connection);
        const leave = (): void => {
          connections.delete(connection);
          audience.remove(connection);
          if (audience.size === 0) this.#audiences.delete(audience.room);
        };
        return { connection, leave };
      },
      spend: () => messages.bucket.take(this.#clock.now()),
      leave() {
        inside.delete(arrival);
        letGo();
        messages.giveBack();
        bytes.giveBack();
      },
    };
  }

  #audienceOf(room: DocumentRoom): Audience {
    const known = this.#audiences.get(room);
    if (known) return known;
    const made = new Audience(room, this.#clock);
    this.#audiences.set(room, made);
    return made;
  }

  /** Whoever has no business here any more, or may no longer read a document, is let go the moment that is decided. */
  #insideOf(cafe: CafeRoom): Inside {
    const known = this.#inside.get(cafe);
    if (known) return known;
    const inside: Inside = new Map();
    this.#inside.set(cafe, inside);
    cafe.onTold(({ events }) => {
      // What came to disk together with it is still told: a note that is saved must not look as if it were not.
      if (events.some(({ type }) => parting.has(type))) queueMicrotask(() => letGo(inside, events));
    });
    cafe.onClosed(() => this.#inside.delete(cafe));
    return inside;
  }
}

/** After which somebody may have no business here any more. */
const parting: ReadonlySet<CafeEvent['type']> = new Set([
  'personLeft',
  'personSeated',
  'seatsDrawn',
  'peopleMerged',
  'phoneTakenUp',
  'accessRevoked',
]);

function letGo(inside: Inside, events: readonly CafeEvent[]): void {
  for (const [arrival, connections] of Array.from(inside)) {
    const end = endOf(arrival, events);
    const { cafe, actor } = arrival;
    for (const connection of Array.from(connections)) {
      if (end) connection.close(end);
      else if (!mayRead(cafe.cafe, actor, connection.document)) connection.close(closeCodes.notAllowed);
    }
    if (end) arrival.line.close(end);
  }
}

/** Why a websocket must go now: its key was taken back, its phone is lost, or its ticket is somebody else's, who comes in again with it. */
function endOf({ cafe, actor, ticket }: Arrival, events: readonly CafeEvent[]): CloseReason | null {
  if (actor.role === 'participant') {
    const { person } = actor;
    const lost = events.some((event) => event.type === 'phoneTakenUp' && event.person === person);
    if (lost && !actorFor(cafe.cafe, ticket)) return closeCodes.notAllowed;
    return events.some((event) => event.type === 'peopleMerged' && event.gone === person) ? closeCodes.resync : null;
  }
  const revoked = isFacilitator(actor) && events.some(({ type }) => type === 'accessRevoked');
  return revoked && !actorFor(cafe.cafe, ticket) ? closeCodes.notAllowed : null;
}
