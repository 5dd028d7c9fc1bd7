/** Sections 1 to 3: what was agreed, what each has promised, and what happens next. Enough to act on. */
import { longDay } from '../../locale/formats.ts';
import type { Agenda, AgendaAction } from '../model.ts';
import { bold, callout, list, paragraph, statement, table, type Runs } from './blocks.ts';
import { dayCell, type Section, type Writing } from './section.ts';
import { visionMarks } from './vision-marks.ts';

/** More than this does not start at once, and does not fit on the first page. */
const mostStarting = 8;

/** What the table of the first page has room for. [DC2] */
export const startingNow = ({ lowHanging }: Agenda): readonly AgendaAction[] => lowHanging.slice(0, mostStarting);

export function shortSection({ agenda: { short }, words, locale }: Writing): Section {
  return { heading: words.headings.short, blocks: [list(words.short(short, longDay(short.nextFollowUp, locale)))] };
}

export function visionSection({ agenda: { vision, visionMarks: marks, visionSources }, words }: Writing): Section {
  const sources = words.sources(visionSources);
  return {
    heading: words.headings.vision,
    blocks:
      vision === null
        ? [paragraph(words.noVision)]
        : [
            statement(vision),
            ...visionMarks(marks, words),
            ...(sources === '' ? [] : [paragraph(words.madeFrom(sources))]),
          ],
  };
}

export function lowHangingSection({ agenda, words, locale }: Writing): Section {
  const { number, action, owner, firstStep, firstStepBy, deadline } = words.columns;
  const starting = startingNow(agenda);
  const more = agenda.lowHanging.length - starting.length;
  if (starting.length === 0) return { heading: words.headings.lowHanging, blocks: [callout(words.noLowHanging)] };
  const columns = [
    { head: number, width: 4.5, figures: true },
    { head: action, width: 30 },
    { head: owner, width: 18 },
    { head: firstStep, width: 26 },
    { head: firstStepBy, width: 12 },
    { head: deadline, width: 12 },
  ] as const;
  const rows = starting.map((row) => [
    String(row.number),
    row.title,
    ownerRuns(row, { words }),
    row.firstStep,
    dayCell(row.firstStepBy, locale),
    dayCell(row.deadline, locale),
  ]);
  return {
    heading: words.headings.lowHanging,
    blocks: [
      table(columns, rows, { rowHeader: 1 }),
      ...(more === 0 ? [] : [paragraph(words.layout.moreLowHanging(more))]),
    ],
  };
}

/** Who is responsible, and how sure that is. */
export function ownerRuns({ owner }: AgendaAction, { words }: Pick<Writing, 'words'>): Runs {
  switch (owner?.answer) {
    case undefined:
      return [bold(words.ownerMissing)];
    case 'yes':
      return [{ text: owner?.name ?? '' }];
    case 'no':
      return [{ text: words.ownerSaidNo(owner?.name ?? '') }];
    case 'not-answered':
      return [{ text: words.ownerNotAnswered(owner?.name ?? '') }];
  }
}
