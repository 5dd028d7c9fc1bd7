/** What was chosen by counting. Nobody's choice is in any of it. */
import { scalePoints } from '../../../shared/cafe/polls.ts';
import { choice, number, tableOf, text, type Facts, type Table } from './table.ts';

/** Every vote that has been closed, one after the other. */
export function dotsTable({ agenda, words, own }: Facts): Table {
  const { columns } = words;
  const rows = agenda.votes.flatMap(({ ranking }, index) => ranking.map((row) => ({ ...row, vote: index + 1 })));
  return tableOf('dots', own.tables.dots, rows, [
    agenda.votes.length > 1 ? number(own.columns.vote, ({ vote }) => vote) : null,
    number(columns.dots, ({ dots }) => dots),
    text(columns.note, 60, (row) => row.text),
    number(columns.table, ({ table }) => table),
  ]);
}

/** Every ranking, for the whole room and then for the kinds of actors that can be told. */
export function rankingTable({ agenda, words, own }: Facts): Table {
  const { columns } = words.choices;
  const rows = agenda.polls.rankings.flatMap(({ title, items, groups }) => [
    ...items.map((item) => ({ ...item, title, group: '' })),
    ...groups.flatMap((group) => group.items.map((item) => ({ ...item, title, group: group.name }))),
  ]);
  return tableOf('ranking', own.tables.ranking, rows, [
    text(own.columns.question, 30, ({ title }) => title),
    text(own.columns.actorType, 24, ({ group }) => group),
    number(columns.place, ({ place }) => place),
    text(columns.item, 50, (row) => row.text),
    number(columns.mean, ({ mean }) => hundredths(mean)),
    number(columns.median, ({ median }) => median),
    number(own.columns.lowest, ({ lowest }) => lowest),
    number(own.columns.highest, ({ highest }) => highest),
    number(columns.answers, ({ count }) => count),
  ]);
}

/** Every sentence of a scale with how many gave which answer; without figures where too few answered. */
export function pulseTable({ agenda, words, own }: Facts): Table {
  const { choices } = words;
  const rows = agenda.polls.pulses.flatMap(({ title, lines }) =>
    lines.flatMap((line) => line.rows.map((row) => ({ ...row, title, text: line.text }))),
  );
  return tableOf('pulse', own.tables.pulse, rows, [
    text(own.columns.question, 30, ({ title }) => title),
    text(choices.sentence, 50, (row) => row.text),
    choice(choices.asked, Object.values(choices.when), ({ when }) => choices.when[when]),
    ...scalePoints.map((point, index) =>
      number<(typeof rows)[number]>(String(point), ({ tally }) => tally?.[index] ?? null),
    ),
  ]);
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
