/** The flow of a café drawn on paper: bands as wide as their notes, from the tables on the left to the actions on the right. */
import type { AgendaOriginsWords } from '../../locale/nb/agenda-origins.ts';
import { flowColumns, type Flow, type FlowNode } from '../flow.ts';
import { flowLayout, type PlacedLink, type PlacedNode } from '../flow-layout.ts';
import type { Picture, Shape } from './blocks.ts';
import { colours, fitted, textLines } from './picture.ts';

const width = 480;
const head = 22;
const nodeWidth = 5;
const gap = 18;
const small = 6.5;
/** Room for the tallest column, with two lines of words beside each of its nodes. */
const perNode = 32;

/** Nothing where there is only one column. */
export function flowPicture(flow: Flow, { flow: words }: AgendaOriginsWords): readonly Picture[] {
  const tallest = Math.max(...flowColumns.map((column) => flow.nodes.filter((node) => node.column === column).length));
  const columns = new Set(flow.nodes.map(({ column }) => column)).size;
  if (columns < 2) return [];
  const room = width / columns;
  const height = Math.max(110, tallest * perNode);
  const layout = flowLayout(flow, { width: width - room, height, nodeWidth, gap });
  return [
    {
      kind: 'picture',
      title: words.title,
      alt: words.alt(flow.notes, flow.carried),
      width,
      height: height + head + 8,
      shapes: [
        ...layout.columns.map(({ column, x }): Shape => ({
          kind: 'text',
          x,
          y: 8,
          text: words.columns[column],
          size: 7.5,
          bold: true,
          fill: colours.quiet,
        })),
        ...layout.links.map(band),
        ...layout.nodes.flatMap((node) => nodeShapes(node, flowLabel(node, words), room - nodeWidth - 8)),
      ],
    },
  ];
}

/** What a node is called. */
export function flowLabel(node: FlowNode, words: AgendaOriginsWords['flow']): string {
  const { kind, column, number, text } = node;
  if (kind === 'loose') return words.loose;
  if (kind === 'rest') return words.rest(number);
  switch (column) {
    case 'tables':
      return text === '' ? words.table(number) : `${words.table(number)}: ${text}`;
    case 'themes':
      return text;
    case 'vision':
      return text;
    case 'stones':
      return `${words.stone(number)}: ${text}`;
    case 'actions':
      return `${words.action(number)}: ${text}`;
  }
}

function band({ x1, y1, x2, y2, thickness }: PlacedLink): Shape {
  const half = Math.max(0.4, thickness / 2);
  const middle = (x1 + x2) / 2;
  const [top, end] = [y1 + head, y2 + head];
  return {
    kind: 'path',
    fill: colours.line,
    opacity: 0.4,
    steps: [
      { to: 'move', x: x1, y: top - half },
      { to: 'curve', x1: middle, y1: top - half, x2: middle, y2: end - half, x: x2, y: end - half },
      { to: 'line', x: x2, y: end + half },
      { to: 'curve', x1: middle, y1: end + half, x2: middle, y2: top + half, x: x1, y: top + half },
      { to: 'close' },
    ],
  };
}

function nodeShapes({ x, y, height, column, notes }: PlacedNode, label: string, room: number): readonly Shape[] {
  const lines = fitted(`${label} (${notes})`, room, small, 2);
  const middle = y + head + height / 2;
  const [first = ''] = lines;
  const wide = Math.max(...lines.map((line) => line.length)) * small * 0.52 + 4;
  const tall = lines.length * small * 1.25 + 2;
  return [
    {
      kind: 'rect',
      x,
      y: y + head,
      width: nodeWidth,
      height: Math.max(1, height),
      fill: column === 'actions' ? colours.deep : colours.quiet,
    },
    // Words stand on bands: a little paper behind them keeps them readable.
    ...(first === ''
      ? []
      : [
          {
            kind: 'rect' as const,
            x: x + nodeWidth + 1,
            y: middle - tall / 2,
            width: Math.min(room, wide),
            height: tall,
            radius: 2,
            fill: colours.paper,
          },
        ]),
    ...textLines(lines, {
      x: x + nodeWidth + 3,
      y: middle - (lines.length - 1) * small * 0.625 + small * 0.35,
      size: small,
      fill: colours.ink,
    }),
  ];
}
