/** A server of pages whose version can be changed while pages are open, and which others can answer in the place of. */
import { once } from 'node:events';
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express from 'express';
import { must } from '../../shared/cafe/must.ts';
import { pageRoutes } from '../../server/web/pages.ts';

const built = fileURLToPath(new URL('../../dist/client', import.meta.url));

export interface ChangingServer {
  readonly url: string;
  /** Addresses that have been asked for. */
  readonly asked: string[];
  serve(folder: string): void;
  /** Everything is answered by the sign-in page of a guest network. */
  captive(on: boolean): void;
  close(): Promise<void>;
}

export async function changingServer(folder: string): Promise<ChangingServer> {
  const app = express();
  const asked: string[] = [];
  let routes = pageRoutes(folder).routes;
  let isCaptive = false;
  app.use((request, response, next) => {
    asked.push(request.path);
    if (isCaptive) response.status(200).type('html').send('<!doctype html><title>Logg på</title><p>Guest network</p>');
    else if (request.path.startsWith('/api')) response.status(503).json({ refusal: 'not-saving' });
    else routes(request, response, next);
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('it listens nowhere');
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    serve(next) {
      routes = pageRoutes(next).routes;
    },
    captive(on) {
      isCaptive = on;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The pages as they are built, and a second version in which the script they begin with has another name. Returns that name. */
export function makeVersions(first: string, second: string): { readonly before: string; readonly after: string } {
  cpSync(built, first, { recursive: true });
  cpSync(built, second, { recursive: true });
  const before = must(
    readdirSync(join(second, 'assets')).find((name) => /^door-.*\.js$/u.test(name)),
    'the pages are built',
  );
  const after = 'door-Zweite11.js';
  renameSync(join(second, 'assets', before), join(second, 'assets', after));
  const texts = readdirSync(join(second, 'assets')).filter((name) => name.endsWith('.js'));
  for (const path of [...texts.map((name) => join('assets', name)), 'index.html', 'sw.js']) {
    const text = readFileSync(join(second, path), 'utf8');
    if (text.includes(before)) writeFileSync(join(second, path), text.replaceAll(before, after));
  }
  return { before, after };
}

/** Takes a file out of a version, and gives back how to put it in again. */
export function without(folder: string, name: string): () => void {
  const path = join(folder, 'assets', name);
  const kept = readFileSync(path);
  rmSync(path);
  return () => writeFileSync(path, kept);
}
