/** A sheet of dots that polygons are painted on, with soft edges, and its file (PNG, ISO/IEC 15948). */
import { deflateSync } from 'node:zlib';
import type { Point } from './outlines.ts';

/** Lines that each row of dots is looked at through. */
const fine = 4;

export class Canvas {
  readonly #width: number;
  readonly #height: number;
  readonly #dots: Uint8Array;

  /** White, in dots. */
  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#dots = new Uint8Array(width * height * 3).fill(255);
  }

  /** Whatever lies inside at least one of them, in one colour (`#rrggbb`). Points in dots; what lies outside the sheet is cut off. */
  fill(polygons: readonly (readonly Point[])[], colour: string, opacity = 1): void {
    const edges = polygons.flatMap(edgesOf);
    if (edges.length === 0) return;
    const ink = Number.parseInt(colour.slice(1), 16);
    const top = Math.max(0, Math.floor(Math.min(...edges.map(({ top }) => top))));
    const bottom = Math.min(this.#height, Math.ceil(Math.max(...edges.map(({ bottom }) => bottom))));
    const across = polygons.flatMap((polygon) => polygon.map(({ x }) => x));
    const left = Math.max(0, Math.floor(Math.min(...across)));
    const right = Math.min(this.#width, Math.ceil(Math.max(...across)));
    const covered = new Float32Array(this.#width);
    for (let row = top; row < bottom; row += 1) {
      covered.fill(0, left, right);
      const near = edges.filter((edge) => edge.top < row + 1 && edge.bottom > row);
      for (let line = 0; line < fine; line += 1) this.#cover(covered, near, row + (line + 0.5) / fine);
      for (let column = left; column < right; column += 1) {
        const share = Math.min(1, covered[column] ?? 0) * opacity;
        if (share > 0) this.#blend((row * this.#width + column) * 3, ink, share);
      }
    }
  }

  #blend(at: number, ink: number, share: number): void {
    for (let part = 0; part < 3; part += 1) {
      const before = this.#dots[at + part] ?? 255;
      this.#dots[at + part] = Math.round(before + (((ink >> (16 - part * 8)) & 255) - before) * share);
    }
  }

  /** Adds how much of each dot one thin line of it is inside. */
  #cover(covered: Float32Array, edges: readonly Edge[], y: number): void {
    const crossings = edges
      .filter(({ top, bottom }) => top <= y && y < bottom)
      .map(({ x, slope, top, turn }) => ({ x: x + (y - top) * slope, turn }))
      .sort((one, other) => one.x - other.x);
    let inside = 0;
    for (const [index, { x, turn }] of crossings.entries()) {
      inside += turn;
      const next = crossings[index + 1];
      if (inside === 0 || !next) continue;
      const [from, to] = [Math.max(0, x), Math.min(this.#width, next.x)];
      for (let column = Math.floor(from); column < to; column += 1)
        covered[column] = (covered[column] ?? 0) + (Math.min(to, column + 1) - Math.max(from, column)) / fine;
    }
  }

  /** The whole file. */
  png(): Uint8Array {
    const rows = new Uint8Array((this.#width * 3 + 1) * this.#height);
    for (let row = 0; row < this.#height; row += 1)
      rows.set(
        this.#dots.subarray(row * this.#width * 3, (row + 1) * this.#width * 3),
        row * (this.#width * 3 + 1) + 1,
      );
    const header = new DataView(new ArrayBuffer(13));
    header.setUint32(0, this.#width);
    header.setUint32(4, this.#height);
    // Eight bits each of red, green and blue.
    header.setUint16(8, 0x0802);
    return joined([
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      chunk('IHDR', new Uint8Array(header.buffer)),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', new Uint8Array()),
    ]);
  }
}

interface Edge {
  readonly top: number;
  readonly bottom: number;
  /** Where it is at its top, and how far it moves with each row. */
  readonly x: number;
  readonly slope: number;
  readonly turn: 1 | -1;
}

function edgesOf(polygon: readonly Point[]): readonly Edge[] {
  return polygon.flatMap((from, index): readonly Edge[] => {
    const to = polygon[(index + 1) % polygon.length] ?? from;
    if (from.y === to.y) return [];
    const [high, low] = from.y < to.y ? [from, to] : [to, from];
    const slope = (low.x - high.x) / (low.y - high.y);
    return [{ top: high.y, bottom: low.y, x: high.x, slope, turn: from.y < to.y ? 1 : -1 }];
  });
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ 0xedb88320;
  return value >>> 0;
});

function chunk(name: string, data: Uint8Array): Uint8Array {
  const made = new Uint8Array(data.length + 12);
  const view = new DataView(made.buffer);
  view.setUint32(0, data.length);
  for (let index = 0; index < 4; index += 1) made[4 + index] = name.charCodeAt(index);
  made.set(data, 8);
  let crc = 0xffffffff;
  for (const byte of made.subarray(4, data.length + 8)) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 255] ?? 0);
  view.setUint32(data.length + 8, (crc ^ 0xffffffff) >>> 0);
  return made;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
