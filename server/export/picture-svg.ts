/** A picture of the document as SVG: no style sheet, no script, nothing from outside, and every letter harmless. */
import type { Colour, Picture, Shape, Step } from '../../shared/agenda/document/blocks.ts';
import { xmlText } from './xml-text.ts';

/** Letters are drawn with the first of these that the reader's machine has. */
const fonts = "'Source Sans 3', Calibri, Carlito, Arial, sans-serif";

export function pictureSvg({ width, height, shapes }: Picture): string {
  const drawn = shapes.map(shapeTag).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${figure(width)} ${figure(height)}" width="${figure(width)}" height="${figure(height)}" font-family="${fonts}">${drawn}</svg>`;
}

/** Enough for print, and never `1e-7`. */
const figure = (value: number): string => String(Math.round(value * 100) / 100);

function shapeTag(shape: Shape): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius = 0 } = shape;
      return `<rect${attributes({ x, y, width, height, rx: radius })}${paint(shape)}/>`;
    }
    case 'circle':
      return `<circle${attributes({ cx: shape.x, cy: shape.y, r: shape.radius })}${paint(shape)}/>`;
    case 'line': {
      const { x1, y1, x2, y2 } = shape;
      return `<line${attributes({ x1, y1, x2, y2 })}${paint(shape)}/>`;
    }
    case 'path':
      return `<path d="${shape.steps.map(stepWords).join('')}"${paint(shape)}${
        shape.opacity === undefined ? '' : ` opacity="${figure(shape.opacity)}"`
      }/>`;
    case 'text': {
      const { x, y, size, anchor, bold, fill = '#000000', text } = shape;
      const weight = bold ? ' font-weight="600"' : '';
      const at = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
      return `<text${attributes({ x, y, 'font-size': size })}${at}${weight} fill="${fill}">${escaped(text)}</text>`;
    }
  }
}

const attributes = (values: Readonly<Record<string, number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${figure(value)}"`)
    .join('');

interface Painted {
  readonly fill?: Colour;
  readonly line?: Colour;
  readonly thickness?: number;
  readonly dashed?: true;
}

function paint({ fill, line, thickness = 1, dashed }: Painted): string {
  const stroke = line === undefined ? '' : ` stroke="${line}" stroke-width="${figure(thickness)}"`;
  return ` fill="${fill ?? 'none'}"${stroke}${dashed ? ` stroke-dasharray="${figure(thickness * 2)} ${figure(thickness * 2)}"` : ''}`;
}

function stepWords(step: Step): string {
  switch (step.to) {
    case 'move':
      return `M${figure(step.x)} ${figure(step.y)}`;
    case 'line':
      return `L${figure(step.x)} ${figure(step.y)}`;
    case 'curve':
      return `C${figure(step.x1)} ${figure(step.y1)} ${figure(step.x2)} ${figure(step.y2)} ${figure(step.x)} ${figure(step.y)}`;
    case 'close':
      return 'Z';
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return xmlText(text).replace(/[&<>"]/gu, (letter) => entities[letter] ?? '');
}
