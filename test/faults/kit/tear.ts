/**
 * What a power cut may leave besides what was synced: some of the pages that were still in memory, and of the last write a part.
 * Applied to the shadow after the server has been killed, when both folders lie still.
 */
import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readdirSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Board } from './board.ts';
import type { Chance } from './chance.ts';

const pageBytes = 4096;

export function tear(live: string, shadow: string, board: Board, chance: Chance): void {
  for (const name of readdirSync(shadow).toSorted()) {
    if (existsSync(join(live, name))) keepSomePages(join(live, name), join(shadow, name), chance);
  }
  const last = board.lastWrite();
  if (!last || !existsSync(join(live, last.name)) || !existsSync(join(shadow, last.name))) return;
  const part = chance.between(0, last.length);
  withBoth(join(live, last.name), join(shadow, last.name), (from, to) => copyBytes(from, to, last.offset, part));
}

function keepSomePages(live: string, shadow: string, chance: Chance): void {
  // One cut keeps nearly nothing, another nearly everything.
  const share = chance.between(0, 100);
  withBoth(live, shadow, (from, to) => {
    const size = fstatSync(from).size;
    if (fstatSync(to).size > size && chance.percent(share)) ftruncateSync(to, size);
    const [one, other] = [Buffer.alloc(pageBytes), Buffer.alloc(pageBytes)];
    for (let at = 0; at < size; at += pageBytes) {
      const got = readSync(from, one, 0, pageBytes, at);
      const had = readSync(to, other, 0, pageBytes, at);
      const same = got === had && one.subarray(0, got).equals(other.subarray(0, had));
      if (!same && chance.percent(share)) writeSync(to, one, 0, got, at);
    }
  });
}

function copyBytes(from: number, to: number, offset: number, length: number): void {
  const bytes = Buffer.alloc(length);
  const got = readSync(from, bytes, 0, length, offset);
  if (got > 0) writeSync(to, bytes, 0, got, offset);
}

function withBoth(live: string, shadow: string, work: (from: number, to: number) => void): void {
  const from = openSync(live, 'r');
  const to = openSync(shadow, 'r+');
  try {
    work(from, to);
  } finally {
    closeSync(from);
    closeSync(to);
  }
}
