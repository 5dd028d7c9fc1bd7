/** Effort and effect of the actions, as a square of nine fields with their numbers in it. */
import type { AgendaWords } from '../../locale/nb/agenda.ts';
import type { Agenda, AgendaAction } from '../model.ts';
import { heading, type Block, type Shape } from './blocks.ts';
import { colours, textLines } from './picture.ts';

const width = 480;
const levels = ['low', 'medium', 'high'] as const;
type Level = (typeof levels)[number];

/** Room for the words of the two axes. */
const left = 76;
const below = 34;
const fieldWidth = (width - left - 1) / levels.length;
const disc = 10;
const perLine = Math.floor((fieldWidth - 8) / (2 * disc + 4));
/** Of a field with one line of numbers, and with two. */
const heights = { one: 28, two: 51 };
/** Two lines of numbers; the last place says how many more there are. */
const mostDrawn = 2 * perLine;
/** Fewer than this need no picture. */
const fewest = 3;

interface Placed {
  readonly effort: Level;
  readonly effect: Level;
  readonly numbers: readonly number[];
}

/** Nothing until some actions have been given both. What it shows stands in its text alternative. */
export function matrixBlocks({ groups }: Agenda, words: AgendaWords): readonly Block[] {
  const { matrix } = words.layout;
  const actions = groups.flatMap((group) => group.actions).filter(({ effort, effect }) => effort && effect);
  if (actions.length < fewest) return [];
  // What costs little and does much comes first.
  const fields = levels
    .toReversed()
    .flatMap((effect) =>
      levels.map((effort): Placed => ({ effort, effect, numbers: numbersIn(actions, effort, effect) })),
    );
  const height = fields.some(({ numbers }) => numbers.length > perLine) ? heights.two : heights.one;
  const said = fields
    .filter(({ numbers }) => numbers.length > 0)
    .map(({ effort, effect, numbers }) =>
      matrix.cell(matrix.levels[effort], matrix.levels[effect], numbers.join(', ')),
    );
  return [
    heading(2, matrix.title),
    {
      kind: 'picture',
      title: matrix.legend,
      alt: `${said.map(sentence).join('. ')}.`,
      width,
      height: height * levels.length + below,
      shapes: [...fields.flatMap((field) => fieldShapes(field, height)), ...axisShapes(matrix, height)],
    },
  ];
}

const sentence = (words: string): string => words.charAt(0).toLocaleUpperCase('nb') + words.slice(1);

const numbersIn = (actions: readonly AgendaAction[], effort: Level, effect: Level): readonly number[] =>
  actions.filter((action) => action.effort === effort && action.effect === effect).map(({ number }) => number);

function fieldShapes({ effort, effect, numbers }: Placed, height: number): readonly Shape[] {
  const x = left + levels.indexOf(effort) * fieldWidth;
  const y = (levels.length - 1 - levels.indexOf(effect)) * height;
  const first = effort === 'low' && effect === 'high';
  const drawn = numbers.length > mostDrawn ? numbers.slice(0, mostDrawn - 1) : numbers;
  const signs = [...drawn.map(String), ...(drawn.length < numbers.length ? [`+${numbers.length - drawn.length}`] : [])];
  return [
    {
      kind: 'rect',
      x,
      y: y + 0.5,
      width: fieldWidth,
      height,
      fill: first ? colours.tint : colours.paper,
      line: colours.line,
      thickness: 0.75,
    },
    ...signs.flatMap((sign, index): readonly Shape[] => {
      const at = {
        x: x + disc + 6 + (index % perLine) * (2 * disc + 4),
        y: y + disc + 4 + Math.floor(index / perLine) * (2 * disc + 3),
      };
      return [
        { kind: 'circle', ...at, radius: disc, fill: colours.deep },
        { kind: 'text', x: at.x, y: at.y + 3, text: sign, size: 9, anchor: 'middle', bold: true, fill: colours.paper },
      ];
    }),
  ];
}

function axisShapes(
  { effort, effect, levels: names }: AgendaWords['layout']['matrix'],
  height: number,
): readonly Shape[] {
  const bottom = levels.length * height;
  const quiet = { size: 9, fill: colours.quiet } as const;
  return [
    ...textLines([effect], { x: 0, y: 12, size: 10, bold: true, fill: colours.ink }),
    ...levels.flatMap((level, index) => [
      ...textLines([names[level]], {
        ...quiet,
        x: left - 8,
        y: bottom - (index + 0.5) * height + 3,
        anchor: 'end',
      }),
      ...textLines([names[level]], {
        ...quiet,
        x: left + (index + 0.5) * fieldWidth,
        y: bottom + 13,
        anchor: 'middle',
      }),
    ]),
    ...textLines([effort], { x: left, y: bottom + 28, size: 10, bold: true, fill: colours.ink }),
  ];
}
