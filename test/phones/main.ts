/**
 * The whole tour of a participant's phone, every state in every size:
 *
 *     npm run phones
 *     npm run phones -- --language se
 *     npm run phones -- --walks table,boards --sizes 320x640
 *
 * In bokmål all sizes, in the other languages a small and a usual one. Says what somebody could not read, tap, see or reach.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { languages } from '../../client/language/spoken.ts';
import { complaintsOf } from '../kit/axe.ts';
import { launchChromium } from '../kit/chromium.ts';
import { serveHere } from '../kit/in-process.ts';
import { measure, measuredHere, measureFocus } from './measure.ts';
import { walks } from './phone-tour.ts';
import { hold, sizes, usual } from './sizes.ts';

const { values } = parseArgs({
  options: { language: { type: 'string' }, walks: { type: 'string' }, sizes: { type: 'string' } },
});
const few: readonly string[] = ['320x640', '390x844'];
const here = await serveHere();
const server = { url: here.url, port: here.serving.port };
const browser = await launchChromium();
const found: string[] = [];
let looks = 0;
const started = Date.now();
try {
  for (const { locale } of languages.filter((one) => values.language === undefined || one.locale === values.language)) {
    const wanted = values.sizes?.split(',') ?? (locale === 'nb' ? sizes.map(({ name }) => name) : few);
    for (const [name, walk] of Object.entries(walks).filter(
      ([one]) => values.walks?.split(',').includes(one) ?? true,
    )) {
      const problems = await walk({
        browser,
        server,
        locale: () => locale,
        async look(stop, phone) {
          const tell = (size: string, wrong: readonly string[]): void => {
            for (const one of wrong) {
              const line = `${locale} ${name}/${stop} ${size}: ${one}`;
              found.push(line);
              process.stdout.write(`${line}\n`);
            }
          };
          for (const size of sizes.filter((one) => wanted.includes(one.name))) {
            looks += 1;
            // Still and moving in turn.
            await phone.page.emulateMedia({ reducedMotion: looks % 2 === 0 ? 'reduce' : 'no-preference' });
            await hold(phone.page, size);
            tell(size.name, [
              ...(await complaintsOf(phone.page, measuredHere)),
              ...(await measure(phone.page)),
              ...(await measureFocus(phone.page)),
            ]);
          }
          await phone.page.emulateMedia({ reducedMotion: null });
          await hold(phone.page, usual);
        },
      });
      for (const problem of problems) found.push(`${locale} ${name}: ${problem}`);
    }
  }
} finally {
  await browser.close();
  await here.close();
}
const seconds = Math.round((Date.now() - started) / 1000);
process.stdout.write(`${looks} looks, ${found.length} findings, ${seconds} s\n`);
process.exitCode = found.length === 0 ? 0 : 1;
