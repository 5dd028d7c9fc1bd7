/** The tour of a participant's phone, taken once: size and language change from stop to stop, by a seed that is printed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { must } from '../../shared/cafe/must.ts';
import { randomFrom } from '../../shared/seating/random.ts';
import { languages } from '../../client/language/spoken.ts';
import { complaintsOf } from '../kit/axe.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { startServer } from '../kit/server.ts';
import { measure, measuredHere, measureFocus } from './measure.ts';
import { walks } from './phone-tour.ts';
import { hold, sizes, usual } from './sizes.ts';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1_000_000));

describe.skipIf(chromiumMissing() !== null)(`a participant's phone, SEED=${seed}`, () => {
  it(
    '[UU5] in every state nothing breaks a rule, is cut off, scrolls sideways, is too small for a thumb or hides the focus',
    { timeout: 300_000 },
    async () => {
      const dataDir = await mkdtemp(join(tmpdir(), 'kafebord-phones-'));
      const server = await startServer({ dataDir });
      const browser = await launchChromium();
      const found: string[] = [];
      const stops: string[] = [];
      const oneWalk = async ([name, walk]: (typeof everyWalk)[number], nth: number): Promise<void> => {
        // Each its own: which of them is quicker changes nothing.
        const random = randomFrom(seed + nth);
        const oneOf = <T>(all: readonly T[]): T => must(all[Math.floor(random() * all.length)], 'one of some');
        const problems = await walk({
          browser,
          server,
          locale: () => oneOf(languages).locale,
          async look(stop, phone) {
            const size = oneOf(sizes);
            const { page, locale } = phone;
            stops.push(stop);
            await page.emulateMedia({ reducedMotion: oneOf(['reduce', 'no-preference']) });
            await hold(page, size);
            for (const wrong of [
              ...(await complaintsOf(page, measuredHere)),
              ...(await measure(page)),
              ...(await measureFocus(page)),
            ])
              found.push(`${name}/${stop}, ${locale}, ${size.name}: ${wrong}`);
            await hold(page, usual);
          },
        });
        found.push(...problems.map((problem) => `${name}: ${problem}`));
      };
      const everyWalk = Object.entries(walks);
      try {
        await Promise.all(everyWalk.map(oneWalk));
      } finally {
        await browser.close();
        await server.kill();
        await rm(dataDir, { recursive: true, force: true });
      }
      expect(found).toEqual([]);
      expect(stops).toContain('not-sent');
    },
  );
});
