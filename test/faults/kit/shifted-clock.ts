/**
 * Loaded by Node before the server: the wall clock as somebody sets it by hand, or a time server corrects it. The number of
 * milliseconds it is off stands in a file that the test rewrites. What runs evenly – `performance.now`, timers – is left alone.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';

const file = process.env['SHIFTED_CLOCK'];
const RealDate = Date;
const realNow = Date.now.bind(Date);
const lookEveryMs = 10;
let offset = 0;
let lookedAt = Number.NEGATIVE_INFINITY;

function shifted(): number {
  if (file !== undefined && performance.now() - lookedAt > lookEveryMs) {
    lookedAt = performance.now();
    // Read while it is being written it may be empty for a moment: then the clock stays as it was.
    const text = readFileSync(file, 'utf8');
    if (text !== '') offset = Number(text);
  }
  return realNow() + offset;
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given: [], made) =>
    Reflect.construct(target, given.length === 0 ? [shifted()] : given, made) as Date,
  get: (target, name, receiver) => (name === 'now' ? shifted : (Reflect.get(target, name, receiver) as unknown)),
});
