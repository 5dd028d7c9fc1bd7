import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Picture, Shape } from '../../../shared/agenda/document/blocks.ts';
import { pictureSvg } from '../picture-svg.ts';
import { picturePng } from './picture-png.ts';

const picture = (...shapes: readonly Shape[]): Picture => ({
  kind: 'picture',
  title: 't',
  alt: 'a',
  width: 100,
  height: 50,
  shapes,
});

/** Red, green and blue of the dot at a point of the picture, read from the file as PNG says. */
async function dots(of: Picture): Promise<(x: number, y: number) => readonly number[]> {
  const file = Buffer.from(await picturePng(of));
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  const rows = inflateSync(Buffer.concat(parts));
  expect(rows).toHaveLength(height * (width * 3 + 1));
  return (x, y) => {
    const at = Math.floor((y / of.height) * height) * (width * 3 + 1) + 1 + Math.floor((x / of.width) * width) * 3;
    return [...rows.subarray(at, at + 3)];
  };
}

const white = [255, 255, 255];
const deep = [0x17, 0x59, 0x4a];

describe('a picture', () => {
  it('[DC7] is the same in dots as in vectors: areas, edges, letters, and nothing besides', async () => {
    const at = await dots(
      picture(
        { kind: 'rect', x: 10, y: 10, width: 20, height: 20, radius: 5, fill: '#17594a' },
        { kind: 'circle', x: 50, y: 20, radius: 10, line: '#17594a', thickness: 2 },
        { kind: 'line', x1: 70, y1: 5, x2: 70, y2: 45, line: '#17594a', thickness: 4 },
        {
          kind: 'path',
          steps: [
            { to: 'move', x: 80, y: 10 },
            { to: 'line', x: 90, y: 10 },
            { to: 'line', x: 90, y: 30 },
            { to: 'line', x: 80, y: 30 },
            { to: 'close' },
          ],
          fill: '#17594a',
          opacity: 0.5,
        },
      ),
    );
    expect(at(20, 20)).toEqual(deep);
    expect([at(5, 20), at(10.5, 10.5), at(50, 20), at(75, 20), at(85, 40)]).toEqual([
      white,
      white,
      white,
      white,
      white,
    ]);
    expect(at(50, 10)).toEqual(deep);
    expect(at(70, 25)).toEqual(deep);
    expect(at(85, 20)).toEqual(deep.map((value) => Math.round(255 + (value - 255) * 0.5)));
  });

  it('[DC7] letters stand where they begin, in the middle or where they end, also those with a mark', async () => {
    const inked = async (shape: Partial<Extract<Shape, { kind: 'text' }>>): Promise<readonly [number, number]> => {
      const at = await dots(picture({ kind: 'text', x: 50, y: 30, text: 'Šåŋ', size: 10, fill: '#000000', ...shape }));
      const columns = Array.from({ length: 400 }, (_, index) => index / 4).filter((x) =>
        Array.from({ length: 60 }, (_, index) => 18 + index / 4).some((y) => (at(x, y)[0] ?? 255) < 128),
      );
      return [Math.min(...columns), Math.max(...columns)];
    };
    const [left, right] = await inked({});
    expect(left).toBeGreaterThanOrEqual(50);
    expect(left).toBeLessThan(52);
    expect(right - left).toBeGreaterThan(10);
    expect((await inked({ anchor: 'end' }))[1]).toBeLessThanOrEqual(50);
    const [from, to] = await inked({ anchor: 'middle', bold: true });
    expect(Math.abs((from + to) / 2 - 50)).toBeLessThan(1);
    // The hook over the S is drawn above it.
    const at = await dots(picture({ kind: 'text', x: 0, y: 30, text: 'Š', size: 20, fill: '#000000' }));
    const rows = Array.from({ length: 25 }, (_, y) => y + 5).filter((y) =>
      Array.from({ length: 60 }, (_, index) => index / 4).some((x) => (at(x, y)[0] ?? 255) < 128),
    );
    expect(Math.min(...rows)).toBeLessThan(16);
  });

  it('[DC4] words in a picture are letters and nothing else', () => {
    const svg = pictureSvg(picture({ kind: 'text', x: 1, y: 1, size: 9, text: '</text><script>&"\u0000\ufffe' }));
    expect(svg).toContain('>&lt;/text&gt;&lt;script&gt;&amp;&quot;</text>');
    expect(svg).not.toMatch(/<script|href|url\(/u);
  });
});
