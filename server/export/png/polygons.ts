/** Shapes of a picture as polygons: whatever is filled, and lines as what they cover. */
import type { Shape, Step } from '../../../shared/agenda/document/blocks.ts';
import type { Point } from './outlines.ts';

type Polygon = readonly Point[];

/** Closed polygons of the area. */
export function areaOf(shape: Exclude<Shape, { kind: 'text' | 'line' }>): readonly Polygon[] {
  switch (shape.kind) {
    case 'rect':
      return [corners(shape)];
    case 'circle':
      return [arc({ x: shape.x, y: shape.y }, shape.radius, 0, 48)];
    case 'path':
      return strands(shape.steps).map(({ points }) => points);
  }
}

/** What a pen of a thickness covers that goes along the shape's edge. */
export function edgeOf(shape: Exclude<Shape, { kind: 'text' }>): readonly Polygon[] {
  const { thickness = 1, dashed } = shape;
  const strokes =
    shape.kind === 'line'
      ? [{ points: [point(shape.x1, shape.y1), point(shape.x2, shape.y2)], closed: false }]
      : shape.kind === 'path'
        ? strands(shape.steps)
        : areaOf(shape).map((points) => ({ points, closed: true }));
  return strokes.flatMap(({ points, closed }) => {
    const first = points[0];
    const whole = closed && first ? [...points, first] : points;
    return (dashed ? dashes(whole, thickness * 2) : [whole]).flatMap((line) => stroked(line, thickness / 2));
  });
}

const point = (x: number, y: number): Point => ({ x, y });

function arc(center: Point, radius: number, from: number, parts: number, turns = 1): Point[] {
  return Array.from({ length: parts + (turns === 1 ? 0 : 1) }, (_, index) => {
    const angle = (from + (turns * index) / parts) * 2 * Math.PI;
    return point(center.x + radius * Math.cos(angle), center.y + radius * Math.sin(angle));
  });
}

function corners({ x, y, width, height, radius = 0 }: Extract<Shape, { kind: 'rect' }>): Polygon {
  const r = Math.min(radius, width / 2, height / 2);
  return [
    ...arc(point(x + width - r, y + height - r), r, 0, 8, 0.25),
    ...arc(point(x + r, y + height - r), r, 0.25, 8, 0.25),
    ...arc(point(x + r, y + r), r, 0.5, 8, 0.25),
    ...arc(point(x + width - r, y + r), r, 0.75, 8, 0.25),
  ];
}

interface Strand {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

function strands(steps: readonly Step[]): readonly Strand[] {
  const made: { points: Point[]; closed: boolean }[] = [];
  for (const step of steps) {
    const current = made.at(-1);
    if (step.to === 'close') {
      if (current) current.closed = true;
    } else if (step.to === 'move' || !current) made.push({ points: [point(step.x, step.y)], closed: false });
    else if (step.to !== 'curve') current.points.push(point(step.x, step.y));
    else {
      const from = current.points.at(-1) ?? step;
      for (let index = 1; index <= 24; index += 1) {
        const t = index / 24;
        const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
        current.points.push(
          point(
            a * from.x + b * step.x1 + c * step.x2 + d * step.x,
            a * from.y + b * step.y1 + c * step.y2 + d * step.y,
          ),
        );
      }
    }
  }
  return made;
}

/** Each straight piece as a box, with a round joint; all turned the same way, so that they add up. */
function stroked(line: readonly Point[], half: number): readonly Polygon[] {
  return line.slice(1).flatMap((to, index): readonly Polygon[] => {
    const from = line[index] ?? to;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length === 0) return [];
    const [nx, ny] = [(-(to.y - from.y) / length) * half, ((to.x - from.x) / length) * half];
    const box = [
      point(from.x - nx, from.y - ny),
      point(to.x - nx, to.y - ny),
      point(to.x + nx, to.y + ny),
      point(from.x + nx, from.y + ny),
    ];
    return index === line.length - 2 ? [box] : [box, arc(to, half, 0, 12)];
  });
}

/** Pieces as long as the gaps between them. */
function dashes(line: readonly Point[], length: number): readonly (readonly Point[])[] {
  const made: Point[][] = [];
  let [gone, drawing] = [0, true];
  for (const [index, to] of line.entries()) {
    const from = line[index - 1];
    if (!from) {
      made.push([to]);
      continue;
    }
    const far = Math.hypot(to.x - from.x, to.y - from.y);
    let along = 0;
    while (far - along > length - gone) {
      along += length - gone;
      const turn = point(from.x + ((to.x - from.x) * along) / far, from.y + ((to.y - from.y) * along) / far);
      if (drawing) made.at(-1)?.push(turn);
      else made.push([turn]);
      [gone, drawing] = [0, !drawing];
    }
    gone += far - along;
    if (drawing) made.at(-1)?.push(to);
  }
  return made;
}
