/** What the service worker keeps, and how it knows an answer of ours from that of a guest network's sign-in page. */
import type { PhoneFiles } from '../build/phone-files.ts';

/** Every file of ours carries it; see `server/web/pages.ts`. */
export const ownHeader = 'x-kafebord';

const kinds: Readonly<Record<string, RegExp>> = {
  js: /^(?:text|application)\/javascript\b/u,
  css: /^text\/css\b/u,
  svg: /^image\/svg\+xml\b/u,
  html: /^text\/html\b/u,
};

/** A whole answer of our own server, of the kind that its address promises. */
export function isOurs(address: string, answer: Response): boolean {
  const kind = kinds[/\.(\w+)$/u.exec(address)?.[1] ?? 'html'];
  return (
    answer.status === 200 &&
    !answer.redirected &&
    answer.headers.get(ownHeader) !== null &&
    kind?.test(answer.headers.get('content-type') ?? '') === true
  );
}

/** A page that begins with the script of this version: while a server is being renewed it may be the next one's already. */
export const beginsWith = (page: string, { files }: PhoneFiles): boolean => page.includes(`"${files[0]}"`);

/** One word for a version: the same list of files, the same word. */
export function versionOf(kept: PhoneFiles): string {
  let sum = 0;
  for (const letter of JSON.stringify(kept)) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0;
  return sum.toString(36);
}

/** Pages of participants: where one sits, and where a code is typed. */
export const isPhonePage = (path: string): boolean => path === '/' || /^\/k\/[^/]+\/?$/u.test(path);
