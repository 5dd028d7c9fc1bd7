/** The hall over plain HTTP: for everybody where phones come in, for a phone its check, for facilitators the rest. */
import { Router, type Request, type RequestHandler, type Response } from 'express';
import * as v from 'valibot';
import type { Role } from '../../shared/cafe/model.ts';
import {
  chooseAddressSchema,
  phoneReportSchema,
  startRehearsalSchema,
  type CheckAnswer,
  type HallRefusal,
} from '../../shared/wire/hall.ts';
import type { Cafes } from '../cafes/cafes.ts';
import { actorFor } from '../cafes/keys.ts';
import type { Done, Hall } from '../hall/hall.ts';
import { Bucket, Buckets } from '../rate.ts';
import { placeOf } from './addresses.ts';
import { json } from './body.ts';

const statusOf: Partial<Record<HallRefusal, number>> = {
  unreadable: 400,
  'not-allowed': 403,
  'cafe-not-found': 404,
  'check-is-over': 404,
  'too-fast': 429,
  'not-saving': 503,
};
const body = json(2048);
/** A console asks once a second, and a café may have several. */
const consoleRate = { burst: 30, perSecond: 10 };
/** Measuring and rehearsing are work; no café needs them more often. */
const workRate = { burst: 4, perSecond: 0.2 };
/** All phones together: a table full of people who scan at once, each asking a dozen times. */
const checkRate = { burst: 400, perSecond: 60 };

/** `/api/addresses`, `/api/probe`, `/api/check/:token` and `/api/hall/:cafe`. Origins have been checked before. */
export function hallRoutes(hall: Hall, cafes: Cafes): Router {
  const { now } = hall;
  const router = Router();
  // One for each café: whoever opens a café of their own must not use up what another needs.
  const rates = { console: new Buckets(consoleRate), work: new Buckets(workRate) };
  const checks = new Bucket(checkRate, now());

  router.get('/probe', (_request, response) => {
    response.json({ server: hall.name });
  });
  router.get('/addresses', async (_request, response) => {
    response.json(await hall.addresses.answer());
  });

  router.use('/check/:token', (request: Request<{ token: string }>, response, next) => {
    // In this order: somebody without the test code takes nothing from those who have it.
    if (!hall.phones.isOpen(request.params.token)) refuse(response, 'check-is-over');
    else if (!checks.take(now())) refuse(response, 'too-fast');
    else next();
  });
  const placeOfCaller = ({ socket, headers }: Pick<Request, 'socket' | 'headers'>): CheckAnswer => ({
    at: now(),
    ...placeOf({ remote: socket.remoteAddress, host: headers.host }, hall.interfaces()),
  });
  router.get('/check/:token', (request, response) => {
    response.json(placeOfCaller(request));
  });
  router.post('/check/:token', ...body, (request: Request<{ token: string }>, response) => {
    const report = v.safeParse(phoneReportSchema, request.body);
    if (!report.success) return refuse(response, 'unreadable');
    const place = placeOfCaller(request);
    hall.phones.report(request.params.token, report.output, place);
    return response.json(place);
  });

  /** Lets only these roles of this café through. */
  const only =
    (roles: readonly Role[]): RequestHandler<{ cafe: string }> =>
    async (request, response, next) => {
      const found = await cafes.find(request.params.cafe);
      if (!found.ok) return refuse(response, found.refusal === 'cafe-not-found' ? 'cafe-not-found' : 'not-saving');
      const ticket = /^Bearer ([A-Za-z0-9_-]{1,100})$/u.exec(request.headers.authorization ?? '')?.[1];
      const actor = ticket === undefined ? null : actorFor(found.value.cafe, ticket);
      return actor && roles.includes(actor.role) ? next() : refuse(response, 'not-allowed');
    };
  const withRate =
    (rate: Buckets): RequestHandler<{ cafe: string }> =>
    (request, response, next) => {
      const { bucket, giveBack } = rate.borrow(request.params.cafe, now());
      giveBack();
      return bucket.take(now()) ? next() : refuse(response, 'too-fast');
    };
  const look = [only(['facilitator', 'cofacilitator']), withRate(rates.console)];
  const work = [only(['facilitator', 'cofacilitator']), withRate(rates.work)];
  const lead = [only(['facilitator']), withRate(rates.work)];

  router.get('/hall/:cafe', ...look, async (request, response) => {
    response.json(await hall.view(request.params.cafe));
  });
  router.post('/hall/:cafe/disk', ...work, (_request, response) => answer(response, hall.measureDisk()));
  router.post('/hall/:cafe/address', ...lead, ...body, async (request, response) => {
    const read = v.safeParse(chooseAddressSchema, request.body);
    if (!read.success) return refuse(response, 'unreadable');
    const { thisMachine } = placeOfCaller(request);
    return answer(response, await hall.choose(request.params.cafe, read.output.origin, thisMachine));
  });
  router.post('/hall/:cafe/rehearsal', ...lead, ...body, async (request, response) => {
    const read = v.safeParse(startRehearsalSchema, request.body);
    if (!read.success) return refuse(response, 'unreadable');
    return answer(response, await hall.rehearse(request.params.cafe, read.output));
  });
  router.delete('/hall/:cafe/rehearsal', only(['facilitator']), (request, response) => {
    hall.stopRehearsal(request.params.cafe);
    response.json({ ok: true });
  });
  return router;
}

function answer(response: Response, outcome: Done): void {
  if (outcome.ok) response.json({ ok: true });
  else refuse(response, outcome.refusal);
}

function refuse(response: Response, refusal: HallRefusal): void {
  response.status(statusOf[refusal] ?? 409).json({ refusal });
}
