import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { buildAgenda } from '../../shared/agenda/agenda.ts';
import { fixtureCafe } from '../../test/fixtures/fixture-cafe.ts';
import { readSessionFile } from '../../test/fixtures/session-file.ts';
import { hostileCafe } from '../../test/fixtures/hostile-cafe.ts';
import { actionsCsv, notesCsv } from './csv.ts';

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
      'Tema',
      'Prikker',
    ]);
    expect(rows.find((row) => row[4] === 'Leve av musikk i Hedmark')).toEqual(expect.arrayContaining(['Ja', '13']));
    const open = notesCsv(buildAgenda({ ...cafe, vote: { state: 'open', ballots: {} } }, documents), 'nb');
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
