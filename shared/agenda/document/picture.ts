/** Small help for drawing: colours that print well in grey, and words that fit where they stand. */
import type { Colour, Shape } from './blocks.ts';

/** Dark green and warm grey; every pair of letter and ground has a contrast of at least 7 to 1. */
export const colours = {
  ink: '#1f2a27',
  quiet: '#4a5652',
  line: '#8a9a94',
  paper: '#ffffff',
  tint: '#eaf2ee',
  deep: '#17594a',
} as const satisfies Record<string, Colour>;

const narrow = /[ijlftIJ.,:;!|'’()[\]·\-/ ]/u;
const wide = /[mwMWÆŒæœ@%—…]/u;
const capital = /[\p{Lu}\d]/u;
const plain = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{P}\p{S}]/u;

/** Where the picture is opened another font may stand in for ours: reckoned for a broad one. */
function widthOf(letter: string): number {
  if (narrow.test(letter)) return 0.32;
  if (wide.test(letter)) return 0.9;
  if (capital.test(letter)) return 0.62;
  return plain.test(letter) ? 0.52 : 1.1;
}

/** How wide a line becomes, in units of the picture: never less than it is in the fonts we know. */
const lineWidth = (text: string, size: number): number =>
  size * Array.from(text).reduce((sum, letter) => sum + widthOf(letter), 0);

/** As many whole letters as fit, and an ellipsis when that is not all of them. */
function shortened(text: string, width: number, size: number): string {
  if (lineWidth(text, size) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && lineWidth(`${letters.join('').trimEnd()}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Lines no wider than `width`, broken between words; what is more than `most` lines ends in an ellipsis. */
export function fitted(text: string, width: number, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/u).filter((word) => word !== '');
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (lineWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line === '') {
      line = word;
      continue;
    }
    if (lines.length === most - 1) return [...lines, shortened([line, ...words.slice(index)].join(' '), width, size)];
    lines.push(shortened(line, width, size));
    line = word;
  }
  return line === '' ? lines : [...lines, shortened(line, width, size)];
}

/** Lines of text under each other; `y` is the base line of the first. */
export function textLines(
  lines: readonly string[],
  { x, y, size, ...how }: Omit<Extract<Shape, { kind: 'text' }>, 'kind' | 'text'>,
): readonly Shape[] {
  return lines.map((text, index) => ({ kind: 'text', x, y: y + index * size * 1.25, text, size, ...how }));
}
