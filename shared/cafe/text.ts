/** How words from outside become words we keep: composed, without control characters, never longer than their field. */
import * as v from 'valibot';
import { readAccessCode } from './codes.ts';

// Control characters other than newline and tab, the two directional overrides families, and byte order marks: none of them is
// something a person means to write, and each has broken a file or a screen somewhere.
const unwanted = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Keeps the writer's words and line breaks; composes letters (NFC), drops control characters and outer white space. */
export function cleanText(raw: string): string {
  return raw
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(unwanted, '')
    .normalize('NFC')
    .trim();
}

/** The same for a field of one line. */
export function cleanLine(raw: string): string {
  return cleanText(raw)
    .replace(/[\n\t\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/gu, ' ');
}

/** Letters as a reader counts them: an emoji or an accented letter is one. */
export function countLetters(text: string): number {
  let count = 0;
  for (const _ of new Intl.Segmenter().segment(text)) count += 1;
  return count;
}

/**
 * What may be made clean at all: letters that are typed in parts are three at most for one. Composing takes the square of the length of what
 * somebody has made for that, so that one message of their longest would hold everybody up for seconds.
 */
const raw = (max: number) => v.pipe(v.string(), v.maxLength(4 * max + 100));

/** A line of text that becomes clean on the way in. `max` counts UTF-16 units, the only length that bounds bytes as well. */
export const line = (max: number) => v.pipe(raw(max), v.transform(cleanLine), v.maxLength(max));

/** Text of several lines, cleaned on the way in. */
export const text = (max: number) => v.pipe(raw(max), v.transform(cleanText), v.maxLength(max));

/** Words that are clean beyond doubt: most are, and looking closer costs a hundred times as much. */
const plainWords = /^(?:[!-~ÆØÅæøå](?:[ -~ÆØÅæøå]*[!-~ÆØÅæøå])?)?$/u;

/** For documents: text that must already be clean, because an update cannot be changed on its way through. */
export const cleanedText = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max),
    v.check((value) => plainWords.test(value) || value === cleanText(value), 'not clean text'),
  );

/**
 * Ids that we or our clients make: short, harmless in an address, a file name and an object key. `toString` and its like are no ids:
 * every plain object seems to have them already.
 */
export const identifier = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{1,40}$/u),
  v.check((id) => !(id in Object.prototype), 'not an id'),
);

/** A code that lets a device run the café: the one that is good once, or the one on paper. */
export const accessCode = v.pipe(
  v.string(),
  v.check((code) => readAccessCode(code) === code, 'not an access code'),
);

/** A language as BCP 47 writes it: `nb`, `en-GB`. One that nobody speaks is as good as any other. */
export const languageTag = v.pipe(v.string(), v.maxLength(20), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u));

/** A calendar day such as 2026-09-17, and a day that exists, in a year that somebody can mean: fingers that slip write 0206. */
export const calendarDay = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/u),
  v.check((day) => {
    const at = Date.parse(`${day}T00:00:00Z`);
    // 30 February is read as 2 March: a day that comes back as another day does not exist.
    return day >= '1900' && !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
  }, 'no such day'),
);
