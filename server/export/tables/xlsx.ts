/** Tables as one workbook for Excel and its like: real dates, text that stays text, lists to choose from. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { must } from '../../../shared/cafe/must.ts';
import type { Locale } from '../../../shared/cafe/model.ts';
import type { ExportWords } from '../../../shared/locale/nb/exports.ts';
import type { Cell, Column, Table } from './table.ts';

type Sheet = Parameters<typeof writeXlsx>[0]['sheets'][number];
type SheetCell = NonNullable<Sheet['cells']> extends Map<string, infer C> ? C : never;

export interface WorkbookParticulars {
  readonly title: string;
  /** Who made it; '' when nobody says. */
  readonly author: string;
  /** Calendar day `YYYY-MM-DD`. */
  readonly date: string;
  readonly locale: Locale;
}

const languages: Readonly<Record<Locale, string>> = { nb: 'nb-NO', nn: 'nn-NO', se: 'se-NO', en: 'en-GB' };
const dayFormats: Readonly<Record<Locale, string>> = {
  nb: 'dd.mm.yyyy',
  nn: 'dd.mm.yyyy',
  se: 'dd.mm.yyyy',
  en: 'yyyy-mm-dd',
};

const dayMs = 86_400_000;
/** Day nought of a spreadsheet's calendar, which takes 1900 for a leap year: right from March 1900 on. */
const dayNought = Date.UTC(1899, 11, 30);
const firstSafeDay = '1900-03-01';
/** More does not fit into a cell of Excel. */
const longestCell = 32_767;
/** What a list of choices may hold, with its commas. */
const longestChoices = 255;

const font = { name: 'Calibri', size: 11 };
/** A step away from the figures to the left of it. */
const beginning = { vertical: 'top', horizontal: 'left', indent: 1 } as const;
const placed = { text: beginning, day: beginning, number: { vertical: 'top', horizontal: 'right' } } as const;

/** That many still can be read on one sheet of paper; a wider table is printed on several, side by side. */
const lettersAcross = 180;

/** What XML cannot hold at all, and halves of characters. */
const notXml =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;
/** What is left of a character that was cut in two. */
const halfAtEnd = /[\ud800-\udbff]$/u;
/** `#N/A` and its like are errors to a spreadsheet, unless they are written as text with looks of its own. */
const errorSign = /^#[A-Z\d/_]+[!?]?$/u;
/** Excel takes `_x000D_` for a character: what somebody typed so must stay as it is. */
const excelEscape = /_(?=x[0-9A-Fa-f]{4}_)/gu;

/** One sheet for each table, at least one. [EX7] */
export async function workbook(
  tables: readonly Table[],
  { title, author, date, locale }: WorkbookParticulars,
  words: ExportWords,
): Promise<Uint8Array> {
  const made = new Date(`${date}T12:00:00Z`);
  const names = sheetNames(tables);
  const bytes = await writeXlsx({
    sheets: tables.map((table, index) => ({ name: names[index] ?? '', ...sheetOf(table, locale, words) })),
    properties: {
      title: plain(title),
      created: made,
      modified: made,
      ...(author === '' ? {} : { creator: plain(author) }),
    },
    defaultFont: font,
  });
  return inLanguage(bytes, languages[locale]);
}

function sheetOf({ columns, rows }: Table, locale: Locale, words: ExportWords): Omit<Sheet, 'name'> {
  const lastColumn = letters(columns.length - 1);
  const heads = columns.map(({ head }) => plain(head));
  const filled = rows.map((row) => row.map((cell, at) => written(cell, columns[at])));
  return {
    columns: columns.map((column) => ({
      width: column.width + 2,
      style: {
        alignment: { ...placed[column.kind], wrapText: column.kind === 'text' },
        ...(column.kind === 'day' ? { numFmt: dayFormats[locale] } : {}),
      },
    })),
    rows: [heads, ...filled],
    cells: new Map<string, SheetCell>([
      ...columns.map(({ kind }, at) => [`0,${at}`, { ...asText(heads[at]), style: headStyle(kind) }] as const),
      ...filled.flatMap((row, line) =>
        row.flatMap((cell, at) => {
          const words = asText(cell);
          return words === null ? [] : [[`${line + 1},${at}`, words] as const];
        }),
      ),
    ]),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${lastColumn}${rows.length + 1}` },
    dataValidations: columns.flatMap((column, at) => validation(column, letters(at), rows.length, words)),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / lettersAcross),
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  };
}

/** What has to be told that it is text; null for everything else. */
const asText = (cell: string | number | null | undefined) =>
  typeof cell === 'string' && errorSign.test(cell) ? { richText: [{ text: cell }] } : null;

const headStyle = (kind: Column['kind']) => ({
  font: { ...font, bold: true },
  fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: 'E8EFE9' } },
  alignment: { ...placed[kind], wrapText: true },
});

const longestName = 31;

/** What Excel allows in the names of sheets, and no name twice: boards are called what people call them. */
function sheetNames(tables: readonly Table[]): readonly string[] {
  // Excel keeps this one for itself.
  const taken = new Set(['', 'history']);
  return tables.map(({ title }, index) => {
    const own = plain(title).replaceAll(/[:\\/?*[\]\s]+/gu, ' ');
    let name = cut(own, longestName);
    for (let number = index + 1; taken.has(name.toLowerCase()); number += 1)
      name = `${cut(own, longestName - String(number).length - 1)} ${number}`.trim();
    taken.add(name.toLowerCase());
    return name;
  });
}

/** `most`: UTF-16 units, which Excel counts. No apostrophe stands at either end. */
const cut = (name: string, most: number): string =>
  name
    .replace(/^['\s]+/u, '')
    .slice(0, most)
    .replace(halfAtEnd, '')
    .replace(/['\s]+$/u, '');

/** A day as the number that spreadsheets count days with: no time zone can move it. */
function written(cell: Cell, column: Column | undefined): string | number | null {
  if (typeof cell !== 'string') return cell;
  if (column?.kind === 'day' && cell >= firstSafeDay) {
    const at = Date.parse(`${cell}T00:00:00Z`);
    if (!Number.isNaN(at)) return (at - dayNought) / dayMs;
  }
  return cell === '' ? null : plain(cell);
}

function plain(words: string): string {
  return words
    .replaceAll(/\r\n|[\r\u2028\u2029]/gu, '\n')
    .replaceAll(notXml, '')
    .replaceAll(excelEscape, '_x005F_')
    .slice(0, longestCell)
    .replace(halfAtEnd, '');
}

/** None where a choice has a comma in it: it would become two, and what stands in the cell would be none of them. */
function validation({ choices }: Column, letter: string, rows: number, { choose }: ExportWords) {
  const values = (choices ?? []).map((name) => plain(name).replaceAll('"', '""'));
  const list = values.join(',');
  if (list === '' || list.length > longestChoices || values.some((value) => value.includes(','))) return [];
  // Room for what somebody adds below.
  const range = `${letter}2:${letter}${rows + 200}`;
  return [
    {
      type: 'list' as const,
      values,
      range,
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: choose.title,
      errorMessage: choose.text,
    },
  ];
}

/** The name of a column, counted from 0. */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest === 0 ? '' : letters(rest - 1)}${String.fromCodePoint(65 + (index % 26))}`;
}

/** Says which language the workbook is in, so that it is read aloud and checked as that. */
function inLanguage(bytes: Uint8Array, language: string): Uint8Array {
  const files = unzipSync(bytes);
  const core = 'docProps/core.xml';
  const particulars = strFromU8(must(files[core], 'a workbook with particulars'));
  const told = particulars.replace(
    '</cp:coreProperties>',
    `<dc:language>${language}</dc:language></cp:coreProperties>`,
  );
  return zipSync({ ...files, [core]: strToU8(told) }, { level: 6, mtime: '1980-01-01T12:00:00' });
}
