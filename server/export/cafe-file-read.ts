/** A file that somebody brings, read with suspicion: either a whole café or a named reason why not. */
import * as v from 'valibot';
import { contradictions } from './cafe-file-check.ts';
import { cafeFileFormat, cafeFileShape, type CafeFile } from './cafe-file-schema.ts';

/**
 * `not-json`: no JSON at all. `not-a-cafe-file`: JSON of something else. `other-format`: a café file, but of a version we do not
 * know. `forbidden-key`: a key such as `__proto__`, which no café has. `bad-contents`: something has the wrong shape or size.
 * `contradiction`: parts speak of tables, people or stages that the file does not have.
 */
export type FileRefusal =
  | 'not-json'
  | 'not-a-cafe-file'
  | 'other-format'
  | 'forbidden-key'
  | 'bad-contents'
  | 'contradiction';

export type FileReading =
  | { readonly ok: true; readonly file: CafeFile }
  /** `details`: where it went wrong, at most ten lines for whoever mends the file. */
  | { readonly ok: false; readonly refusal: FileRefusal; readonly details: readonly string[] };

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
/** A café file is nine levels deep; deeper is an attempt at something. */
const deepest = 16;
const mostDetails = 10;

/**
 * All of `checkCafeFile` as one schema, for a file that arrives inside a request: the same files pass, with issues in place of
 * named reasons. [EX5]
 */
export const cafeFileSchema = v.pipe(
  v.unknown(),
  v.rawCheck(({ dataset, addIssue }) => {
    const forbidden = dataset.typed ? forbiddenPlace(dataset.value, '', 0) : null;
    if (forbidden) addIssue({ message: `${forbidden.refusal}: ${forbidden.place}` });
  }),
  cafeFileShape,
  v.rawCheck(({ dataset, addIssue }) => {
    const [contrary] = dataset.typed ? contradictions(dataset.value) : [];
    if (contrary !== undefined) addIssue({ message: contrary });
  }),
);

/** `text`: the whole file, already bounded in size by whoever received it. A byte order mark is fine. [EX5] */
export function readCafeFile(text: string): FileReading {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return refused('not-json', []);
  }
  return checkCafeFile(raw);
}

/** The same for a value that has been parsed. */
export function checkCafeFile(raw: unknown): FileReading {
  const format = formatOf(raw);
  if (format === null) return refused('not-a-cafe-file', []);
  if (format !== cafeFileFormat) return refused('other-format', [format.slice(0, 40)]);
  const forbidden = forbiddenPlace(raw, '', 0);
  if (forbidden) return refused(forbidden.refusal, [forbidden.place]);
  const parsed = v.safeParse(cafeFileShape, raw);
  if (!parsed.success) return refused('bad-contents', parsed.issues.map(placeOf));
  const contrary = contradictions(parsed.output);
  return contrary.length > 0 ? refused('contradiction', contrary) : { ok: true, file: parsed.output };
}

function formatOf(raw: unknown): string | null {
  if (typeof raw !== 'object' || raw === null || !('format' in raw) || typeof raw.format !== 'string') return null;
  return raw.format.startsWith('kafebord/') ? raw.format : null;
}

/** Schemas pass over these keys without a word, because to them they are no keys at all. */
function forbiddenPlace(value: unknown, place: string, depth: number): { refusal: FileRefusal; place: string } | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth > deepest) return { refusal: 'bad-contents', place: `${place}: too deep` };
  for (const [key, inner] of Object.entries(value)) {
    const here = place === '' ? key : `${place}.${key}`;
    if (forbiddenKeys.has(key)) return { refusal: 'forbidden-key', place: here };
    const found = forbiddenPlace(inner, here, depth + 1);
    if (found) return found;
  }
  return null;
}

function placeOf(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`;
}

function refused(refusal: FileRefusal, details: readonly string[]): FileReading {
  return { ok: false, refusal, details: details.slice(0, mostDetails).map((detail) => detail.slice(0, 200)) };
}
