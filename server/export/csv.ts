/**
 * Lists for spreadsheets: semicolons and a byte order mark, because that is what a Norwegian Excel opens with a double click
 * and its letters whole; CRLF and quotes as RFC 4180 has them.
 */
import Papa from 'papaparse';
import { shortDay } from '../../shared/agenda/dates.ts';
import type { Agenda, AgendaAction } from '../../shared/agenda/model.ts';
import type { Locale } from '../../shared/cafe/model.ts';
import type { AgendaWords } from '../../shared/locale/nb/agenda.ts';
import { agendaWords } from './words.ts';

type Cell = string | number | null;

const byteOrderMark = '\ufeff';

/** Cells that some spreadsheet would run as a formula, also after white space or with full-width signs. They get a `'` in front. */
const formula = /^\s*[=+\-@\t\r\u0000＝＋－＠]/u;

/** Every action, one a row, in the order of the board. [EX2] */
export function actionsCsv({ groups }: Agenda, locale: Locale): string {
  const words = agendaWords[locale];
  const { columns } = words;
  const actions = groups.flatMap((group) => group.actions).sort((one, other) => one.number - other.number);
  const header = [
    columns.number,
    columns.action,
    columns.result,
    columns.group,
    columns.owner,
    columns.ownerAnswer,
    columns.contributors,
    columns.firstStep,
    columns.firstStepBy,
    columns.deadline,
    columns.lowHanging,
    columns.effort,
    columns.weeks,
    columns.resources,
    columns.hours,
    columns.cost,
    columns.benefit,
    columns.support,
    columns.stones,
    columns.status,
    columns.statusWords,
  ];
  return csv(
    header,
    actions.map((action) => actionRow(action, words, locale)),
  );
}

function actionRow(action: AgendaAction, words: AgendaWords, locale: Locale): readonly Cell[] {
  return [
    action.number,
    action.title,
    action.result,
    action.group,
    action.owner?.name ?? '',
    ownerAnswerCell(action, words),
    action.contributors.join(', '),
    action.firstStep,
    dayCell(action.firstStepBy, locale),
    dayCell(action.deadline, locale),
    action.lowHanging ? words.yes : words.no,
    action.effort === null ? '' : words.efforts[action.effort],
    action.weeks,
    action.resources,
    action.hours,
    action.cost,
    action.benefit,
    action.support,
    action.stones.join(', '),
    words.statuses[action.status],
    action.statusWords,
  ];
}

/** Every note that is not hidden, by table and round. Nobody's name is in it. [EX2] */
export function notesCsv({ notes: tables }: Agenda, locale: Locale): string {
  const words = agendaWords[locale];
  const { columns } = words;
  const header = [
    columns.table,
    columns.tableName,
    columns.round,
    columns.kind,
    columns.note,
    columns.starred,
    columns.newInLastRound,
  ];
  const rows = tables.flatMap((table) =>
    table.rounds.flatMap(({ round, notes }) =>
      notes.map((note): readonly Cell[] => [
        table.number,
        table.name,
        round,
        words.kinds[note.kind],
        note.text,
        note.starred ? words.yes : words.no,
        note.newInLastRound ? words.yes : words.no,
        note.theme,
        note.dots,
      ]),
    ),
  );
  return csv([...header, columns.theme, columns.dots], rows);
}

function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const data = [header, ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'string' ? oneKindOfBreak(cell) : cell)),
  );
  const lines = Papa.unparse(data, { delimiter: ';', newline: '\r\n', quotes: true, escapeFormulae: formula });
  return `${byteOrderMark}${lines}\r\n`;
}

/** Inside a cell a line ends with LF alone: some readers take CRLF there for the end of the row. */
const oneKindOfBreak = (cell: string): string => cell.replaceAll(/\r\n|[\r\u2028\u2029]/gu, '\n');

/** In English the day is written as ISO 8601 has it, which every spreadsheet reads as the same day. */
const dayCell = (day: string | null, locale: Locale): string => {
  if (day === null) return '';
  return locale === 'nb' ? shortDay(day, locale) : day;
};

function ownerAnswerCell({ owner }: AgendaAction, words: AgendaWords): string {
  if (owner === null) return '';
  if (owner.answer === 'yes') return words.yes;
  return owner.answer === 'no' ? words.no : words.notAnswered;
}
