/** Somebody behind a websocket, after their ticket has been looked at: who they are, what they may say, which documents they may open. */
import type { Actor } from '../../shared/cafe/model.ts';
import type { DocumentRef } from '../../shared/documents/names.ts';
import { mayRead } from '../../shared/documents/writer.ts';
import { closeCodes } from '../../shared/wire/sync.ts';
import type { CafeRoom } from '../cafes/cafe-room.ts';
import type { DocumentRoom } from '../cafes/document-room.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { Buckets, type Rate } from '../rate.ts';
import { Audience } from './audience.ts';
import type { Entering } from './shared-line.ts';
import { SyncConnection, type Line } from './sync-connection.ts';

export interface SyncLimits {
  readonly updateRate: Rate;
  readonly updateBytesRate: Rate;
}

export interface Visitor {
  /** Opens a document, or says why not. */
  enter(document: DocumentRef, line: Line, wantsSaved: boolean): Entering;
  leave(): void;
}

/** Everybody who has documents open, by café. */
export class Visitors {
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #audiences = new Map<DocumentRoom, Audience>();
  readonly #open = new Map<CafeRoom, Set<SyncConnection>>();
  readonly #messages: Buckets;
  readonly #bytes: Buckets;
  #count = 0;

  constructor(clock: Clock, limits: SyncLimits, log: Log) {
    this.#clock = clock;
    this.#log = log;
    this.#messages = new Buckets(limits.updateRate);
    this.#bytes = new Buckets(limits.updateBytesRate);
  }

  visit(cafe: CafeRoom, actor: Actor): Visitor {
    const now = this.#clock.now();
    // A person has one budget for all their tabs and tables. Links are held by several people at once: each connection has its own.
    const who = actor.role === 'participant' ? actor.person : `${actor.role} ${(this.#count += 1)}`;
    const messages = this.#messages.borrow(`${cafe.id} ${who}`, now);
    const bytes = this.#bytes.borrow(`${cafe.id} ${who}`, now);
    const letGo = cafe.hold();
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
        const readers = this.#readersIn(cafe);
        readers.add(connection);
        audience.add(connection);
        const leave = (): void => {
          readers.delete(connection);
          audience.remove(connection);
          if (audience.size === 0) this.#audiences.delete(audience.room);
        };
        return { connection, leave };
      },
      leave() {
        letGo();
        messages.giveBack();
        bytes.giveBack();
      },
    };
  }

  /** Called now and then. */
  rest(): void {
    for (const audience of this.#audiences.values()) audience.rest();
  }

  #audienceOf(room: DocumentRoom): Audience {
    const known = this.#audiences.get(room);
    if (known) return known;
    const made = new Audience(room, this.#clock);
    this.#audiences.set(room, made);
    return made;
  }

  /** Whoever may no longer read a document is let go the moment that is decided. */
  #readersIn(cafe: CafeRoom): Set<SyncConnection> {
    const known = this.#open.get(cafe);
    if (known) return known;
    const readers = new Set<SyncConnection>();
    this.#open.set(cafe, readers);
    cafe.onTold(({ events }) => {
      if (!events.some(({ type }) => type === 'personLeft' || type === 'personSeated' || type === 'seatsDrawn')) return;
      for (const connection of Array.from(readers))
        if (!mayRead(cafe.cafe, connection.actor, connection.document)) connection.close(closeCodes.notAllowed);
    });
    cafe.onClosed(() => this.#open.delete(cafe));
    return readers;
  }
}
