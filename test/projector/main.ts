/**
 * The wall in every café, moment and size, or in some of them:
 *
 *     npm run projector -- --cafes 24 --seed 1 --pictures test-output/wall
 *     npm run projector -- --all
 *
 * `--only doors,travel` looks at these moments alone, `--people 40` at cafés of that size. Says what somebody at the back could not read or should not see.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { launchChromium } from '../kit/chromium.ts';
import { caseName, everyCase, sizes, someCases } from './cases.ts';
import { openHouse } from './house.ts';
import { walk } from './walk.ts';

const { values } = parseArgs({
  options: {
    cafes: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    all: { type: 'boolean', default: false },
    pictures: { type: 'string' },
    only: { type: 'string' },
    people: { type: 'string' },
    names: { type: 'string' },
    sizes: { type: 'string' },
  },
});
const { pictures } = values;
const named = values.names?.split(',');
const cases = (values.all || named ? everyCase : someCases(Number(values.cafes), Number(values.seed))).filter(
  (one) =>
    (values.people === undefined || one.people === Number(values.people)) &&
    (named === undefined || named.includes(caseName(one))),
);
const walls = sizes.filter(
  ({ width }) => values.sizes === undefined || values.sizes.split(',').includes(String(width)),
);
if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
const started = Date.now();
const browser = await launchChromium();
const house = await openHouse();
let looks = 0;
let wrong = 0;
try {
  for (const one of cases) {
    const found = await walk({
      browser,
      house,
      one,
      sizes: walls,
      contrast: one.people <= 40,
      ...(values.only === undefined ? {} : { only: values.only.split(',') }),
      async picture(page, name) {
        looks += 1;
        if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${caseName(one)}-${name}.png`) });
      },
    });
    wrong += found.length;
    process.stdout.write(`${caseName(one)}: ${found.length === 0 ? 'well' : `\n  ${found.join('\n  ')}`}\n`);
  }
} finally {
  await browser.close();
  await house.close();
}
const seconds = Math.round((Date.now() - started) / 1000);
process.stdout.write(`${cases.length} cafés, ${looks} walls, ${wrong} findings, ${seconds} s\n`);
process.exitCode = wrong === 0 ? 0 : 1;
