/** What was chosen by counting: dots, rankings, and the pulse before and after. */
import { decimal } from '../../locale/formats.ts';
import { widestOf, type RankedItem } from '../../cafe/polls.ts';
import type { Pulse } from '../../cafe/pulse.ts';
import type { AgendaVote } from '../model.ts';
import type { AgendaRanking } from '../polls.ts';
import { callout, heading, paragraph, table, type Block, type Column } from './blocks.ts';
import { barsPicture, placesPicture } from './choices-pictures.ts';
import type { Section, Writing } from './section.ts';

export function choicesAnnex(writing: Writing): Section | null {
  const { agenda, words } = writing;
  const { rankings, pulses } = agenda.polls;
  const blocks = [
    ...rankings.flatMap((ranking) => rankingBlocks(ranking, writing)),
    ...agenda.votes.flatMap((vote, index) => voteBlocks(vote, index + 1, writing)),
    ...pulses.flatMap((pulse) => pulseBlocks(pulse, writing)),
  ];
  return blocks.length === 0 ? null : { heading: words.choices.heading, blocks };
}

function voteBlocks(vote: AgendaVote, number: number, { agenda, words }: Writing): readonly Block[] {
  const { dots, note, table: at } = words.columns;
  const onThemes = vote.on === 'themes';
  const columns = [
    { head: dots, width: 9, figures: true },
    { head: onThemes ? words.choices.theme : note, width: 80 },
    ...(onThemes ? [] : [{ head: at, width: 7, figures: true } as const]),
  ] as const;
  const rows = vote.ranking.map((row) => [
    String(row.dots),
    row.text,
    ...(row.table === null ? [] : [String(row.table)]),
  ]);
  return [
    heading(2, words.choices.vote(number, agenda.votes.length)),
    paragraph(vote.told ? words.choices.voteText(vote) : words.choices.dotsTooFew(vote)),
    ...(rows.length === 0
      ? []
      : [
          barsPicture(words.choices.vote(number, agenda.votes.length), vote.ranking),
          table(columns, rows, { rowHeader: 1 }),
        ]),
  ];
}

function rankingBlocks({ title, answered, items, groups }: AgendaRanking, writing: Writing): readonly Block[] {
  const { words, locale } = writing;
  const { choices } = words;
  if (items.length === 0) return [heading(2, choices.ranking(title)), paragraph(choices.tooFew(answered))];
  const { place, item, mean, median, range, answers } = choices.columns;
  const columns = [
    { head: place, width: 6, figures: true },
    { head: item, width: 50 },
    { head: mean, width: 8, figures: true },
    { head: median, width: 8, figures: true },
    { head: range, width: 10, figures: true },
    { head: answers, width: 6, figures: true },
  ] as const;
  const figure = (value: number): string => decimal(value, locale, 2);
  const rows = items.map((one) => [
    String(one.place),
    one.text,
    figure(one.mean),
    figure(one.median),
    `${figure(one.lowest)}–${figure(one.highest)}`,
    String(one.count),
  ]);
  const alt = items
    .map((one) => `${one.place}: ${one.text} (${mean.toLocaleLowerCase()} ${figure(one.mean)})`)
    .join('; ');
  const widest = widestOf(items).map(({ text }) => text);
  return [
    heading(2, choices.ranking(title)),
    paragraph(choices.rankingText(answered)),
    placesPicture(choices.ranking(title), alt, items),
    table(columns, rows, { rowHeader: 1 }),
    ...(widest.length === 0 ? [] : [callout(choices.widest(widest))]),
    ...groupBlocks(items, groups, writing),
  ];
}

/** The means of each group beside each other, in the order of the whole room. */
function groupBlocks(
  items: readonly RankedItem[],
  groups: AgendaRanking['groups'],
  { words: { choices }, locale }: Writing,
): readonly Block[] {
  if (groups.length === 0) return [];
  const columns = [
    { head: choices.columns.item, width: 50 },
    ...groups.map(({ name, answered }) => ({ head: `${name} (${answered})`, width: 14, figures: true }) as const),
  ];
  const rows = items.map(({ text }) => [
    text,
    ...groups.map((group) => {
      const mean = group.items.find((item) => item.text === text)?.mean;
      return mean === undefined ? '' : decimal(mean, locale, 2);
    }),
  ]);
  return [heading(3, choices.byActor), paragraph(choices.byActorText), table(columns, rows)];
}

function pulseBlocks({ title, lines }: Pulse, { words: { choices } }: Writing): readonly Block[] {
  const columns: readonly Column[] = [
    { head: choices.sentence, width: 44 },
    { head: choices.asked, width: 9 },
    ...['1', '2', '3', '4', '5'].map((head) => ({ head, width: 6, figures: true }) as const),
    { head: choices.columns.answers, width: 8, figures: true },
  ];
  const rows = lines.flatMap(({ text, rows: asked }) =>
    asked.map(({ when, tally }) => [
      text,
      choices.when[when],
      ...(tally ?? ['', '', '', '', '']).map(String),
      tally ? String(tally.reduce((sum, count) => sum + count, 0)) : choices.few,
    ]),
  );
  return [heading(2, choices.pulse(title)), paragraph(choices.pulseText), table(columns, rows)];
}
