/** When something is in the way: no network, a sign-in page, a note that was turned away, a window that keeps nothing, a silent server. */
import { chaosProxy } from '../kit/chaos-proxy.ts';
import { nothing } from '../never-lost/breaking.ts';
import { TourCafe, tourDesign } from './tour-cafe.ts';
import type { Tour } from './tour-look.ts';
import { TourPhone } from './tour-phone.ts';

/** Answers with what the pages complained of. */
export async function walkOffTheNet(tour: Tour): Promise<readonly string[]> {
  const { browser, server, look, locale } = tour;
  const hall = await TourCafe.open(server.url, tourDesign(2, { quietMinutes: 0, holdForEssentials: false }));
  const { leader } = hall;
  const network = await chaosProxy(server.port);
  const open = (address = server.url, before?: () => void): Promise<TourPhone> =>
    TourPhone.open(browser, `${address}/k/${hall.cafe.code}`, { locale: locale(), ...(before ? { before } : {}) });
  const anne = await open();
  await anne.joins('Anne');
  const signing = await open(network.url);
  await signing.joins('Solveig');
  const alone = await open();
  await alone.page.clock.install();
  await alone.joins('Guri');
  await hall.mate('Berit');

  const stuck = await open(network.url);
  await stuck.page.getByLabel(stuck.words.phone.join.name).fill('Kari');
  network.weather.captive = 'page';
  await stuck.press(stuck.words.joining.straightIn);
  await stuck.sees(stuck.words.refusals.captive);
  await look('door-sign-in', stuck);
  network.weather.captive = 'no';

  await leader.drawSeats();
  await hall.seats('Anne', ['t1']);
  await leader.goTo('round');
  for (const phone of [anne, signing, alone]) await phone.composer.waitFor();

  const secret = await open(server.url, nothing);
  await secret.joins('Helga');
  await secret.sees(secret.words.phone.keeping.title);
  await look('keeps-nothing', secret);

  await anne.page.context().setOffline(true);
  await alone.page.context().setOffline(true);
  network.weather.captive = 'page';
  network.reset();
  await anne.composer.fill('Skrevet mens nettet var borte');
  await anne.press(anne.words.phone.table.put);
  await anne.note('Skrevet mens nettet').getByText(anne.words.common.mark.waiting).waitFor();
  await look('waiting-note', anne);
  await signing.sees(signing.words.common.captiveTitle);
  await look('sign-in', signing);
  await anne.sees(anne.words.common.lostTitle);
  await anne.page.evaluate(() => window.scrollTo(0, 0));
  await look('offline', anne);

  await alone.sees(alone.words.common.lostShort);
  await alone.page.clock.runFor(65_000);
  await alone.sees(alone.words.common.silentTitle);
  await look('silent', alone);

  // The café has ended meanwhile and takes nothing more.
  await leader.goTo('close');
  await anne.page.context().setOffline(false);
  await anne.sees(anne.words.phone.waiting.title);
  await anne.page.getByText(anne.words.common.lostTitle).waitFor({ state: 'hidden' });
  await look('not-sent', anne);

  const phones = [anne, signing, alone, stuck, secret];
  for (const phone of phones) await phone.close();
  hall.close();
  await network.close();
  // What a sign-in page answers in place of ours is no fault of the other two.
  return [anne, alone, secret].flatMap(({ problems }) => problems);
}
