/** The built pages: found by their plain names, compressed once, and told apart by browsers from what others answer in our place. */
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import express, { type Request, type RequestHandler, type Response } from 'express';

/** Guest networks answer in the place of any server. A page that keeps our files looks for this first: client/sw. */
const ownHeader = 'x-kafebord';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

const brotli = promisify(brotliCompress);
const compressors = {
  br: (bytes: Buffer) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
  identity: (bytes: Buffer) => Promise.resolve(bytes),
} as const;
type Encoding = keyof typeof compressors;

interface Packed {
  readonly changedAt: number;
  readonly bytes: Promise<Buffer>;
}

/** Answers every GET that nothing before it has answered: with a file, or with the page, which reads the address itself. */
export function pageRoutes(pages: string): { readonly built: boolean; readonly routes: RequestHandler } {
  const built = existsSync(join(pages, 'index.html'));
  const packed = new Map<string, Packed>();
  const router = express.Router();

  async function send(request: Request, response: Response, name: string): Promise<boolean> {
    const type = types[extname(name)];
    const path = join(pages, name);
    const changedAt =
      type === undefined
        ? null
        : await stat(path).then(
            (found) => found.mtimeMs,
            () => null,
          );
    if (type === undefined || changedAt === null) return false;
    const encoding = encodingFor(request);
    const key = `${encoding} ${name}`;
    // Once for everybody: two hundred phones may ask in the same second.
    if (packed.get(key)?.changedAt !== changedAt)
      packed.set(key, { changedAt, bytes: readFile(path).then(compressors[encoding]) });
    const bytes = await packed.get(key)?.bytes.catch(() => {
      packed.delete(key);
      return undefined;
    });
    if (bytes === undefined) return false;
    response.setHeader('content-type', type);
    response.setHeader('vary', 'accept-encoding');
    if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
    setCaching(response, name);
    response.end(bytes);
    return true;
  }

  router.get(/^\/(?:assets\/)?[\w-]+(?:\.[\w-]+)+$/u, async (request, response, next) => {
    if (!(await send(request, response, request.path.slice(1)))) next();
  });
  router.use(express.static(pages, { index: false, setHeaders: (response, path) => setCaching(response, path) }));
  router.get('/assets/{*file}', (_request, response) => {
    // A page in the place of a script of an earlier version would only be an error that nobody understands.
    response.status(404).type('text').send('This file is not there any more.');
  });
  router.get('/{*page}', async (request, response) => {
    if (!built) response.status(503).type('text').send('The pages are not built yet. Run: npm run build');
    else if (!(await send(request, response, 'index.html'))) response.status(503).end();
  });
  return { built, routes: router };
}

function encodingFor(request: Request): Encoding {
  const accepted = request.acceptsEncodings('br', 'gzip', 'identity');
  return accepted === 'br' || accepted === 'gzip' ? accepted : 'identity';
}

/** Built files carry a hash in their names and never change; everything else is asked for again. */
function setCaching(response: Pick<Response, 'setHeader'>, path: string): void {
  response.setHeader(ownHeader, 'page');
  response.setHeader(
    'cache-control',
    /(?:^|[\\/])assets[\\/]/u.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
}
