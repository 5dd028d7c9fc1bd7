/**
 * Takes the pictures of the README and of every stop of a café from the real thing: a café in the shape of a realistic file, seen on four
 * screens, and every state of a participant’s phone. `npm run screenshots`; with `-- readme`, `-- screens` or `-- phones` for one of
 * the three.
 */
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { messages } from '../../shared/locale/nb/messages.ts';
import { BrowserConsole } from '../kit/browser-console.ts';
import { BrowserPhone } from '../kit/browser-phone.ts';
import { launchChromium } from '../kit/chromium.ts';
import { facilitate, openTestCafe } from '../kit/people.ts';
import { startServer } from '../kit/server.ts';
import { takePhoneScreens } from './phones.ts';
import { takeScreens } from './screens.ts';
import { designOf } from '../replay/design.ts';
import * as replays from '../replay/replay.ts';
import { readSessionFile } from '../fixtures/session-file.ts';

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const screens = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
const hallName = 'kafe.lan';
const file = readSessionFile('bioinn-cafe');
const nobody: ReadonlySet<string> = new Set();

async function picture(page: Page, name: string): Promise<void> {
  // Long enough for a page to have settled; nothing here moves by itself afterwards.
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`  docs/pictures/${name}.png`);
}

async function takePictures(browser: Browser, server: { readonly url: string }): Promise<void> {
  const start = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'nb-NO' })).newPage();
  await start.goto(`${server.url}/new`);
  await picture(start, 'set-up');

  const cafe = await openTestCafe(server.url, designOf(file));
  const leader = await facilitate(server.url, cafe.cafe, cafe.secret);
  const replay = replays.startReplay(file, cafe, leader);
  const projector = await (
    await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'nb-NO' })
  ).newPage();
  await projector.goto(`${server.url}/projector/${cafe.cafe}#k=${leader.links.projector}`);
  const console = await BrowserConsole.open(browser, server.url, cafe.cafe, cafe.secret);
  const phone = await BrowserPhone.open(browser, { server: server.url, code: cafe.code });
  await picture(phone.page, 'phone-join');
  await phone.joins('Ingrid', 'Hamar kommune');

  await replays.arrive(replay, 1, nobody);
  const phoneless = file.participants.find(({ attendance }) => attendance.phone === 'none');
  if (phoneless) await leader.adds(replays.introductionOf(file, phoneless));
  await replays.markFixedHosts(replay);
  await leader.drawSeats();
  await replays.seat(replay, 1);
  await leader.next();
  await replays.write(replay, 1);
  await phone.writes('En felles kalender for alle kulturhusene, så vi slipper å velge samme lørdag', 'idea');
  // One's own note glides into view; the picture begins at the top.
  await phone.page.waitForTimeout(1200);
  await phone.page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  await picture(phone.page, 'phone-table');
  // A better seating is offered when one has been found; the picture shows the evening, not the offer.
  const offered = console.page.getByRole('button', { name: messages.seating.offer.later });
  await offered.waitFor({ timeout: 5000 }).then(
    () => offered.click(),
    () => undefined,
  );
  await console.page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  await picture(console.page, 'console');
  await picture(projector, 'projector-round');
  await leader.next();
  await phone.sees(messages.phone.travel.goTo);
  await picture(phone.page, 'phone-travel');
  await picture(projector, 'projector-travel');
  await leader.goTo('actions');
  await replays.learnNotes(replay);
  for (const {
    title,
    result,
    firstStep,
    firstStepBy,
    deadline,
    effort,
    weeksToResult: weeks,
    ownerOrganisationId,
    workGroup,
  } of file.boards.actions) {
    const name = replays.organisationName(file, ownerOrganisationId);
    const owner = leader.room.organisations.find((organisation) => organisation.name === name)?.id ?? null;
    const action = await leader.addsCard('actions', {
      title,
      result,
      firstStep,
      firstStepBy,
      deadline,
      effort,
      weeks,
      owner,
      group: workGroup ?? '',
    });
    if (owner !== null) await replay.leader.order({ type: 'answerForOwner', action, yes: true });
  }
  await picture(projector, 'projector-actions');
  for (const guest of replay.guests.values()) guest.close();
  leader.close();
}

const [, , only = 'all'] = process.argv;
for (const path of [folder, screens]) mkdirSync(path, { recursive: true });
const dataDir = await mkdtemp(join(tmpdir(), 'kafebord-pictures-'));
// The address that a hall would see stands in the pictures, also where another port had to do.
const server = await startServer({ dataDir, port: 8080 }).catch(() => startServer({ dataDir }));
const browser = await launchChromium({ args: [`--host-resolver-rules=MAP ${hallName} 127.0.0.1`] });
try {
  if (only === 'all' || only === 'readme') await takePictures(browser, server);
  if (only === 'all' || only === 'phones') await takePhoneScreens(browser, server, screens);
  if (only === 'all' || only === 'screens')
    await takeScreens(browser, server, { folder: screens, address: server.url.replace('127.0.0.1', hallName) });
} finally {
  await browser.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
