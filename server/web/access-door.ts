/** One more device comes in to run a café: with a code that is good once and soon, or with the one on paper. */
import type { Request, Response } from 'express';
import * as v from 'valibot';
import { accessLength } from '../../shared/cafe/codes.ts';
import { accessRequestSchema, type AccessAnswer } from '../../shared/wire/http.ts';
import { accessTries } from '../../shared/wire/limits.ts';
import type { CafeRoom } from '../cafes/cafe-room.ts';
import { actorFor, derivedKeys, hashOf, recoveryCode } from '../cafes/keys.ts';
import { Bucket, perMinute } from '../rate.ts';
import { describe } from './body.ts';
import { PerAddress } from './per-address.ts';
import { refuse } from './refuse.ts';

/**
 * When there have been too many tries, short codes are not even looked at: somebody with many addresses gets no further. The one on paper
 * is beyond all guessing and always looked at, so that no flood of guesses keeps out a facilitator whose laptop has died.
 */
export class AccessDoor {
  readonly #now: () => number;
  readonly #here: PerAddress;
  readonly #everywhere: Bucket;
  readonly #cafes = new WeakMap<CafeRoom, Bucket>();

  /** `now` in server milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
    this.#here = new PerAddress(accessTries.perAddressPerMinute, now);
    this.#everywhere = new Bucket(perMinute(accessTries.inAllPerMinute), now());
  }

  async answer(room: CafeRoom, request: Request<{ code: string }>, response: Response): Promise<void> {
    const read = v.safeParse(accessRequestSchema, request.body);
    if (!read.success) return refuse(response, 'unreadable', read.issues.slice(0, 5).map(describe));
    const { secret, code, label } = read.output;
    const tooMany = !this.#mayTry(room, request);
    if (tooMany && code.length === accessLength) return refuse(response, 'too-fast');
    // The same try again is the same command: a lost answer must not use up the code.
    const id = hashOf(`${secret} ${code}`);
    const answer = await room.command({ role: 'door' }, id, {
      type: 'takeAccess',
      code,
      label,
      key: hashOf(secret),
      more: derivedKeys(secret),
      paper: hashOf(recoveryCode(secret)),
    });
    if (!answer.ok) return refuse(response, tooMany && answer.refusal === 'code-unknown' ? 'too-fast' : answer.refusal);
    // Let in once and shut out since: the command is remembered, the key is not.
    const role = actorFor(room.cafe, secret)?.role;
    if (role !== 'facilitator' && role !== 'cofacilitator') return refuse(response, 'code-unknown');
    response.status(201).json({ cafe: room.id, role } satisfies AccessAnswer);
  }

  /** In this order: somebody who has used up their own tries takes none of the others'. */
  #mayTry(room: CafeRoom, request: Request<{ code: string }>): boolean {
    const now = this.#now();
    const ofCafe = this.#cafes.get(room) ?? new Bucket(perMinute(accessTries.perCafePerMinute), now);
    this.#cafes.set(room, ofCafe);
    return this.#here.take(request) && ofCafe.take(now) && this.#everywhere.take(now);
  }
}
