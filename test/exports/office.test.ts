/** Tables and packages, opened by programs that are not ours. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archive } from '../../server/export/making/archive.ts';
import { formatNamed } from '../../server/export/making/formats.ts';
import { documentOf } from '../../server/export/document.ts';
import { csv } from '../../server/export/tables/csv.ts';
import { factsOf } from '../../server/export/tables/facts.ts';
import { tableNamed, tablesOf } from '../../server/export/tables/tables.ts';
import { workbook } from '../../server/export/tables/xlsx.ts';
import { buildAgenda } from '../../shared/agenda/agenda.ts';
import { must } from '../../shared/cafe/must.ts';
import { officeTurns, program } from '../documents/programs.ts';
import { fixtureCafe } from '../fixtures/fixture-cafe.ts';
import { hostileCafe } from '../fixtures/hostile-cafe.ts';
import { readSessionFile } from '../fixtures/session-file.ts';
import { sheetsOf } from './texts.ts';

const options = { version: 'internal', reservations: true } as const;
const office = program('soffice');
const checker = 'sha256sum';
const sums = program(checker);

function factsFor({ cafe, documents }: ReturnType<typeof fixtureCafe>) {
  return factsOf(buildAgenda(cafe, documents), 'nb', options);
}

const bioinn = factsFor(fixtureCafe(readSessionFile('bioinn-cafe')));
const hostile = factsFor(hostileCafe());
const particulars = { title: 'Plan <æøå> č', author: 'Oss & co', date: '2026-09-17', locale: 'nb' } as const;
const made = (facts: typeof bioinn) => workbook(tablesOf(facts), particulars, facts.own);
const partOf = async (facts: typeof bioinn, path: string): Promise<string> =>
  strFromU8(must(unzipSync(await made(facts))[path], path));

/** What somebody typed, as far as any program shows it alike. */
const plain = (words: string): string =>
  words.replaceAll(/[\u0000-\u001f\u0085\u2028\u2029\ufffe\uffff\s]+/gu, ' ').trim();

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Every text that stands in a cell of a flat OpenDocument sheet. */
function textsIn(sheet: string): ReadonlySet<string> {
  const cells = sheet.match(/<table:table-cell[^>]*office:value-type="string"[^>]*>.*?<\/table:table-cell>/gsu) ?? [];
  return new Set(
    cells.map((cell) =>
      plain(
        cell
          .replaceAll(/<text:(?:s|tab|line-break)[^>]*>|<\/text:p>/gu, ' ')
          .replaceAll(/<[^>]+>/gu, '')
          .replaceAll(/&(\w+);/gu, (_, name: string) => entities[name] ?? '')
          .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code))),
      ),
    ),
  );
}

describe('a workbook', () => {
  it('[EX7] has a sheet for each table, with a head that stays and filters', async () => {
    const book = await partOf(bioinn, 'xl/workbook.xml');
    const names = [...book.matchAll(/<sheet [^>]*name="([^"]+)"/gu)].map(([, name]) => name);
    expect(names.slice(0, 3)).toEqual(['Tiltak', 'Arbeidsgrupper', 'Oppfølging']);
    expect(names).toContain('Lapper');
    const sheet = await partOf(bioinn, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/u);
    expect(sheet).toMatch(/<autoFilter ref="A1:[A-Z]+15"/u);
    expect(sheet).toContain('<formula1>"Ikke startet,I gang,Trenger hjelp,Ferdig,Avsluttet"</formula1>');
    expect(await partOf(bioinn, 'docProps/core.xml')).toContain('<dc:language>nb-NO</dc:language>');
  });

  it('[EX7] is called what Excel allows, also where people have named the boards', async () => {
    const board = { ...must(tablesOf(bioinn)[0], 'a table'), rows: [] };
    const titles = [
      'A/B: [1]?*',
      "'Ønsker'",
      'x'.repeat(80),
      'x'.repeat(80),
      'Tiltak',
      'tiltak',
      '/',
      '😀'.repeat(40),
      'History',
      'B',
      'B 12',
      'b',
      `${'y'.repeat(30)}'z`,
    ];
    const bytes = await workbook(
      titles.map((title) => ({ ...board, title })),
      particulars,
      bioinn.own,
    );
    const book = strFromU8(must(unzipSync(bytes)['xl/workbook.xml'], 'a workbook'));
    const names = [...book.matchAll(/<sheet [^>]*name="([^"]+)"/gu)].map(([, name]) => name ?? '');
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[:\\/?*[\]]|^$|^&apos;|&apos;$/u);
      // Half a letter is written as a letter that nobody typed.
      expect(name).not.toContain('\ufffd');
    }
  });

  it('[EX7] has text that looks like an error as text, and offers whole choices or none', async () => {
    const signs = ['#N/A', '#REF!', '#NAME?', '#1', '# N/A'];
    const column = { head: '#NULL!', kind: 'text', width: 10 } as const;
    const bytes = await workbook(
      [
        { id: 'a', title: 'Tavle', columns: [column], rows: signs.map((sign) => [sign]) },
        {
          id: 'b',
          title: 'Valg',
          columns: [{ ...column, choices: ['Si "nei"', 'Ja & ha\uffff'] }],
          rows: [['Ja & ha']],
        },
        { id: 'c', title: 'Komma', columns: [{ ...column, choices: ['Ja, kanskje', 'Nei'] }], rows: [['Nei']] },
      ],
      particulars,
      bioinn.own,
    );
    const [first, ...others] = sheetsOf(bytes);
    expect(first?.cells).toEqual(['#NULL!', ...signs]);
    expect(others.map(({ cells }) => cells)).toEqual([
      ['#NULL!', 'Ja & ha'],
      ['#NULL!', 'Nei'],
    ]);
    const files = unzipSync(bytes);
    const sheet = (number: number): string => strFromU8(must(files[`xl/worksheets/sheet${number}.xml`], 'a sheet'));
    expect(sheet(2)).toContain('<formula1>"Si ""nei"",Ja &amp; ha"</formula1>');
    expect(sheet(3)).not.toContain('dataValidation');
  });

  it.skipIf(office.missing)(
    `[EX7] LibreOffice finds days, numbers and lists in it${office.why}`,
    async () => {
      const sheets = strFromU8(officeTurns(await made(bioinn), 'xlsx', 'fods'));
      expect(sheets).toContain('office:date-value="2026-10-19"');
      expect(sheets).toMatch(/table:content-validation [^>]*Trenger hjelp/u);
      expect(sheets).not.toContain('table:formula=');
      const texts = textsIn(sheets);
      for (const { text } of bioinn.agenda.notes.flatMap(({ rounds }) => rounds.flatMap(({ notes }) => notes)))
        expect(texts).toContain(plain(text));
    },
    90_000,
  );

  it.skipIf(office.missing)(
    `[EX7] LibreOffice reads what was meant to break things as the text it is${office.why}`,
    async () => {
      const sheets = strFromU8(officeTurns(await made(hostile), 'xlsx', 'fods'));
      expect(sheets).not.toContain('table:formula=');
      const texts = textsIn(sheets);
      const wanted = hostile.agenda.notes.flatMap(({ rounds }) => rounds.flatMap(({ notes }) => notes));
      const lost = wanted.map(({ text }) => plain(text)).filter((text) => text !== '' && !texts.has(text));
      expect(lost).toEqual([]);
    },
    90_000,
  );

  it.skipIf(office.missing)(
    `[EX2] LibreOffice reads the CSV as it was meant${office.why}`,
    () => {
      const text = csv(tableNamed('notes', hostile), 'nb');
      const sheets = strFromU8(officeTurns(strToU8(text), 'csv', 'fods', ['--infilter=CSV:59,34,76']));
      expect(sheets).not.toContain('table:formula=');
      const texts = textsIn(sheets);
      for (const words of ['=1+1', '@SUM(1+1)', '-2+3']) {
        expect(texts).toContain(`'${words}`);
        expect(texts).not.toContain(words);
      }
    },
    90_000,
  );
});

describe('a package for an archive', () => {
  it.skipIf(sums.missing)(`[EX9] sha256sum finds every file as it was written${sums.why}`, async () => {
    const { cafe, documents } = hostileCafe();
    const { agenda } = hostile;
    const wanted = { name: 'archive.zip', options, locale: 'nb', caseNumber: '' } as const;
    const making = {
      cafe,
      documents,
      at: 0,
      wanted,
      agenda,
      document: documentOf(agenda, 'nb', options),
      facts: hostile,
    };
    const quick = (name: string) => (/\.(?:pdf|docx)$/u.test(name) ? null : formatNamed(name));
    const files = unzipSync(await archive({ ...making, progress: () => undefined, lacks: () => undefined }, quick));
    const folder = mkdtempSync(join(tmpdir(), 'kafebord-archive-'));
    try {
      for (const [path, bytes] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), bytes);
      }
      const said = spawnSync(checker, ['-c', '--strict', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
      expect(said.stderr).toBe('');
      expect(said.status).toBe(0);
      expect(said.stdout.split('\n').filter((line) => line.endsWith(': OK'))).toHaveLength(
        Object.keys(files).length - 1,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
