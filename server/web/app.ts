/** Everything over plain HTTP: the pages, opening and joining a café, exports, health. */
import express, { type ErrorRequestHandler, type Express, type Response } from 'express';
import helmet from 'helmet';
import * as v from 'valibot';
import { secretSchema } from '../../shared/wire/control.ts';
import { openRequestSchema, type RefusalAnswer } from '../../shared/wire/http.ts';
import { importBytes, messageBytes, newCafesPerMinute } from '../../shared/wire/limits.ts';
import type { Cafes } from '../cafes/cafes.ts';
import { cafeFileSchema } from '../export/cafe-file.ts';
import type { Maker } from '../export/making/maker.ts';
import type { Hall } from '../hall/hall.ts';
import type { Journal } from '../journal/journal.ts';
import type { OriginCheck } from '../origins.ts';
import { describe, json } from './body.ts';
import { doorRoutes } from './doors.ts';
import { exportRoute } from './export-route.ts';
import { hallRoutes } from './hall-routes.ts';
import { pageRoutes } from './pages.ts';
import { PerAddress } from './per-address.ts';
import { refuse } from './refuse.ts';

export interface AppOptions {
  readonly cafes: Cafes;
  readonly journal: Journal;
  /** Makes the files that leave a café. */
  readonly maker: Maker;
  readonly originAllowed: OriginCheck;
  readonly now: () => number;
  readonly hall: Hall;
  /** Folder of the built pages. */
  readonly pages: string;
}

export function createApp(options: AppOptions): Express {
  const { cafes, journal, maker, originAllowed, now, hall, pages } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(headers());
  const { built: pagesBuilt, routes } = pageRoutes(pages);

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
  app.use('/api', hallRoutes(hall, cafes));

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

  app.use('/api/doors', doorRoutes(cafes, now));
  app.get('/api/cafes/:cafe/export/:name', exportRoute({ cafes, maker, now }));
  app.use('/api', (_request, response) => refuse(response, 'cafe-not-found'));

  app.use(routes);
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

async function opened(response: Response, opening: Promise<{ id: string; code: string }>): Promise<void> {
  try {
    const { id, code } = await opening;
    response.status(201).json({ cafe: id, code });
  } catch {
    refuse(response, 'not-saving');
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
