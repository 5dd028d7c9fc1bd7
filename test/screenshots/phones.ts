/** Every state of a participant's phone as a picture, some of them on a small phone, on one that lies on its side, and in each language. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Locale } from '../../shared/cafe/model.ts';
import { walks } from '../phones/phone-tour.ts';
import { hold, sizes, usual } from '../phones/sizes.ts';
import type { TourPhone } from '../phones/tour-phone.ts';

/** Also at the smallest size and on its side. */
const inEverySize: readonly string[] = [
  'join-name',
  'doors-seated',
  'table-full',
  'composer-for-mate',
  'host-coming',
  'held-host',
  'travel-go',
  'vote-open',
  'stones',
  'actions',
];
/** Also in nynorsk, northern Sámi and English. */
const inEveryLanguage: readonly string[] = ['join-name', 'table-full', 'travel-go', 'vote-open', 'actions'];
const others = sizes.filter(({ name }) => name === '320x640' || name === '640x320');

/** Writes `phone-<number>-<stop>.jpg` into the folder, in the order of the tour, with the size or the language after it where it is another. */
export async function takePhoneScreens(
  browser: Browser,
  server: { readonly url: string; readonly port: number },
  folder: string,
): Promise<void> {
  const picture = async ({ page }: TourPhone, name: string): Promise<void> => {
    // Long enough for a page to have settled; nothing moves by itself afterwards but the clock.
    await page.waitForTimeout(700);
    await page.screenshot({ path: join(folder, `phone-${name}.jpg`), type: 'jpeg', quality: 80 });
    console.log(`  docs/screens/phone-${name}.jpg`);
  };
  const take = async (locale: Locale, look: (stop: string, name: string, phone: TourPhone) => Promise<void>) => {
    let number = 0;
    for (const walk of Object.values(walks))
      await walk({
        browser,
        server,
        locale: () => locale,
        look(stop, phone) {
          number += 1;
          return look(stop, `${String(number).padStart(2, '0')}-${stop}`, phone);
        },
      });
  };
  await take('nb', async (stop, name, phone) => {
    await picture(phone, name);
    if (!inEverySize.includes(stop)) return;
    for (const size of others) {
      await hold(phone.page, size);
      await picture(phone, `${name}-${size.name}`);
    }
    await hold(phone.page, usual);
  });
  for (const locale of ['nn', 'se', 'en'] as const)
    await take(locale, async (stop, name, phone) => {
      if (inEveryLanguage.includes(stop)) await picture(phone, `${name}-${locale}`);
    });
}
