/**
 * What it costs a running café that somebody fetches its files: how long each takes, and how long the event loop of the server is held
 * meanwhile. The real café and the largest one, in one process with whoever asks, so that the loop is held by both.
 *
 * On a machine that has other work the loop also waits for a processor: the figures are those of a machine that has none.
 */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { cafeFile, type CafeFile } from '../../../server/export/cafe-file.ts';
import { fixtureCafe } from '../../fixtures/fixture-cafe.ts';
import { largeCafeFile } from '../../fixtures/large-cafe.ts';
import { readSessionFile } from '../../fixtures/session-file.ts';
import { fetchFile, openFromFile } from '../../kit/from-file.ts';
import { serveHere } from '../../kit/in-process.ts';
import { exportNames } from '../../../shared/wire/exports.ts';

const limitMs = 50;
/** The first loads what the file needs. Each in another language, so that nothing is answered from what is kept. */
const turns = ['nb', 'nn', 'en'] as const;

/** Prints a line for each file. True when nothing held the loop for more than fifty milliseconds. */
export async function benchExports(): Promise<boolean> {
  const { cafe, documents } = fixtureCafe(readSessionFile('bioinn-cafe'));
  const small = await bench('40 people, 150 notes', cafeFile(cafe, documents, 0));
  const large = largeCafeFile({ tables: 250, notes: 10_000, people: 1000, actions: 120 });
  const most = Math.max(small, await bench('1,000 people, 250 tables, 10,000 notes', large));
  console.log(`the loop was held for ${most.toFixed(0)} ms at most`);
  return most <= limitMs;
}

async function bench(title: string, file: CafeFile): Promise<number> {
  console.log(title);
  const house = await serveHere();
  try {
    const { id, secret } = await openFromFile(house.url, file);
    // Woken once: what a first visit costs is another matter.
    await (await fetchFile(house.url, id, 'changes.csv', secret)).arrayBuffer();
    const held: number[] = [];
    for (const name of [...exportNames, 'actions.csv', 'notes.csv']) {
      const each: number[] = [];
      for (const language of turns) each.push(await one(house.url, id, secret, name, language));
      // What else this machine does at the same time is no fault of ours: the quietest turn is what we need.
      held.push(Math.min(...each));
    }
    return Math.max(...held);
  } finally {
    await house.close();
  }
}

async function one(url: string, cafe: string, secret: string, name: string, language: string): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  const response = await fetchFile(url, cafe, `${name}?language=${language}`, secret);
  const { byteLength } = await response.arrayBuffer();
  const took = performance.now() - began;
  await new Promise((resolve) => void setTimeout(resolve, 20));
  delay.disable();
  const held = delay.max / 1e6;
  const figures = [`${took.toFixed(0)} ms`, `${(byteLength / 1024).toFixed(0)} KB`, `loop ${held.toFixed(1)} ms`];
  console.log(
    `  ${name.padEnd(14)} ${language} ${response.status}  ${figures.map((figure) => figure.padStart(14)).join('')}`,
  );
  return held;
}
