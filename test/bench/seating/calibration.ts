/** A fixed piece of work on whole numbers: its time says how fast, and how busy, the machine is just now. */

const turns = 6_000_000;
const attempts = 5;

/** Milliseconds of the quickest of a few attempts: about 13 on a common server core of 2024 that has nothing else to do. */
export function calibrate(): number {
  return Math.min(...Array.from({ length: attempts }, () => once()));
}

function once(): number {
  const cells = new Int32Array(4096);
  let state = 2_463_534_242;
  const start = performance.now();
  for (let turn = 0; turn < turns; turn += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const cell = state & 4095;
    cells[cell] = cells[cell]! + cells[(state >>> 12) & 4095]! + 1;
  }
  return performance.now() - start;
}
