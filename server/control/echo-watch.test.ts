import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { testDesign } from '../../test/kit/design.ts';
import { handClock } from '../../test/kit/hand-clock.ts';
import { memoryJournal } from '../../test/kit/memory-journal.ts';
import type { CafeRoom, ToldChange } from '../cafes/cafe-room.ts';
import { Cafes } from '../cafes/cafes.ts';
import { EchoWatch } from './echo-watch.ts';

async function afterTheRounds(): Promise<CafeRoom> {
  const cafes = await Cafes.from(memoryJournal(), handClock());
  const { id } = await cafes.open('a'.repeat(43), testDesign());
  const found = await cafes.find(id);
  if (!found.ok) throw new Error(found.refusal);
  const room = found.value;
  const harvest = room.cafe.programme.find(({ kind }) => kind === 'harvest')?.id ?? '';
  await room.command({ role: 'facilitator' }, 'c', { type: 'goTo', from: room.cafe.stage, to: harvest });
  return room;
}

describe('faults of ours', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('[LI11] a count that fails is given up, and made again when there is news', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const room = await afterTheRounds();
    const told: unknown[] = [];
    const watch = new EchoWatch(room, (message) => told.push(message.echoes));
    const reading = vi.spyOn(room, 'document').mockImplementation(() => {
      throw new Error('a tablecloth that cannot be read');
    });
    watch.follow();
    await expect.poll(() => reading.mock.calls.length).toBe(1);
    await expect.poll(() => said.mock.calls.length).toBe(1);
    reading.mockRestore();
    watch.heed([{ type: 'noteShown', note: 'n' }]);
    await expect.poll(() => told, { timeout: 10_000 }).toEqual([[]]);
    watch.rest();
  });

  it('[LI11] who listens badly takes nothing from who listens after', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const room = await afterTheRounds();
    const heard: ToldChange[] = [];
    room.onTold(() => {
      throw new Error('not listening');
    });
    room.onTold((change) => heard.push(change));
    const wall = { show: 'words', words: 'Hei' } as const;
    const answer = room.command({ role: 'facilitator' }, 'w', { type: 'showOnWall', wall });
    expect(await Promise.race([answer, wait(5000)])).toEqual({ ok: true });
    expect(heard.map(({ events }) => events)).toEqual([[{ type: 'wallSet', wall }]]);
    expect(said).toHaveBeenCalledTimes(1);
  });
});
