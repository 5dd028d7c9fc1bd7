import process from 'node:process';
import { expect, it } from 'vitest';
import type { Size } from './plan.ts';
import { simulate } from './run.ts';

/** Seeds in one piece: each piece is a test of its own, so that a failure is soon found. */
const piece = 100;

/**
 * Tables of a few phones, each from a seed of its own: partitions, crashes, reloads, late sockets, full disks, older copies. At the end every
 * view and every export is equal, and whatever anybody typed is there once. The seeds are the same every time, so that whoever changes
 * something sees their own mistakes and no others; `npm run simulate -- --size table --seed 100000` goes on with new ones, and
 * DELIVERY_SEED begins elsewhere.
 */
export function tellsTables(first: number, count: number): void {
  tells('table', first, count, '[CR1]');
}

/**
 * The same with phones that choose on boards – stands, marks, answers, entries, signing up – and lose their tabs, with a network and
 * without: everything counts once, as it was chosen last, or its person is told.
 */
export function tellsBoards(first: number, count: number): void {
  tells('boards', first, count, '[CR1] [VO6] [NL9]');
}

function tells(size: Size, first: number, count: number, rules: string): void {
  const begin = Number(process.env['DELIVERY_SEED'] ?? 0) + first;
  for (let seed = begin; seed < begin + count; seed += piece)
    it(
      `${rules} ${size}, seeds ${seed} to ${seed + piece - 1}: equal at the end, and nothing lost or doubled`,
      { timeout: 240_000 },
      async () => {
        for (let one = seed; one < Math.min(seed + piece, begin + count); one += 1) {
          const { findings } = await simulate(one, size);
          expect(findings, `npm run simulate -- --size ${size} --cafes 1 --seed ${one}`).toEqual([]);
        }
      },
    );
}
