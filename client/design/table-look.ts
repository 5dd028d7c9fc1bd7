export const shapeNames = ['circle', 'square', 'star', 'drop', 'triangle', 'flower', 'diamond', 'cross'] as const;
export type ShapeName = (typeof shapeNames)[number];

/** Dark and light in turn, so that neighbours differ even in black and white. */
export const tableColours = [
  'pine',
  'sun',
  'plum',
  'sky',
  'clay',
  'mint',
  'fjord',
  'rose',
  'cocoa',
  'lilac',
  'berry',
  'stone',
] as const;
export type TableColour = (typeof tableColours)[number];

export interface TableLook {
  /** The custom property is `--table-<colour>`. */
  colour: TableColour;
  shape: ShapeName;
  /** Which ink is readable on the colour. */
  ink: 'light' | 'dark';
}

/**
 * Colours run 12 and shapes 8 to the round, which alone would repeat after 24 tables; the shapes therefore slip by one
 * every 24, so 96 tables look different and no two neighbours ever share a colour or a shape.
 */
export function tableLook(number: number): TableLook {
  const index = Math.max(0, Math.trunc(number) - 1);
  const colourAt = index % tableColours.length;
  const shapeAt = (index + Math.floor(index / 24)) % shapeNames.length;
  return {
    colour: tableColours[colourAt] ?? 'pine',
    shape: shapeNames[shapeAt] ?? 'circle',
    ink: colourAt % 2 === 0 ? 'light' : 'dark',
  };
}
