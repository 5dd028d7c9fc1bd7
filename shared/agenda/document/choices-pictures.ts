/** Dots as bars, and places as marks on a line. What they show stands in the table below them as well. */
import { valueAt, type RankedItem } from '../../cafe/polls.ts';
import type { Picture, Shape } from './blocks.ts';
import { colours, fitted, textLines } from './picture.ts';

const width = 480;
const size = 10;
const barRow = 32;
/** More would be a list, and that stands below. */
const mostBars = 10;

/** The first of them, as long as they have dots. */
export function barsPicture(title: string, rows: readonly { readonly text: string; readonly dots: number }[]): Picture {
  const shown = rows.slice(0, mostBars);
  const most = Math.max(1, ...shown.map(({ dots }) => dots));
  const shapes = shown.flatMap(({ text, dots }, index): readonly Shape[] => {
    const y = index * barRow;
    const length = (dots / most) * (width - 40);
    return [
      ...textLines(fitted(text, width, size, 1), { x: 0, y: y + 11, size, fill: colours.ink }),
      { kind: 'rect', x: 0, y: y + 16, width: length, height: 9, radius: 2, fill: colours.deep },
      { kind: 'text', x: length + 6, y: y + 24, text: String(dots), size, bold: true, fill: colours.ink },
    ];
  });
  const alt = shown.map(({ text, dots }) => `${dots}: ${text}`).join('; ');
  return { kind: 'picture', told: true, title, alt, width, height: shown.length * barRow, shapes };
}

const placeRow = 34;
const axis = { from: 265, to: 465 };

/** A mark at each place that was given, larger where more gave it, and a line at the mean. `alt`: the order and the means in words. */
export function placesPicture(title: string, alt: string, items: readonly RankedItem[]): Picture {
  const places = items.length;
  const at = (place: number): number => axis.from + ((place - 1) / Math.max(1, places - 1)) * (axis.to - axis.from);
  const top = 18;
  const heads = Array.from({ length: places }, (_, index): Shape => {
    return {
      kind: 'text',
      x: at(index + 1),
      y: 10,
      text: String(index + 1),
      size,
      anchor: 'middle',
      fill: colours.quiet,
    };
  });
  const rows = items.flatMap(({ text, tally, mean, count }, index): readonly Shape[] => {
    const y = top + index * placeRow + placeRow / 2;
    const marks = tally.flatMap((given, step): readonly Shape[] =>
      given === 0
        ? []
        : [
            {
              kind: 'circle',
              x: at(valueAt('ranking', step)),
              y,
              radius: 3 + 8 * Math.sqrt(given / count),
              fill: colours.tint,
              line: colours.deep,
            },
          ],
    );
    return [
      ...textLines(fitted(text, axis.from - 25, size, 2), { x: 0, y: y - 2, size, fill: colours.ink }),
      { kind: 'line', x1: axis.from, y1: y, x2: axis.to, y2: y, line: colours.line },
      ...marks,
      { kind: 'line', x1: at(mean), y1: y - 12, x2: at(mean), y2: y + 12, line: colours.ink, thickness: 2 },
    ];
  });
  return {
    kind: 'picture',
    told: true,
    title,
    alt,
    width,
    height: top + items.length * placeRow + 4,
    shapes: [...heads, ...rows],
  };
}
