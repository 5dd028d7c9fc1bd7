import process from 'node:process';
import { expect, it } from 'vitest';
import { crashes } from './crashes.ts';
import { freshSeed } from './kit/chance.ts';
import { describeWithDisk } from './kit/with-disk.ts';

/** Give `POWER_SEED` to run one again. Many more: `npm run faults -- power --cuts 500`. */
const seed = Number(process.env['POWER_SEED'] ?? freshSeed());

describeWithDisk('power', () => {
  it(
    `[CR3] after 12 power cuts, half of them with torn pages, nothing promised is missing (POWER_SEED=${seed})`,
    { timeout: 240_000 },
    async () => {
      const report = await crashes({ kinds: ['power', 'torn'], times: 12, perCafe: 6, seed });
      expect(report.broken.slice(0, 10)).toEqual([]);
      expect(report.crashes).toBeGreaterThanOrEqual(12);
      expect(report.acknowledged).toBeGreaterThan(100);
      expect(report.seen).toBeGreaterThan(100);
    },
  );
});
