/** Section 5: the stepping stones towards the vision, as a path and with how we shall know. */
import { paragraph, table } from './blocks.ts';
import { pathPicture } from './path-picture.ts';
import type { Section, Writing } from './section.ts';

export function stonesSection({ agenda, words }: Writing): Section {
  const { stones } = agenda;
  if (stones.length === 0) return { heading: words.headings.stones, blocks: [paragraph(words.noStones)] };
  const { number, stone, horizon, howWeKnow, stands, sources } = words.columns;
  const sourced = stones.some((row) => words.sources(row.sources) !== '');
  const columns = [
    { head: number, width: 4, figures: true },
    { head: stone, width: 30 },
    { head: horizon, width: 12 },
    { head: howWeKnow, width: 30 },
    { head: stands, width: 15 },
    ...(sourced ? [{ head: sources, width: 10 }] : []),
  ] as const;
  const rows = stones.map((row) => [
    String(row.number),
    row.text,
    row.horizon,
    row.howWeKnow,
    `${row.stands.agree} / ${row.stands.reservation} / ${row.stands.disagree}`,
    ...(sourced ? [words.sources(row.sources)] : []),
  ]);
  return {
    heading: words.headings.stones,
    blocks: [...pathPicture(agenda, words), table(columns, rows, { rowHeader: 1 })],
  };
}
