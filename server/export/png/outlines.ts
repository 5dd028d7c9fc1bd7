/** The outlines of a TrueType font's letters, for the few words of a picture. */
import { drawingsOf } from '../fonts/font-letters.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Letter {
  /** Closed, in units of the letter height, y downwards from the base line. */
  readonly contours: readonly (readonly Point[])[];
  readonly advance: number;
}

export type Letters = (codePoint: number) => Letter;

interface FontPoint extends Point {
  readonly on: boolean;
}

/** `font`: the whole file of one face with `glyf` outlines. A letter that it lacks is a gap. */
export function readOutlines(font: Uint8Array): Letters {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    tables.set(String.fromCharCode(...font.subarray(record, record + 4)), view.getUint32(record + 8));
  }
  const at = (name: string): number => tables.get(name) ?? 0;
  const perEm = view.getUint16(at('head') + 18);
  const long = view.getInt16(at('head') + 50) === 1;
  const metrics = view.getUint16(at('hhea') + 34);
  const drawings = drawingsOf(font);
  const known = new Map<number, Letter>();

  const offsetOf = (drawing: number): number =>
    long ? view.getUint32(at('loca') + drawing * 4) : view.getUint16(at('loca') + drawing * 2) * 2;

  function contoursOf(drawing: number, depth = 0): readonly (readonly FontPoint[])[] {
    const start = offsetOf(drawing);
    if (start === offsetOf(drawing + 1) || depth > 4) return [];
    const glyph = at('glyf') + start;
    const count = view.getInt16(glyph);
    return count >= 0 ? simple(view, glyph + 10, count) : composite(glyph + 10, depth);
  }

  /** A letter with its accent: other drawings, moved and perhaps scaled. */
  function composite(first: number, depth: number): readonly (readonly FontPoint[])[] {
    const made: (readonly FontPoint[])[] = [];
    let [next, more] = [first, true];
    while (more) {
      const flags = view.getUint16(next);
      const wide = (flags & 1) !== 0;
      const dx = wide ? view.getInt16(next + 4) : view.getInt8(next + 4);
      const dy = wide ? view.getInt16(next + 6) : view.getInt8(next + 5);
      const scales = next + (wide ? 8 : 6);
      const scale = (index: number): number => view.getInt16(scales + index * 2) / 16_384;
      const [numbers, a, b, c, d] =
        (flags & 8) !== 0
          ? [1, scale(0), 0, 0, scale(0)]
          : (flags & 64) !== 0
            ? [2, scale(0), 0, 0, scale(1)]
            : (flags & 128) !== 0
              ? [4, scale(0), scale(1), scale(2), scale(3)]
              : [0, 1, 0, 0, 1];
      for (const contour of contoursOf(view.getUint16(next + 2), depth + 1))
        made.push(contour.map(({ x, y, on }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on })));
      next = scales + numbers * 2;
      more = (flags & 32) !== 0;
    }
    return made;
  }

  return (codePoint) => {
    const before = known.get(codePoint);
    if (before) return before;
    const drawing = drawings.get(codePoint);
    const metric = at('hmtx') + Math.min(drawing ?? 0, metrics - 1) * 4;
    const letter: Letter = {
      contours: drawing === undefined ? [] : contoursOf(drawing).map((contour) => flattened(contour, perEm)),
      advance: view.getUint16(metric) / perEm,
    };
    known.set(codePoint, letter);
    return letter;
  };
}

function simple(view: DataView, start: number, count: number): readonly (readonly FontPoint[])[] {
  const ends = Array.from({ length: count }, (_, index) => view.getUint16(start + index * 2));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = start + count * 2 + 2 + view.getUint16(start + count * 2);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = view.getUint8(at);
    at += 1;
    const times = (flag & 8) === 0 ? 1 : view.getUint8(at) + 1;
    if (times > 1 || (flag & 8) !== 0) at += 1;
    for (let time = 0; time < times; time += 1) flags.push(flag);
  }
  const coordinates = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0) {
        value += (flag & same) === 0 ? -view.getUint8(at) : view.getUint8(at);
        at += 1;
      } else if ((flag & same) === 0) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(2, 16);
  const ys = coordinates(4, 32);
  return ends.map((end, index) =>
    Array.from({ length: end - (ends[index - 1] ?? -1) }, (_, offset) => {
      const point = (ends[index - 1] ?? -1) + 1 + offset;
      return { x: xs[point] ?? 0, y: ys[point] ?? 0, on: ((flags[point] ?? 0) & 1) !== 0 };
    }),
  );
}

/** Quadratic curves as short straight lines. Between two points off the curve there is one on it. */
function flattened(contour: readonly FontPoint[], perEm: number): readonly Point[] {
  const whole = contour.flatMap((point, index): readonly FontPoint[] => {
    const next = contour[(index + 1) % contour.length] ?? point;
    const between = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, on: true };
    return point.on || next.on ? [point] : [point, between];
  });
  const first = Math.max(
    0,
    whole.findIndex(({ on }) => on),
  );
  const points: Point[] = [];
  for (let index = 0; index < whole.length; index += 1) {
    const point = whole[(first + index) % whole.length];
    const from = points.at(-1);
    const to = whole[(first + index + 1) % whole.length];
    if (!point || !to) continue;
    if (point.on || !from) points.push(point);
    else
      for (let step = 1; step <= 4; step += 1) {
        const t = step / 4;
        points.push({
          x: (1 - t) ** 2 * from.x + 2 * t * (1 - t) * point.x + t ** 2 * to.x,
          y: (1 - t) ** 2 * from.y + 2 * t * (1 - t) * point.y + t ** 2 * to.y,
        });
      }
  }
  return points.map(({ x, y }) => ({ x: x / perEm, y: -y / perEm }));
}
