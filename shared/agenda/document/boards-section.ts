/** The boards whose fields are data: what each reached, what stands on it, and for a year its ring. */
import { withoutLabels } from '../../boards/entries.ts';
import { ringPlace, ringSize } from '../../boards/ring.ts';
import { entryWords, labelled, valueWords } from '../../boards/words.ts';
import { monthName } from '../../locale/formats.ts';
import type { AgendaBoard } from '../model.ts';
import { bold, heading, list, paragraph, table, type Block, type Picture, type Shape } from './blocks.ts';
import { colours } from './picture.ts';
import type { Section, Writing } from './section.ts';

/** More columns than this are no table that anybody reads. */
const mostColumns = 5;
const mostPairs = 20;

/** The public version names no person, whatever they agreed to in the room. [BD5] */
export function boardsSection(writing: Writing): Section | null {
  const { agenda, words, options } = writing;
  const boards = agenda.boards
    .map((board) => (options.version === 'public' ? withoutPeople(board) : board))
    .filter(({ rows }) => rows.length > 0);
  if (boards.length === 0) return null;
  return { heading: words.boards.heading, blocks: boards.flatMap((board) => blocksOf(board, writing)) };
}

function withoutPeople(board: AgendaBoard): AgendaBoard {
  return {
    ...board,
    fields: board.fields.filter(({ kind }) => kind !== 'person-label'),
    rows: board.rows.map((row) => ({ ...row, values: withoutLabels(board, row.values) })),
  };
}

function blocksOf(board: AgendaBoard, { words: { boards: words }, locale }: Writing): readonly Block[] {
  const { name, rows, counts, months, pairs } = board;
  const speech = { locale, yesNo: words.yesNo };
  const called = (at: number): string => entryWords(board, rows[at]?.values ?? {}, speech).title;
  const told = counts.map(({ label, count, target, over, reached }) => [
    bold(words.count(label === '' ? name : label, count, target, over)),
    { text: `. ${reached ? words.reached : words.notReached}` },
  ]);
  return [
    heading(2, name),
    ...(told.length === 0 ? [] : [list(told)]),
    ...(months === null ? [] : [ringPicture(board, months, { words, locale })]),
    rowsBlock(board, { words, locale }),
    ...(pairs.length === 0
      ? []
      : [
          paragraph([bold(words.matches)]),
          list(
            pairs
              .slice(0, mostPairs)
              .map(({ offers, needs, offer, need }) => words.match(called(offers), offer, called(needs), need)),
          ),
        ]),
  ];
}

interface Spoken {
  readonly words: Writing['words']['boards'];
  readonly locale: Writing['locale'];
}

function rowsBlock(board: AgendaBoard, { words, locale }: Spoken): Block {
  const { rows } = board;
  const speech = { locale, yesNo: words.yesNo };
  const fields = board.fields.filter(({ id }) => rows.some(({ values }) => values[id] !== undefined));
  const flagged = rows.some(({ flags }) => flags.length > 0);
  const flagsIn = (flags: AgendaBoard['rows'][number]['flags']): string =>
    flags.map((flag) => words.flags[flag]).join(', ');
  if (fields.length + (flagged ? 1 : 0) <= mostColumns) {
    const columns = fields.map(({ label, kind }, at) => ({
      head: label,
      width: at === 0 || kind === 'text' ? 30 : 18,
      ...(kind === 'number' ? { figures: true as const } : {}),
    }));
    return table(
      flagged ? [...columns, { head: words.note, width: 16 }] : columns,
      rows.map(({ values, flags }) => {
        const cells = fields.map((field) => valueWords(field, values[field.id], speech));
        return flagged ? [...cells, flagsIn(flags)] : cells;
      }),
    );
  }
  return list(
    rows.map(({ values, flags }) => {
      const { title, facts } = entryWords(board, values, speech);
      const rest = facts.map(({ field, words: said }) => labelled(field.label, said));
      const all = flags.length === 0 ? rest : [...rest, `${words.note}: ${flagsIn(flags)}`];
      return [bold(title), { text: all.length === 0 ? '' : `. ${all.join('. ')}.` }];
    }),
  );
}

/** As much wider than its ring as a page is wider than high: the ring stands in the middle. */
const pictureWidth = 880;

function ringPicture({ name }: AgendaBoard, months: readonly number[], { words, locale }: Spoken): Picture {
  const left = (pictureWidth - ringSize) / 2;
  const way: Shape = {
    kind: 'circle',
    x: pictureWidth / 2,
    y: ringSize / 2,
    radius: ringPlace(1).radius,
    line: colours.line,
    thickness: 1.5,
  };
  const shapes = months.flatMap((count, at): readonly Shape[] => {
    const { x, y, dot, outside } = ringPlace(at + 1);
    const lower = 6;
    return [
      {
        kind: 'circle',
        x: left + x,
        y,
        radius: dot,
        fill: count === 0 ? colours.paper : colours.deep,
        line: colours.line,
        thickness: 1.5,
      },
      ...(count === 0
        ? []
        : [
            {
              kind: 'text' as const,
              x: left + x,
              y: y + lower,
              text: String(count),
              size: 18,
              anchor: 'middle' as const,
              bold: true as const,
              fill: colours.paper,
            },
          ]),
      {
        kind: 'text',
        x: left + outside.x,
        y: outside.y + lower,
        text: monthName(at + 1, locale).slice(0, 3),
        size: 17,
        anchor: 'middle',
        fill: colours.ink,
      },
    ];
  });
  const filled = months.flatMap((count, at) => (count === 0 ? [] : [`${monthName(at + 1, locale)} ${count}`]));
  return {
    kind: 'picture',
    title: words.ring(name),
    alt: words.ringAlt(filled),
    width: pictureWidth,
    height: ringSize,
    shapes: [way, ...shapes],
  };
}
