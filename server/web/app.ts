/** Everything over plain HTTP: the pages, opening and joining a café, exports, health. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import helmet from 'helmet';
import * as v from 'valibot';
import { currentStage, municipalitiesOf } from '../../shared/cafe/find.ts';
import { secretSchema } from '../../shared/wire/control.ts';
import {
  joinRequestSchema,
  openRequestSchema,
  readCode,
  type DoorAnswer,
  type RefusalAnswer,
} from '../../shared/wire/http.ts';
import { importBytes, messageBytes, newCafesPerMinute, wrongCodes } from '../../shared/wire/limits.ts';
import type { CafeRoom } from '../cafes/cafe-room.ts';
import type { Cafes } from '../cafes/cafes.ts';
import { hashOf, newServerId } from '../cafes/keys.ts';
import { cafeFileSchema } from '../export/cafe-file.ts';
import type { Journal } from '../journal/journal.ts';
import type { OriginCheck } from '../origins.ts';
import { Bucket } from '../rate.ts';
import type { Addresses } from './addresses.ts';
import { exportRoute } from './export-route.ts';
import { refuse } from './refuse.ts';

export interface AppOptions {
  readonly cafes: Cafes;
  readonly journal: Journal;
  readonly originAllowed: OriginCheck;
  readonly now: () => number;
  readonly addresses: () => Addresses;
  /** Folder of the built pages. */
  readonly pages: string;
}

export function createApp(options: AppOptions): Express {
  const { cafes, journal, originAllowed, now, addresses, pages } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(headers());
  const pagesBuilt = existsSync(join(pages, 'index.html'));

  app.get('/healthz', (_request, response) => {
    const { state } = journal.standing();
    const ok = state === 'well' && pagesBuilt;
    response
      .status(ok ? 200 : 503)
      .json({ ok, saving: state === 'well', disk: state, pages: pagesBuilt, cafes: cafes.count, awake: cafes.awake });
  });

  app.use('/api', (request, response, next) => {
    response.setHeader('cache-control', 'no-store');
    if (originAllowed(request)) next();
    else refuse(response, 'not-allowed');
  });
  app.get('/api/addresses', (_request, response) => {
    response.json(addresses());
  });

  const newCafes = new PerAddress(newCafesPerMinute, now);
  // Before the body is read: whoever asks too often costs nothing more than the asking.
  app.post(['/api/cafes', '/api/cafes/import'], (request, response, next) => {
    if (newCafes.take(request)) next();
    else refuse(response, 'too-fast');
  });
  app.post('/api/cafes', ...json(4 * messageBytes), async (request, response) => {
    const read = v.safeParse(openRequestSchema, request.body);
    if (!read.success) return refuse(response, 'unreadable', read.issues.slice(0, 5).map(describe));
    return opened(response, cafes.open(read.output.secret, read.output.design));
  });
  app.post('/api/cafes/import', ...json(importBytes), async (request, response) => {
    const read = v.safeParse(v.strictObject({ secret: secretSchema, file: cafeFileSchema }), request.body);
    if (!read.success) return refuse(response, 'unreadable', read.issues.slice(0, 5).map(describe));
    return opened(response, cafes.import(read.output.secret, read.output.file));
  });

  const wrong = {
    here: new PerAddress(wrongCodes.perAddressPerMinute, now),
    everywhere: new Bucket(perMinute(wrongCodes.inAllPerMinute), now()),
  };
  async function roomAt(request: Request<{ code: string }>, response: Response): Promise<CafeRoom | null> {
    const code = readCode(request.params.code);
    const id = code === null ? null : cafes.idOfCode(code);
    if (id === null) {
      // Only wrong codes are counted: a venue is one address, and everybody in it knows the right one.
      const slowDown = !wrong.here.take(request) || !wrong.everywhere.take(now());
      refuse(response, slowDown ? 'too-fast' : 'cafe-not-found');
      return null;
    }
    const found = await cafes.find(id);
    if (found.ok) return found.value;
    refuse(response, found.refusal);
    return null;
  }
  app.get('/api/doors/:code', async (request, response) => {
    const room = await roomAt(request, response);
    if (room) response.json(doorAnswer(room));
  });
  app.post('/api/doors/:code/people', ...json(messageBytes), async (request: Request<{ code: string }>, response) => {
    const room = await roomAt(request, response);
    if (!room) return;
    const read = v.safeParse(joinRequestSchema, request.body);
    if (!read.success) return refuse(response, 'unreadable', read.issues.slice(0, 5).map(describe));
    return joined(room, read.output, response);
  });
  app.get('/api/cafes/:cafe/export/:name', exportRoute(cafes, now));
  app.use('/api', (_request, response) => refuse(response, 'cafe-not-found'));

  app.use(express.static(pages, { index: false, setHeaders: cacheFor }));
  app.get('/{*page}', (_request, response) => {
    if (!pagesBuilt) return response.status(503).type('text').send('The pages are not built yet. Run: npm run build');
    response.setHeader('cache-control', 'no-cache');
    return response.sendFile(join(pages, 'index.html'));
  });
  app.use(lastResort);
  return app;
}

function headers() {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // Older Safari does not read 'self' as covering websockets.
        connectSrc: ["'self'", 'ws:', 'wss:'],
        imgSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        // Our own development stage shows several pages side by side; nobody else may frame us.
        frameAncestors: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    // A hall runs on plain http; whoever puts a proxy with https in front sets this there.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xFrameOptions: { action: 'sameorigin' },
  });
}

/** Built files carry a hash in their names and never change; everything else is asked for again. */
function cacheFor(response: { setHeader(name: string, value: string): unknown }, path: string): void {
  response.setHeader(
    'cache-control',
    /[\\/]assets[\\/]/u.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
}

async function opened(response: Response, opening: Promise<{ id: string; code: string }>): Promise<void> {
  try {
    const { id, code } = await opening;
    response.status(201).json({ cafe: id, code });
  } catch {
    refuse(response, 'not-saving');
  }
}

/** The same ticket twice is the same person: a double tap, a lost answer and a retry all end in one chair. */
async function joined(
  room: CafeRoom,
  request: v.InferOutput<typeof joinRequestSchema>,
  response: Response,
): Promise<void> {
  const keyHash = hashOf(request.ticket);
  const { ticket: _, ...introduction } = request;
  const answer = await room.command({ role: 'door' }, newServerId(), {
    type: 'join',
    ...introduction,
    person: newServerId(),
    keyHash,
    phone: true,
  });
  if (!answer.ok) return refuse(response, answer.refusal);
  const key = Object.hasOwn(room.cafe.keys, keyHash) ? room.cafe.keys[keyHash] : undefined;
  if (key?.role === 'participant') response.status(201).json({ cafe: room.id, person: key.person });
  else refuse(response, 'not-allowed');
}

function doorAnswer(room: CafeRoom): DoorAnswer {
  const { id, code, settings, actorTypes, organisations } = room.cafe;
  return {
    cafe: id,
    code,
    title: settings.title,
    purpose: settings.purpose,
    organiser: settings.organiser,
    locale: settings.locale,
    anonymity: settings.anonymity,
    actorTypes,
    organisations: organisations.map((organisation) => organisation.name),
    municipalities: municipalitiesOf(room.cafe),
    open: currentStage(room.cafe).kind !== 'close',
  };
}

function describe(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'request'}: ${issue.message}`.slice(0, 200);
}

const perMinute = (count: number) => ({ burst: count, perSecond: count / 60 });

/** A bucket for each address, forgotten after a while: addresses are not kept. */
class PerAddress {
  readonly #count: number;
  readonly #now: () => number;
  #buckets = new Map<string, Bucket>();
  #since: number;

  constructor(count: number, now: () => number) {
    this.#count = count;
    this.#now = now;
    this.#since = now();
  }

  take(request: { readonly socket: { readonly remoteAddress?: string | undefined } }): boolean {
    const now = this.#now();
    if (now - this.#since > 120_000) {
      this.#buckets = new Map();
      this.#since = now;
    }
    const address = request.socket.remoteAddress ?? '';
    const bucket = this.#buckets.get(address) ?? new Bucket(perMinute(this.#count), now);
    this.#buckets.set(address, bucket);
    return bucket.take(now);
  }
}

/** Bodies that are too large or no JSON, and whatever else went wrong: a named answer, and the process lives. */
const lastResort: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error);
  const status =
    typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
      ? error.status
      : 500;
  response.status(status >= 400 && status < 500 ? status : 500).json({ refusal: 'unreadable' } satisfies RefusalAnswer);
};

/**
 * A body that is too large would be read to its end, wherever that may be, before it is refused. So whoever sends one says beforehand how
 * long it is.
 */
function json(limit: number): [RequestHandler, RequestHandler] {
  return [
    (request, response, next) => {
      if (Number(request.headers['content-length']) <= limit) return next();
      response.setHeader('connection', 'close');
      response.status(413).json({ refusal: 'unreadable' } satisfies RefusalAnswer);
    },
    express.json({ limit }),
  ];
}
