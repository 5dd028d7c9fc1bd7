/** The stepping stones as a path that winds to the vision. */
import type { AgendaWords } from '../../locale/nb/agenda.ts';
import type { Agenda, AgendaStone } from '../model.ts';
import type { Picture, Shape, Step } from './blocks.ts';
import { colours, fitted, textLines } from './picture.ts';

const width = 480;
const mostPerRow = 5;
const gap = 14;
const cardHeight = 64;
/** So that no edge is cut. */
const edge = 1;
const rowHeight = cardHeight + 20;
/** More would be a wall of small print; the table has them all. */
const mostDrawn = 16;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Rows of much the same length; every other one runs backwards, as a path does that climbs a hill. */
function places(count: number): readonly Place[] {
  const perRow = Math.ceil(count / Math.ceil(count / mostPerRow));
  const cardWidth = (width - 2 * edge - (perRow - 1) * gap) / perRow;
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / perRow);
    const along = index % perRow;
    const column = row % 2 === 0 ? along : perRow - 1 - along;
    return { x: edge + column * (cardWidth + gap), y: row * rowHeight + 8, width: cardWidth };
  });
}

/** Nothing where a picture would say less than the table alone. */
export function pathPicture({ stones, vision }: Agenda, words: AgendaWords): readonly Picture[] {
  const { path } = words.layout;
  const [first] = stones;
  if (first === undefined || stones.length < 3 || stones.length > mostDrawn) return [];
  const cards = places(stones.length);
  const goal = { x: 0, y: (cards.at(-1)?.y ?? 0) + rowHeight };
  const sentence = fitted(vision ?? path.noVision, width - 44, 12, 2);
  const goalHeight = 20 + sentence.length * 15;
  return [
    {
      kind: 'picture',
      told: true,
      title: path.title,
      alt: path.alt(stones.length, first.text, vision ?? ''),
      width,
      height: goal.y + goalHeight + 2,
      shapes: [
        track(cards, goal.y),
        ...stones.flatMap((stone, index) =>
          cards.slice(index, index + 1).flatMap((place) => stoneShapes(stone, place)),
        ),
        { kind: 'rect', ...goal, width, height: goalHeight, radius: 10, fill: colours.deep },
        ...textLines(sentence, {
          x: width / 2,
          y: goal.y + 22,
          size: 12,
          anchor: 'middle',
          bold: true,
          fill: colours.paper,
        }),
      ],
    },
  ];
}

/** Behind the cards, from the middle of each to the middle of the next, and down to the vision. */
function track(cards: readonly Place[], end: number): Shape {
  const steps = cards.map(({ x, y, width: wide }, index): Step => ({
    to: index === 0 ? 'move' : 'line',
    x: x + wide / 2,
    y: y + cardHeight / 2,
  }));
  const last = steps.at(-1);
  const down: readonly Step[] = last && last.to !== 'close' ? [{ to: 'line', x: last.x, y: end + 4 }] : [];
  return { kind: 'path', steps: [...steps, ...down], line: colours.line, thickness: 2 };
}

function stoneShapes({ number, text, horizon }: AgendaStone, { x, y, width: wide }: Place): readonly Shape[] {
  const size = 8;
  const lines = fitted(text, wide - 12, size, 4);
  return [
    {
      kind: 'rect',
      x,
      y,
      width: wide,
      height: cardHeight,
      radius: 8,
      fill: colours.tint,
      line: colours.line,
      thickness: 0.75,
    },
    { kind: 'circle', x: x + 12, y, radius: 8, fill: colours.deep },
    {
      kind: 'text',
      x: x + 12,
      y: y + 3,
      text: String(number),
      size: 8.5,
      anchor: 'middle',
      bold: true,
      fill: colours.paper,
    },
    ...textLines(lines, { x: x + 6, y: y + 18, size, fill: colours.ink }),
    ...(horizon === ''
      ? []
      : textLines(fitted(horizon, wide - 12, 7.5, 1), {
          x: x + 6,
          y: y + cardHeight - 6,
          size: 7.5,
          bold: true,
          fill: colours.quiet,
        })),
  ];
}
