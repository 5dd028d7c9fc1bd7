/**
 * Every file that leaves a café, by name: what makes it, and what it is called when it is saved.
 *
 * To add one: give it a name in `shared/wire/exports.ts` and a line here.
 */
import { strToU8, zipSync } from 'fflate';
import { exportNames } from '../../../shared/wire/exports.ts';
import { cafeFile } from '../cafe-file.ts';
import { calendarFile } from '../calendar/ics.ts';
import { agendaMarkdown } from '../markdown.ts';
import { csv, csvFiles } from '../tables/csv.ts';
import { tableNamed, tablesOf } from '../tables/tables.ts';
import { archive } from './archive.ts';
import type { Format } from './making.ts';
import { csvTables, type TableName } from './names.ts';

const zip = 'application/zip';
const plan: Format['called'] = ({ plan: called }) => called;
const warmPdf = async (): Promise<void> => (await import('../pdf/pdf.ts')).warmPdf();

/** Word, Excel and PDF are loaded when somebody asks for them: they are heavy, and what is wrong with one is no matter of the others. */
const fixed: Readonly<Record<(typeof exportNames)[number], Format>> = {
  'agenda.pdf': {
    type: 'application/pdf',
    ending: 'pdf',
    ahead: warmPdf,
    called: plan,
    make: async ({ document }) => (await import('../pdf/pdf.ts')).agendaPdf(document),
  },
  'agenda.docx': {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: 'docx',
    called: plan,
    make: async ({ document }) => (await import('../docx/docx.ts')).agendaDocx(document),
  },
  'agenda.md': {
    type: 'text/markdown; charset=utf-8',
    ending: 'md',
    called: plan,
    make: ({ document }) => strToU8(agendaMarkdown(document)),
  },
  'calendar.ics': {
    type: 'text/calendar; charset=utf-8; method=PUBLISH',
    ending: 'ics',
    echoes: 'left-out',
    called: ({ calendar }) => calendar,
    make: ({ agenda, cafe, at, wanted: { locale } }) => {
      const { timeZone } = cafe.settings;
      return strToU8(calendarFile(agenda, { cafe: cafe.id, timeZone, at, sequence: cafe.plan.length, locale }));
    },
  },
  'tables.xlsx': {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
    echoes: 'left-out',
    called: ({ tables }) => tables,
    make: async ({ facts, agenda: { header }, document: { title }, wanted: { locale } }) => {
      const { workbook } = await import('../tables/xlsx.ts');
      const { organiser: author, date } = header;
      return workbook(tablesOf(facts), { title, author, date, locale }, facts.own);
    },
  },
  'tables.zip': {
    type: zip,
    ending: 'zip',
    echoes: 'left-out',
    called: ({ tables }) => `${tables}-csv`,
    make: (making) => zipSync(csvFiles(making.facts), { level: 6 }),
  },
  'cafe.json': {
    type: 'application/json; charset=utf-8',
    ending: 'json',
    echoes: 'left-out',
    called: ({ cafe }) => cafe,
    make: ({ cafe, documents, at }) => strToU8(`${JSON.stringify(cafeFile(cafe, documents, at), null, 2)}\n`),
  },
  'archive.zip': {
    type: zip,
    ending: 'zip',
    ahead: warmPdf,
    called: ({ archive: called }) => called,
    make: (making) => archive(making, formatNamed),
  },
};

/** By the name that somebody asks for. */
export function formatNamed(name: string): Format | null {
  const known = exportNames.find((candidate) => candidate === name);
  if (known) return fixed[known];
  const table = csvTables.find((candidate) => `${candidate}.csv` === name);
  return table === undefined ? null : tableFormat(table);
}

function tableFormat(name: TableName): Format {
  return {
    type: 'text/csv; charset=utf-8',
    ending: 'csv',
    echoes: 'left-out',
    called: (_, { facts }) => tableNamed(name, facts).title,
    make: ({ facts, wanted: { locale } }) => strToU8(csv(tableNamed(name, facts), locale)),
  };
}
