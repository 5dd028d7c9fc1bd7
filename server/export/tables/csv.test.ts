import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { buildAgenda } from '../../../shared/agenda/agenda.ts';
import { fixtureCafe } from '../../../test/fixtures/fixture-cafe.ts';
import { readSessionFile } from '../../../test/fixtures/session-file.ts';
import { hostileCafe } from '../../../test/fixtures/hostile-cafe.ts';
import type { Agenda } from '../../../shared/agenda/model.ts';
import type { Locale } from '../../../shared/cafe/model.ts';
import { csv } from './csv.ts';
import { factsOf } from './facts.ts';
import { tableNamed } from './tables.ts';

const internal = { version: 'internal', reservations: true } as const;
const actionsCsv = (of: Agenda, locale: Locale): string =>
  csv(tableNamed('actions', factsOf(of, locale, internal)), locale);
const notesCsv = (of: Agenda, locale: Locale): string =>
  csv(tableNamed('notes', factsOf(of, locale, internal)), locale);

const { cafe, documents } = fixtureCafe(readSessionFile('bioinn-cafe'));
const agenda = buildAgenda(cafe, documents);

function rowsOf(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/u, '').trimEnd(), {
    delimiter: ';',
    newline: '\r\n',
  });
  expect(errors).toEqual([]);
  return data;
}

/** Every cell, as readers take it that are content with any quotes: what follows a closing quote goes on to the next separator. */
function readLoosely(text: string, separator: string): readonly string[] {
  const cells = [''];
  let state: 'begins' | 'quoted' | 'bare' = 'begins';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    const last = cells.length - 1;
    if (state === 'quoted' && letter === '"' && text.charAt(at + 1) === '"') at += 1;
    else if (state === 'quoted' && letter === '"') {
      state = 'bare';
      continue;
    } else if (state === 'begins' && letter === '"') {
      state = 'quoted';
      continue;
    } else if (state !== 'quoted' && (letter === separator || letter === '\n' || letter === '\r')) {
      state = 'begins';
      cells.push('');
      continue;
    } else if (state === 'begins') state = 'bare';
    cells[last] = `${cells[last] ?? ''}${letter}`;
  }
  return cells;
}

describe('lists for spreadsheets', () => {
  it('[EX2] begin with a byte order mark and end every row with CRLF', () => {
    for (const text of [actionsCsv(agenda, 'nb'), notesCsv(agenda, 'nb')]) {
      const bytes = Buffer.from(text, 'utf8');
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(text.endsWith('"\r\n')).toBe(true);
      expect(text).not.toMatch(/(?<!\r)\n(?=")/u);
      expect(text.split('\r\n')[0]).toMatch(/^\ufeff"[^"]+"(?:;"[^"]+")+$/u);
    }
  });

  it('[EX2] have every action with its dates, in the café’s language', () => {
    const [header, first, ...others] = rowsOf(actionsCsv(agenda, 'nb'));
    expect(others).toHaveLength(13);
    const row = Object.fromEntries((header ?? []).map((column, index) => [column, first?.[index]]));
    expect(row).toMatchObject({
      'Nr.': '1',
      Ansvarlig: 'Geno',
      'Har sagt ja': 'Ja',
      Innen: '24.09.2026',
      Frist: '19.10.2026',
      Innsats: 'Lav',
      Timer: '12',
    });
    const [english, firstInEnglish] = rowsOf(actionsCsv(agenda, 'en'));
    expect(english?.slice(0, 2)).toEqual(['No.', 'Action']);
    expect(firstInEnglish).toContain('2026-10-19');
  });

  it('[AG13] have who is in each working group', () => {
    const [one] = cafe.people;
    const people = cafe.people.map((person) =>
      person === one ? { ...person, name: '=Kari', organisation: null } : person,
    );
    const named = {
      ...cafe,
      people,
      signUps: { a1: [one?.id ?? ''] },
      settings: { ...cafe.settings, anonymity: 'names' as const },
    };
    const [header = [], first = []] = rowsOf(actionsCsv(buildAgenda(named, documents), 'nb'));
    expect(first[header.indexOf('Med i arbeidsgruppa')]).toBe("'=Kari");
  });

  it('[EX2] have every note, with what was lifted and its dots', () => {
    const [header, ...rows] = rowsOf(notesCsv(agenda, 'nb'));
    expect(rows).toHaveLength(150);
    expect(header).toEqual([
      'Bord',
      'Bordets navn',
      'Runde',
      'Type',
      'Lapp',
      'Løftet fram',
      'Ny i siste runde',
      'Kom etter runden',
      'Tema',
      'Prikker',
    ]);
    expect(rows.find((row) => row[4] === 'Leve av musikk i Hedmark')).toEqual(expect.arrayContaining(['Ja', '13']));
    const open = notesCsv(
      buildAgenda({ ...cafe, vote: { state: 'open', on: 'notes', by: 'person', dots: 3, ballots: {} } }, documents),
      'nb',
    );
    expect(rowsOf(open)[1]?.at(-1)).toBe('');
    expect(notesCsv(agenda, 'nb')).not.toContain('Deltaker 0');
  });

  it('[EX2] nothing that people type becomes a formula, a row or a column', () => {
    const hostile = hostileCafe();
    const hostileAgenda = buildAgenda(hostile.cafe, hostile.documents);
    for (const text of [actionsCsv(hostileAgenda, 'nb'), notesCsv(hostileAgenda, 'nb')]) {
      const rows = rowsOf(text);
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
    }
    const cells = rowsOf(notesCsv(hostileAgenda, 'nb')).flat();
    expect(cells).toEqual(
      expect.arrayContaining([
        "'=1+1",
        "'+47 22 00 00 00",
        "'＝1+1",
        "'- punkt én\n- punkt to",
        "'-2+3",
        "'@SUM(1+1)",
        '00123456789',
      ]),
    );
  });

  it.each([',', '\t'])('[EX2] nor for who opens it with %j between the cells, where cells fall apart', (separator) => {
    const words = [
      'Ring oss,=1+1,takk',
      'x, @SUM(1+1)',
      "1,- cmd|' /C calc'!A0,",
      'x,""=1+1',
      'x\t=1+1\ty',
      'en\n=1+1\nto',
      'x,＝1+1',
      ',+HYPERLINK("http://x")',
    ];
    const harmless = ['Det koster 100,- kroner, (omtrent)', 'Først\n- en\n- to', 'a,b = c', 'kl. 12,-14'];
    const columns = [
      { head: 'Nr.', kind: 'number', width: 4 },
      { head: 'Lapp', kind: 'text', width: 10 },
    ] as const;
    const table = {
      id: 'a',
      title: 'A',
      columns,
      rows: [...words, ...harmless].map((each, at) => [at, each] as const),
    };
    const text = csv(table, 'nb');
    const cells = readLoosely(text.slice(1), separator);
    expect(cells.some((cell) => cell.startsWith("'="))).toBe(true);
    for (const cell of cells) expect(cell).not.toMatch(/^\s*(?:[=@＝＠]|[+-].*(?:[\w.]\(|\||!\w))/u);
    expect(rowsOf(text).slice(-harmless.length)).toEqual(harmless.map((each, at) => [String(words.length + at), each]));
  });

  it('[EX2] a number below nought stays a number, and words that look like one are words', () => {
    const columns = [
      { head: 'Avvik', kind: 'number', width: 10 },
      { head: '=Ord', kind: 'text', width: 10 },
    ] as const;
    const table = { id: 'a', title: 'A', columns, rows: [[-2.5, '-2,5'] as const, [-3, '+1'] as const] };
    expect(rowsOf(csv(table, 'nb'))).toEqual([
      ['Avvik', "'=Ord"],
      ['-2,5', "'-2,5"],
      ['-3', "'+1"],
    ]);
  });

  it('[EX2] a formula is defused also after white space and line breaks', () => {
    const [table] = agenda.notes;
    const [round] = table?.rounds ?? [];
    const [note] = round?.notes ?? [];
    if (!table || !round || !note) throw new Error('the fixture has no notes');
    const notes = ['\r=1+1', '\t=1+1', ' \n+1', '\u00a0@A1', '\u0000=1'].map((text) => ({ ...note, text }));
    const rows = rowsOf(notesCsv({ ...agenda, notes: [{ ...table, rounds: [{ ...round, notes }] }] }, 'nb'));
    for (const row of rows.slice(1)) expect(row[4]?.startsWith("'")).toBe(true);
  });
});
