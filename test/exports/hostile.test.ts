/** Strings that break careless software in everything that leaves a café: nothing runs, nothing breaks, and nothing is lost. */
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importCafe } from '../../client/cafe/open-cafe.ts';
import { newSecret } from '../../client/cafe/secrets.ts';
import { must } from '../../shared/cafe/must.ts';
import { readTemplateFile } from '../../shared/templates/template-file-read.ts';
import { designFromFile, templateFileOf } from '../../shared/templates/template-file.ts';
import { xmlText } from '../../server/export/xml-text.ts';
import { asks, officeTurns, program } from '../documents/programs.ts';
import { hostileHall, type HostileHall } from '../fixtures/hostile-hall.ts';
import { keptAt, places, type PlaceName, type ShownIn } from '../fixtures/hostile-places.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import {
  calendarOf,
  csvRows,
  ends,
  isEveryday,
  markdownTexts,
  oneSpaced,
  sheetsOf,
  squeezed,
  stringsIn,
  wordTexts,
  xmlParts,
} from './texts.ts';

const office = program('soffice');
const reader = program('pdftotext', '-v');

const names: readonly PlaceName[] = Object.keys(places).filter((name): name is PlaceName => name in places);

/** A café has one of each at a time; all their strings have a test of their own. */
const single: readonly PlaceName[] = ['title', 'place', 'organiser', 'purpose'];
const kept = (name: PlaceName): readonly string[] => (single.includes(name) ? [] : [...new Set(keptAt(name))]);

/**
 * The words that do not stand in a file as often as there are places that show them there, each with its places. The same words are in many
 * places, and one of them must not stand for the others. `count`: how often words stand in it.
 */
function lost(file: ShownIn, count: (words: string) => number): readonly string[] {
  const wanted = new Map<string, PlaceName[]>();
  for (const name of names.filter((each) => (places[each].shown as readonly ShownIn[]).includes(file)))
    for (const words of kept(name)) wanted.set(words, [...(wanted.get(words) ?? []), name]);
  return Array.from(wanted).flatMap(([words, of]) =>
    count(words) < of.length ? `${count(words)} of ${of.join(', ')}: ${words}` : [],
  );
}

const times = (text: string, words: string): number => text.split(words).length - 1;

describe('hostile words in files', () => {
  let here: InProcess;
  let hall: HostileHall;
  const files = new Map<string, Uint8Array>();
  const file = (name: string): Uint8Array => must(files.get(name), name);

  const take = async (name: string, cafe = hall.cafe.cafe, secret = hall.cafe.secret): Promise<Response> =>
    fetch(`${here.url}/api/cafes/${cafe}/export/${name}`, { headers: { authorization: `Bearer ${secret}` } });

  beforeAll(async () => {
    here = await serveHere();
    hall = await hostileHall(here.url);
    for (const name of [
      'agenda.md',
      'agenda.docx',
      'agenda.pdf',
      'calendar.ics',
      'tables.xlsx',
      'tables.zip',
      'cafe.json',
      'archive.zip',
    ]) {
      const answer = await take(name);
      expect(answer.status, name).toBe(200);
      files.set(name, new Uint8Array(await answer.arrayBuffer()));
    }
  }, 180_000);
  afterAll(async () => {
    hall?.close();
    await here?.close();
  });

  it('[XS2] the Markdown has every word that it shows', () => {
    const text = markdownTexts(file('agenda.md'));
    expect(lost('markdown', (words) => times(text, oneSpaced(words)))).toEqual([]);
  });

  it('[XS2] the Word document is well-formed, asks for nothing outside, and has every word that it shows', () => {
    const text = wordTexts(file('agenda.docx'));
    expect(lost('word', (words) => times(text, oneSpaced(xmlText(words))))).toEqual([]);
    expectHarmless(file('agenda.docx'));
  });

  it(`[XS2] the PDF has every word that it shows${reader.why}`, { skip: reader.missing }, () => {
    const text = squeezed(asks('pdftotext', ['-raw', 'FILE', '-'], file('agenda.pdf')));
    expect(
      lost('pdf', (words) =>
        isEveryday(words) ? Math.min(...ends(squeezed(words)).map((part) => times(text, part))) : Infinity,
      ),
    ).toEqual([]);
  });

  it('[XS3] every table has every word that it shows, and no cell that could run', () => {
    const tables = tablesIn(file('tables.zip'));
    const gone = tables.flatMap(({ name, rows }) => {
      const [heads = [], ...filled] = rows;
      for (const row of filled) expect(row, name).toHaveLength(heads.length);
      const cells = filled.flat();
      for (const cell of cells) expect(cell).not.toMatch(couldRun);
      return lost(name, (words) => standing(cells, inCsv(words), words));
    });
    expect(gone).toEqual([]);
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(shownTables));
  });

  it('[XS3] the workbook has them as text, letter by letter, and no formula', () => {
    const sheets = sheetsOf(file('tables.xlsx'));
    expect(sheets.map(({ formulas }) => formulas)).toEqual(sheets.map(() => 0));
    // Its sheets are the tables, in the same order.
    const tables = tablesIn(file('tables.zip'));
    expect(sheets).toHaveLength(tables.length);
    const gone = tables.flatMap(({ name }, index) => {
      const { cells } = must(sheets[index], 'a sheet');
      return lost(name, (words) => standing(cells, oneKindOfBreak(xmlText(words))));
    });
    expect(gone).toEqual([]);
    expectHarmless(file('tables.xlsx'));
  });

  it('[XS4] a calendar program reads the calendar, which has the words and no property that somebody typed', () => {
    const { texts, properties, entries } = calendarOf(file('calendar.ics'));
    expect(lost('calendar', (words) => times(texts, oneSpaced(words)))).toEqual([]);
    expect([...properties].toSorted()).toEqual([
      'description',
      'dtend',
      'dtstamp',
      'dtstart',
      'location',
      'sequence',
      'summary',
      'transp',
      'uid',
    ]);
    expect(entries).toBe(5 + 2 * keptAt('action').length + new Set(keptAt('group')).size);
    for (const line of strFromU8(file('calendar.ics')).split('\r\n')) {
      expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
      // Half a letter would be read as a letter that nobody wrote.
      expect(line).not.toContain('\ufffd');
      expect(line).not.toMatch(/[\u0000-\u0008\n\r]/u);
    }
  });

  it('[XS5] the complete file has everything, and opens to the same café', async () => {
    const before: unknown = JSON.parse(strFromU8(file('cafe.json')));
    const all = new Set(stringsIn(before));
    for (const name of names) for (const words of kept(name)) expect(all.has(words), `${name}: ${words}`).toBe(true);
    const secret = newSecret();
    const opened = await importCafe(here.url, { secret, file: before });
    if (!opened.ok) throw new Error(opened.refusal);
    const again: unknown = await (await take('cafe.json', opened.value.cafe, secret)).json();
    const same = { id: null, createdAt: null };
    expect({ ...(again as object), ...same }).toEqual({ ...(before as object), ...same });
  });

  it('[XS5] its plan as a template file opens to the same plan', () => {
    const { room } = hall.leader;
    const template = templateFileOf(room, room.peopleHere);
    const read = readTemplateFile(JSON.stringify(template));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.file).toEqual(template);
    expect(read.file.tables.map(({ name }) => name)).toEqual(keptAt('tableName'));
    const design = designFromFile(read.file, { date: '2026-11-02', timeZone: 'Europe/Oslo' });
    expect(design.settings.title).toBe(room.settings.title);
    expect(design.boards).toEqual(room.boards);
  });

  it('[XS6] the archive holds the same files under harmless names, and every checksum is right', () => {
    const parts = unzipSync(file('archive.zip'));
    for (const name of Object.keys(parts)) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/u);
    const sums = strFromU8(must(parts['SHA256SUMS'], 'checksums')).trim().split('\n');
    expect(sums).toHaveLength(Object.keys(parts).length - 1);
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ');
      expect(createHash('sha256').update(must(parts[name], name)).digest('hex'), name).toBe(sum);
    }
    const metadata: unknown = JSON.parse(strFromU8(must(parts['metadata.json'], 'particulars')));
    expect(metadata).toMatchObject({ missing: [], title: hall.leader.room.settings.title });
    const markdown = Object.entries(parts).find(([name]) => name.endsWith('.md'));
    expect(markdown?.[1]).toEqual(file('agenda.md'));
  });

  it('[XS7] whatever a café is called, its files have names that any system takes, and the title stands in them', async () => {
    const { houseRules, invitedAbsent, ...settings } = hall.leader.room.settings;
    for (const title of keptAt('title')) {
      const now = { ...settings, title, houseRules: [...houseRules], invitedAbsent: [...invitedAbsent] };
      await hall.leader.order({ type: 'changeSettings', settings: now });
      const answer = await take('agenda.md');
      const disposition = answer.headers.get('content-disposition') ?? '';
      expect(disposition).toMatch(/^attachment; filename="handlingsplan-[a-z0-9-]+\.md"$/u);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(markdownTexts(new Uint8Array(await answer.arrayBuffer()))).toContain(oneSpaced(title));
    }
  });

  it(`[XS2] [XS3] LibreOffice opens both, and reads what is written${office.why}`, { skip: office.missing }, () => {
    const text = squeezed(strFromU8(officeTurns(file('agenda.docx'), 'docx', 'txt:Text (encoded):UTF8')));
    expect(lost('word', (words) => times(text, squeezed(xmlText(words))))).toEqual([]);
    const sheet = strFromU8(
      officeTurns(file('tables.xlsx'), 'xlsx', 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false'),
    );
    for (const words of ['=1+1', '1-2', 'MAR1'].filter((word) => keptAt('action').includes(word)))
      expect(sheet).toContain(words);
  });
});

const tablesIn = (zip: Uint8Array) =>
  Object.entries(unzipSync(zip)).map(([name, bytes]) => ({
    name: `table ${name.replace('.csv', '')}` as const,
    rows: csvRows(bytes),
  }));

const shownTables = [...new Set(names.flatMap((name) => places[name].shown))].filter((shown) =>
  shown.startsWith('table'),
);

/** How many cells, or lines of cells, are these words and nothing else. */
const standing = (cells: readonly string[], words: string, inLines = words): number =>
  cells.filter((cell) => cell === words || cell.split('\n').includes(inLines)).length;

/** Nothing in an Office file that fetches, runs or links. */
function expectHarmless(bytes: Uint8Array): void {
  for (const [name, root] of xmlParts(bytes)) {
    expect(name).not.toMatch(/vba|activeX|embeddings|externalLink/iu);
    for (const relation of root.children) expect(relation.attributes['TargetMode'] ?? '', name).not.toBe('External');
  }
}

const couldRun = /^\s*[=+\-@\t\r\u0000＝＋－＠]/u;

/** As it stands in a CSV: a sign in front where a spreadsheet could take it for a formula, one kind of line break. */
function inCsv(words: string): string {
  const lines = oneKindOfBreak(words);
  return couldRun.test(lines) ? `'${lines}` : lines;
}

const oneKindOfBreak = (words: string): string => words.replaceAll(/[\u2028\u2029]/gu, '\n');
