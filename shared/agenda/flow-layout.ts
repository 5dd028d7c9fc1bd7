/** Where everything of a flow stands when it is drawn, in plain figures: pages and documents draw the same. */
import { sankey } from 'd3-sankey';
import { flowColumns, type Flow, type FlowColumn, type FlowLink, type FlowNode } from './flow.ts';

export interface PlacedNode extends FlowNode {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface PlacedLink extends FlowLink {
  /** The middle of both ends. */
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly thickness: number;
}

export interface FlowLayout {
  readonly columns: readonly { readonly column: FlowColumn; readonly x: number }[];
  readonly nodes: readonly PlacedNode[];
  /** The widest first, so that narrow ones are drawn on top. */
  readonly links: readonly PlacedLink[];
}

export interface FlowSize {
  readonly width: number;
  readonly height: number;
  readonly nodeWidth: number;
  /** Free room below each node, for its words. */
  readonly gap: number;
}

/** What a tie without notes is drawn as. */
const thinnest = 0.4;

const nearlyNothing = 1e-6;

/** From column to column, so that each has a place of its own also where no thread goes through all of them. Not drawn. */
function spine(nodes: readonly FlowNode[], present: readonly FlowColumn[]): readonly FlowLink[] {
  const first = present.flatMap((column) => nodes.find((node) => node.column === column)?.key ?? []);
  return first.flatMap((from, index) =>
    first.slice(index + 1, index + 2).map((to) => ({ from, to, notes: nearlyNothing })),
  );
}

/** `width` is where the last column begins: its words stand to the right of it. Columns that nothing stands in are left out. */
export function flowLayout({ nodes, links }: Flow, { width, height, nodeWidth, gap }: FlowSize): FlowLayout {
  const present = flowColumns.filter((column) => nodes.some((node) => node.column === column));
  const placed = sankey<{ readonly node: FlowNode }, { readonly link: FlowLink }>()
    .nodeId(({ node }) => node.key)
    .nodeAlign(({ node }) => present.indexOf(node.column))
    .nodeWidth(nodeWidth)
    .nodePadding(gap)
    .extent([
      [0, 0],
      [width + nodeWidth, height],
    ])({
    nodes: nodes.map((node) => ({ node })),
    links: [...links, ...spine(nodes, present)].map((link) => ({
      link,
      source: link.from,
      target: link.to,
      value: link.notes === nearlyNothing ? nearlyNothing : Math.max(thinnest, link.notes),
    })),
  });
  const step = width / Math.max(1, present.length - 1);
  const xOf = (column: FlowColumn): number => present.indexOf(column) * step;
  const columns = new Map(nodes.map(({ key, column }) => [key, column]));
  const left = (key: string): number => xOf(columns.get(key) ?? 'tables');
  return {
    columns: present.map((column) => ({ column, x: xOf(column) })),
    nodes: placed.nodes.map(({ node, y0 = 0, y1 = 0 }) => ({ ...node, x: xOf(node.column), y: y0, height: y1 - y0 })),
    links: placed.links
      .filter(({ link }) => link.notes !== nearlyNothing)
      .map(({ link, y0 = 0, y1 = 0, width: thickness = 0 }) => ({
        ...link,
        x1: left(link.from) + nodeWidth,
        y1: y0,
        x2: left(link.to),
        y2: y1,
        thickness,
      }))
      .sort((one, other) => other.thickness - one.thickness),
  };
}
