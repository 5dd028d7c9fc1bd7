/**
 * Every value that is written carries a token of fixed length, `-_` + writer (4 hex digits) + operation (6 hex digits), so that each
 * delivery is recognised in the raw bytes, whatever they are wrapped in. All its letters may stand in an identifier.
 */
const marker = Buffer.from('-_');
const writerDigits = 4;
const operationDigits = 6;
export const tokenLength = 2 + writerDigits + operationDigits;

const valueOf = new Uint8Array(256).fill(255);
const digits = '0123456789abcdef';
for (let value = 0; value < digits.length; value += 1) valueOf[digits.charCodeAt(value)] = value;

export function token(writer: number, operation: number): string {
  return `-_${hex(writer, writerDigits)}${hex(operation, operationDigits)}`;
}

const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0');

/** Overwrites the operation of a token that stands at `at`. */
export function renumber(bytes: Uint8Array, at: number, operation: number): void {
  let left = operation;
  for (let place = at + tokenLength - 1; place >= at + 2 + writerDigits; place -= 1) {
    bytes[place] = digits.charCodeAt(left & 15);
    left >>>= 4;
  }
}

/** Where the first token stands, or -1. */
export function findToken(bytes: Buffer): number {
  return bytes.indexOf(marker);
}

/** Calls `take` for every token in order. */
export function eachToken(bytes: Buffer, take: (writer: number, operation: number) => void): void {
  let at = bytes.indexOf(marker);
  while (at >= 0) {
    const writer = number(bytes, at + 2, writerDigits);
    const operation = number(bytes, at + 2 + writerDigits, operationDigits);
    const real = writer >= 0 && operation >= 0;
    if (real) take(writer, operation);
    const from = at + (real ? tokenLength : 1);
    // Nothing shorter than a token is worth another search.
    at = from + tokenLength <= bytes.length ? bytes.indexOf(marker, from) : -1;
  }
}

/** Hex digits as a number, or -1 when there is anything else. */
function number(bytes: Buffer, at: number, length: number): number {
  let value = 0;
  for (let place = at; place < at + length; place += 1) {
    const digit = valueOf[bytes[place] ?? 0] ?? 255;
    if (digit === 255) return -1;
    value = value * 16 + digit;
  }
  return value;
}
