import { expect, it } from 'vitest';
import { again, seedFor } from './kit/chance.ts';
import { report } from './kit/figures.ts';
import { badNetwork } from './kit/bad-network.ts';

const seed = seedFor();

it(
  `[NE1] six people on a bad network end with one view, every note once ${again(seed)}`,
  { timeout: 120_000 },
  async () => {
    const { views, expected, ...figures } = await badNetwork(seed, 6_000);
    report(`bad network, seed ${seed}`, figures);
    for (const view of views) expect(view).toEqual(expected);
    expect(figures.written).toBeGreaterThan(30);
  },
);
