/** The calendar as a file that every calendar opens (RFC 5545): published, not an invitation, with nobody's address in it. */
import { withoutLabels } from '../../../shared/boards/entries.ts';
import { entryWords as boardWords, labelled } from '../../../shared/boards/words.ts';
import { addDays } from '../../../shared/agenda/dates.ts';
import { calendarOf, type CalendarEntry } from '../../../shared/agenda/calendar.ts';
import type { Agenda, AgendaAction } from '../../../shared/agenda/model.ts';
import { exportWords, agendaWords } from '../words.ts';
import type { Locale } from '../../../shared/cafe/model.ts';
import { timeZoneLines } from './time-zone.ts';

export interface CalendarParticulars {
  /** The café's id: with what an entry is about it names the entry, so that a calendar takes a later file for the same entries. */
  readonly cafe: string;
  readonly timeZone: string;
  /** When the file was made, in milliseconds. */
  readonly at: number;
  /** How many versions of the plan have gone out: what a calendar goes by when it has two files. */
  readonly sequence: number;
  readonly locale: Locale;
}

/** After the year 9999 there are no days in a calendar. */
const knownToCalendars = /^\d{4}-/u;

/** Everything that has a day. [EX8] */
export function calendarFile(agenda: Agenda, particulars: CalendarParticulars): string {
  const { timeZone, locale } = particulars;
  const { calendar } = exportWords[locale];
  const entries = calendarOf(agenda).filter(({ day }) => knownToCalendars.test(day));
  const timed = entries.flatMap(({ day, time }) => (time === null ? [] : Number(day.slice(0, 4))));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Kafebord//Handlingsplan//${locale.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(calendar.name(agenda.header.title))}`,
    `X-WR-TIMEZONE:${escaped(timeZone)}`,
    ...(timed.length === 0 ? [] : timeZoneLines(timeZone, new Set(timed))),
    ...entries.flatMap((entry) => entryLines(entry, agenda, particulars)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function entryLines(
  entry: CalendarEntry,
  { header }: Agenda,
  { cafe, timeZone, at, sequence, locale }: CalendarParticulars,
): readonly string[] {
  const { calendar } = exportWords[locale];
  const { summary, details } = entryWords(entry, header.title, locale);
  const day = entry.day.replaceAll('-', '');
  const moment = (time: string): string => `;TZID=${timeZone}:${day}T${time.replace(':', '')}00`;
  return [
    'BEGIN:VEVENT',
    `UID:${cafe}-${entry.id}@kafebord`,
    `DTSTAMP:${new Date(at).toISOString().replaceAll(/[-:]|\.\d{3}/gu, '')}`,
    `SEQUENCE:${sequence}`,
    ...(entry.time === null
      ? [`DTSTART;VALUE=DATE:${day}`, ...dayAfter(entry.day)]
      : [`DTSTART${moment(entry.time.from)}`, `DTEND${moment(entry.time.to)}`]),
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped([...details, calendar.plan(header.title, header.version)].join('\n'))}`,
    ...(entry.kind === 'meeting' && entry.place !== '' ? [`LOCATION:${escaped(entry.place)}`] : []),
    // A day on which something is due is not a day on which one is busy.
    `TRANSP:${entry.time === null ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ];
}

/** Without it a whole day is one day long. */
function dayAfter(day: string): readonly string[] {
  const next = addDays(day, 1);
  return knownToCalendars.test(next) ? [`DTEND;VALUE=DATE:${next.replaceAll('-', '')}`] : [];
}

function entryWords(
  entry: CalendarEntry,
  title: string,
  locale: Locale,
): { readonly summary: string; readonly details: readonly string[] } {
  const { calendar } = exportWords[locale];
  const words = agendaWords[locale];
  switch (entry.kind) {
    case 'follow-up':
      return {
        summary: calendar.followUp(words.followUpDay(entry.followUp), title),
        details: [words.followUp[entry.followUp]],
      };
    case 'first-step':
      return {
        summary: calendar.firstStep(entry.action.number, entry.action.title),
        details: [entry.action.firstStep, ...whose(entry.action, locale)],
      };
    case 'deadline':
      return {
        summary: calendar.deadline(entry.action.number, entry.action.title),
        details: [
          ...(entry.action.result === '' ? [] : [calendar.result(entry.action.result)]),
          ...whose(entry.action, locale),
        ],
      };
    case 'meeting':
      return {
        summary: calendar.meeting(entry.group),
        details: entry.at === '' ? [] : [calendar.at(entry.at)],
      };
    case 'in-the-year': {
      const values = withoutLabels(entry.board, entry.row.values);
      const { title: what, facts } = boardWords(entry.board, values, { locale, yesNo: words.boards.yesNo });
      return { summary: what, details: facts.map(({ field, words: said }) => labelled(field.label, said)) };
    }
  }
}

function whose({ owner }: AgendaAction, locale: Locale): readonly string[] {
  const { calendar } = exportWords[locale];
  return [owner === null ? calendar.noOwner : calendar.owner(owner.name)];
}

/** Text as RFC 5545 has it: nothing that somebody typed can begin a line of its own. */
function escaped(words: string): string {
  return words
    .replaceAll(/[\\;,]/gu, String.raw`\$&`)
    .replaceAll(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/gu, String.raw`\n`)
    .replaceAll(/[\u0000-\u0008\u000e-\u001f\u007f]/gu, '');
}

const longestLine = 75;

/** At most 75 bytes in a line, the space that continues it among them, and no character in two. */
function folded(line: string): string {
  if (line.length * 3 <= longestLine) return line;
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const letter of line) {
    const more = Buffer.byteLength(letter);
    if (bytes + more > longestLine) {
      parts.push(part);
      part = '';
      bytes = 1;
    }
    part += letter;
    bytes += more;
  }
  return [...parts, part].join('\r\n ');
}
