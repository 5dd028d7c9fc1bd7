/** A picture of the document as dots, for programs that draw no SVG. There is no rasteriser to be had without native code. */
import type { Picture, Shape } from '../../../shared/agenda/document/blocks.ts';
import { ourFonts } from '../fonts/fonts.ts';
import { Canvas } from './canvas.ts';
import { readOutlines, type Letters, type Point } from './outlines.ts';
import { areaOf, edgeOf } from './polygons.ts';

/** 150 dots an inch on paper. */
const dotsWide = 1000;

type Faces = Readonly<Record<'plain' | 'bold', Letters>>;

let faces: Promise<Faces> | null = null;

/** The bytes of a `.png`, on white. */
export async function picturePng(picture: Picture): Promise<Uint8Array> {
  faces ??= ourFonts().then(([plain, , bold]) => ({
    plain: readOutlines(plain?.bytes ?? new Uint8Array()),
    bold: readOutlines(bold?.bytes ?? new Uint8Array()),
  }));
  const letters = await faces;
  const scale = dotsWide / picture.width;
  const canvas = new Canvas(dotsWide, Math.ceil(picture.height * scale));
  const scaled = (polygons: readonly (readonly Point[])[]) =>
    polygons.map((polygon) => polygon.map(({ x, y }) => ({ x: x * scale, y: y * scale })));
  for (const shape of picture.shapes) {
    if (shape.kind === 'text') canvas.fill(scaled(textPolygons(shape, letters)), shape.fill ?? '#000000');
    else {
      const opacity = shape.kind === 'path' ? (shape.opacity ?? 1) : 1;
      if (shape.kind !== 'line' && shape.fill !== undefined) canvas.fill(scaled(areaOf(shape)), shape.fill, opacity);
      if (shape.line !== undefined) canvas.fill(scaled(edgeOf(shape)), shape.line, opacity);
    }
  }
  return canvas.png();
}

function textPolygons(
  { text, x, y, size, anchor, bold }: Extract<Shape, { kind: 'text' }>,
  faces: Faces,
): readonly (readonly Point[])[] {
  const drawn = Array.from(text, (letter) => (bold ? faces.bold : faces.plain)(letter.codePointAt(0) ?? 0));
  const width = drawn.reduce((sum, { advance }) => sum + advance * size, 0);
  let at = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  return drawn.flatMap(({ contours, advance }) => {
    const left = at;
    at += advance * size;
    return contours.map((contour) => contour.map((point) => ({ x: left + point.x * size, y: y + point.y * size })));
  });
}
