import { describe, expect, it } from 'vitest';
import { tellsTables } from './delivery.ts';
import { simulate } from './run.ts';

describe('tables where everything fails', () => {
  tellsTables(1, 1000);

  // Seeds that were not well once, by what was wrong.
  it('[SA2] seed 649: a copy of a command that comes while its refusal waits for the disk does not count', async () => {
    expect((await simulate(649, 'table')).findings).toEqual([]);
  });
  it('[SA1] seed 186: words brought again while they are on the way to the disk are told to be saved', async () => {
    expect((await simulate(186, 'table')).findings).toEqual([]);
  });
});
