/** What stands in each kind of file, as plain words: read by programs that did not write them. */
import ICAL from 'ical.js';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { must } from '../../shared/cafe/must.ts';
import { all, parseXml, type Element } from '../documents/xml.ts';

/** Runs of white space as one, which is all that a reader of a line sees. */
export const oneSpaced = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** Markdown as it is read: without the marks that keep words from being anything else. */
export function markdownTexts(bytes: Uint8Array): string {
  return oneSpaced(
    strFromU8(bytes)
      .replaceAll(/\\\n\s*/gu, ' ')
      .replaceAll(/\\([!-/:-@[-`{-~])/gu, '$1'),
  );
}

/** Every paragraph of the Word document, footers and headers too. Throws where a part is no XML. */
export function wordTexts(bytes: Uint8Array): string {
  const parts = xmlParts(bytes);
  return [...parts]
    .filter(([name]) => name.startsWith('word/'))
    .flatMap(([, root]) => all(root, 'w:p').map(({ text }) => oneSpaced(text)))
    .join('\n');
}

/** The parts of an Office file, each read strictly. */
export function xmlParts(bytes: Uint8Array): ReadonlyMap<string, Element> {
  return new Map(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(?:xml|rels)$/u.test(name))
      .map(([name, part]) => [name, parseXml(strFromU8(part))]),
  );
}

export interface Sheet {
  readonly cells: readonly string[];
  readonly formulas: number;
}

/** Cells with words. Excel writes `_x000D_` for a letter that it cannot write, and `_x005F_` for the line in front of such. */
export function sheetsOf(bytes: Uint8Array): readonly Sheet[] {
  const parts = xmlParts(bytes);
  const shared = parts.get('xl/sharedStrings.xml');
  const strings = shared ? all(shared, 'si').map(({ text }) => text) : [];
  return [...parts]
    .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    .map(([, root]) => ({
      cells: all(root, 'c').flatMap((cell) => {
        if (cell.attributes['t'] === 's') return unescaped(must(strings[Number(cell.text)], 'a string'));
        return cell.attributes['t'] === 'inlineStr' ? unescaped(cell.text) : [];
      }),
      formulas: all(root, 'f').length,
    }));
}

const unescaped = (words: string): string =>
  words.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The rows of a CSV, heads first. Throws where it is no table. */
export function csvRows(bytes: Uint8Array): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(
    strFromU8(bytes)
      .replace(/^\ufeff/u, '')
      .trimEnd(),
    {
      delimiter: ';',
      newline: '\r\n',
    },
  );
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join(', '));
  return data;
}

export interface Calendar {
  readonly texts: string;
  /** Names of everything that an entry has. */
  readonly properties: ReadonlySet<string>;
  readonly entries: number;
}

export function calendarOf(bytes: Uint8Array): Calendar {
  const root = new ICAL.Component(ICAL.parse(strFromU8(bytes)));
  const entries = root.getAllSubcomponents('vevent');
  const properties = entries.flatMap((entry) => entry.getAllProperties());
  const told = [...root.getAllProperties(), ...properties].flatMap((property) => property.getValues().map(String));
  return {
    texts: oneSpaced(told.join('\n')),
    properties: new Set(properties.map(({ name }) => name)),
    entries: entries.length,
  };
}

/** Without what a page adds or takes: white space, hyphens and places for breaks. */
export const squeezed = (words: string): string => words.replaceAll(/[\s\u00ad\u200b\u2010-]/gu, '');

/** Letters that every font has. What it has not stands there by name or number. */
export const isEveryday = (words: string): boolean => /^[\n -~\u00a0-\u017f\u2013-\u2026]*$/u.test(words);

/** The beginning and the end: a page may end in between. */
export const ends = (words: string): readonly string[] =>
  words.length < 60 ? [words] : [words.slice(0, 30), words.slice(-30)];

/** Every string inside a value. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
