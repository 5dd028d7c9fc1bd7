/** How well everybody met, beside what no plan can beat. */
import { heading, paragraph, table, type Block } from './blocks.ts';
import type { Writing } from './section.ts';

export function seatingBlocks({ agenda, words }: Writing): readonly Block[] {
  const { seating } = agenda.how;
  if (seating === null) return [];
  const { columns, seatingFigures } = words;
  const figures = [
    { name: 'repeats', ...seating.repeats } as const,
    { name: 'returns', ...seating.returns } as const,
    ...seating.alike,
  ];
  return [
    heading(2, words.headings.seating),
    paragraph(words.seating(seating)),
    table(
      [
        { head: columns.seating, width: 44 },
        { head: columns.count, width: 10, figures: true },
        { head: columns.least, width: 16, figures: true },
      ],
      figures.map(({ name, count, least }) => [seatingFigures[name], String(count), String(least)]),
    ),
  ];
}
