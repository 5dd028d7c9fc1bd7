/** Somebody comes back with another phone: who they are called and their four digits. Guessing those must not pay. */
import type { Request, Response } from 'express';
import * as v from 'valibot';
import { readPersonalCode, recognise, triedName } from '../../shared/cafe/personal-codes.ts';
import { returnRequestSchema } from '../../shared/wire/http.ts';
import { returnTries } from '../../shared/wire/limits.ts';
import type { CafeRoom } from '../cafes/cafe-room.ts';
import { actorFor, hashOf, newServerId } from '../cafes/keys.ts';
import { Bucket, Buckets } from '../rate.ts';
import { describe } from './body.ts';
import { PausedNames } from './paused-names.ts';
import { refuse } from './refuse.ts';

interface Counted {
  readonly bucket: Bucket;
  readonly names: PausedNames;
}

/**
 * Only wrong tries are counted, because everybody in a hall has one address: by name, by address and by café. Whoever has none left is not
 * looked at, right or wrong, so that nothing can be learnt from the answer. The way in is then the facilitator, who can make two entries one.
 */
export class ReturnDoor {
  readonly #now: () => number;
  readonly #addresses = new Buckets(returnTries.perAddress);
  readonly #cafes = new WeakMap<CafeRoom, Counted>();

  /** `now` in server milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  async answer(room: CafeRoom, request: Request<{ code: string }>, response: Response): Promise<void> {
    const read = v.safeParse(returnRequestSchema, request.body);
    if (!read.success) return refuse(response, 'unreadable', read.issues.slice(0, 5).map(describe));
    const { ticket, called, lost } = read.output;
    const code = readPersonalCode(read.output.code);
    // A lost answer that is asked for again is no try.
    if (!room.opensTo(ticket)) {
      const counted = this.#countedOf(room);
      const address = this.#addressOf(request);
      const name = triedName(called);
      const now = this.#now();
      if (!counted.bucket.holds(now) || !address.holds(now) || counted.names.isPaused(name, now))
        return refuse(response, 'too-many-tries');
      const { is } = recognise(room.cafe, called, code ?? '');
      if (is === 'nobody') {
        // What cannot be four digits is a slip of the finger and no guess.
        if (code !== null) {
          counted.bucket.take(now);
          address.take(now);
          counted.names.wrong(name, now);
        }
        return refuse(response, 'person-not-recognised');
      }
    }
    const answer = await room.command({ role: 'door' }, newServerId(), {
      type: 'takeUpPhone',
      called,
      code: code ?? '',
      keyHash: hashOf(ticket),
      lost,
    });
    if (!answer.ok) return refuse(response, answer.refusal);
    const actor = actorFor(room.cafe, ticket);
    if (actor?.role === 'participant') response.status(201).json({ cafe: room.id, person: actor.person });
    else refuse(response, 'not-allowed');
  }

  #countedOf(room: CafeRoom): Counted {
    const known = this.#cafes.get(room);
    if (known) return known;
    const counted = { bucket: new Bucket(returnTries.perCafe, this.#now()), names: new PausedNames() };
    this.#cafes.set(room, counted);
    return counted;
  }

  #addressOf(request: Request<{ code: string }>): Bucket {
    const { bucket, giveBack } = this.#addresses.borrow(request.socket.remoteAddress ?? '', this.#now());
    giveBack();
    return bucket;
  }
}
