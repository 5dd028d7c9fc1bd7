/** Which letters a TrueType or OpenType font can draw, read from its own table of characters (`cmap`). */

/** The number of the drawing for each code point; none when the file is no font that we can read. */
export function drawingsOf(font: Uint8Array): ReadonlyMap<number, number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  try {
    const table = subtableAt(view);
    return table === null ? new Map() : drawings(view, table);
  } catch {
    // A file that ends too early.
    return new Map();
  }
}

/** The best Unicode subtable of the first face: the one for all planes before the one for the first alone. */
function subtableAt(view: DataView): number | null {
  const collection = view.getUint32(0) === 0x74746366;
  const face = collection ? view.getUint32(12) : 0;
  const tables = view.getUint16(face + 4);
  for (let index = 0; index < tables; index += 1) {
    const record = face + 12 + index * 16;
    if (view.getUint32(record) !== 0x636d6170) continue;
    const cmap = view.getUint32(record + 8);
    const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, at) => ({
      at: cmap + view.getUint32(cmap + 4 + at * 8 + 4),
    }));
    for (const format of [12, 4]) {
      const found = subtables.find(({ at }) => view.getUint16(at) === format);
      if (found) return found.at;
    }
  }
  return null;
}

function drawings(view: DataView, at: number): ReadonlyMap<number, number> {
  return new Map(view.getUint16(at) === 12 ? groupedLetters(view, at) : segmentedLetters(view, at));
}

function* groupedLetters(view: DataView, at: number): Generator<readonly [number, number]> {
  const groups = view.getUint32(at + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = at + 16 + index * 12;
    const first = view.getUint32(group);
    const last = Math.min(view.getUint32(group + 4), 0x10ffff);
    const drawing = view.getUint32(group + 8);
    for (let code = first; code <= last; code += 1) yield [code, drawing + code - first];
  }
}

/** A segment may name letters that it has no drawing for. */
function* segmentedLetters(view: DataView, at: number): Generator<readonly [number, number]> {
  const segments = view.getUint16(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + segments * 2];
  const [deltas, offsets] = [starts + segments * 2, starts + segments * 4];
  for (let index = 0; index < segments; index += 1) {
    const [first, last] = [view.getUint16(starts + index * 2), view.getUint16(ends + index * 2)];
    const delta = view.getUint16(deltas + index * 2);
    const offset = view.getUint16(offsets + index * 2);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const found = offset === 0 ? code : view.getUint16(offsets + index * 2 + offset + (code - first) * 2);
      const drawing = offset !== 0 && found === 0 ? 0 : (found + delta) & 0xffff;
      if (drawing !== 0) yield [code, drawing];
    }
  }
}
