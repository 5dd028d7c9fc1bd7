/**
 * The service worker: a participant's phone opens without any network, from files that belong together. It keeps the page and its
 * files and nothing else: no answer of the café, nothing personal. A new version is fetched whole, takes over at the next navigation,
 * and leaves the files of the one before to the pages that are open.
 */
import type { PhoneFiles } from '../build/phone-files.ts';
import { beginsWith, isOurs, isPhonePage, versionOf } from './kept-files.ts';

declare const __PHONE_FILES__: PhoneFiles;

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends LifeEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WordsEvent extends LifeEvent {
  readonly data: unknown;
}
interface Worker {
  readonly registration: { readonly waiting: unknown; readonly installing: unknown };
  readonly clients: { matchAll(which: { type: 'window'; includeUncontrolled: true }): Promise<readonly unknown[]> };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', act: (event: LifeEvent) => void): void;
  addEventListener(name: 'fetch', act: (event: FetchEvent) => void): void;
  addEventListener(name: 'message', act: (event: WordsEvent) => void): void;
}

const worker = globalThis as unknown as Worker;
const kept = __PHONE_FILES__;
const prefix = 'kafebord-';
const own = `${prefix}${versionOf(kept)}`;
const shell = '/';
const spokenMark = (language: string): string => `/spoken/${language}`;

worker.addEventListener('install', (event) => event.waitUntil(install().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOld()));
worker.addEventListener('message', (event) => {
  const { data } = event;
  if (typeof data === 'string' && Object.hasOwn(kept.words, data)) event.waitUntil(keepWords(data));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') {
    if (!isPhonePage(pathname)) return;
    event.respondWith(page(request));
    event.waitUntil(forgetOld());
  } else if (pathname.startsWith('/assets/') || pathname === '/icon.svg') {
    event.respondWith(file(request));
  }
});

/** Fails, and is tried again by the browser, unless every file is there and belongs to this version. */
async function install(): Promise<void> {
  const page = await fetched(shell);
  if (!beginsWith(await page.clone().text(), kept)) throw new Error('another version');
  await keepAll([...kept.files, ...kept.home]);
  for (const language of Object.keys(kept.words))
    if ((await caches.match(spokenMark(language))) !== undefined) await keepWords(language);
  await (await caches.open(own)).put(shell, page);
}

/** This phone speaks it: the words are kept, in this version and those to come. */
async function keepWords(language: string): Promise<void> {
  await keepAll(kept.words[language] ?? []);
  await (await caches.open(own)).put(spokenMark(language), new Response());
}

async function keepAll(files: readonly string[]): Promise<void> {
  const cache = await caches.open(own);
  await Promise.all(
    files.map(async (name) => {
      if ((await cache.match(name)) === undefined) await cache.put(name, await fetched(name));
    }),
  );
}

/** Asks around the browser's own store when that holds something else than our file. */
async function fetched(name: string): Promise<Response> {
  for (const cache of name === shell ? (['no-store'] as const) : (['default', 'reload'] as const)) {
    const answer = await fetch(name, { cache, credentials: 'omit' });
    if (isOurs(name, answer)) return answer;
  }
  throw new Error(`${name} was answered by somebody else`);
}

async function page(request: Request): Promise<Response> {
  const cache = await caches.open(own);
  const held = await cache.match(shell);
  if (held !== undefined) return held;
  // Somebody has emptied our store: it fills again with the pages that are opened.
  const answer = await fetch(request);
  if (isOurs(shell, answer) && beginsWith(await answer.clone().text(), kept)) await cache.put(shell, answer.clone());
  return answer;
}

/** Names carry a hash of what is in the file, so the version does not matter. */
async function file(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** Files of earlier versions stay for as long as any page is open: it may be one of theirs. */
async function forgetOld(): Promise<void> {
  // What a newer one has brought and waits with looks like somebody else's to this one.
  if (worker.registration.waiting !== null || worker.registration.installing !== null) return;
  if ((await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })).length > 0) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(prefix) && name !== own).map((name) => caches.delete(name)));
}
