import { describe, expect, it } from 'vitest';
import { inTurn, oneAtATime } from './one-at-a-time.ts';

describe('a hand quicker than the network', () => {
  it('[UN7] does a thing once while it is on its way, also when it fails, and can do it again then', async () => {
    const once = oneAtATime();
    const answer = Promise.withResolvers<void>();
    let pauses = 0;
    const pause = (): Promise<void> => {
      pauses += 1;
      return answer.promise;
    };
    const first = once('pause', pause);
    await once('pause', pause);
    expect(pauses).toBe(1);
    answer.reject(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
    await once('pause', async () => (pauses += 1));
    expect(pauses).toBe(2);
  });

  it('[UN7] takes two steps, the second from where the first has led', async () => {
    const next = inTurn();
    let place = 5;
    const up = async (): Promise<number> => {
      const from = place;
      await Promise.resolve();
      return (place = from - 1);
    };
    expect(await Promise.all([next(up), next(() => Promise.reject(new Error('no'))).catch(() => 0), next(up)])).toEqual(
      [4, 0, 3],
    );
  });
});
