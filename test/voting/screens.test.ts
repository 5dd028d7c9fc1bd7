/** The boards on small phones: one thing first, nothing cut off, nothing in anybody's way. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import type { StageKind } from '../../shared/cafe/model.ts';
import { complaintsOf } from '../kit/axe.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { votingHall, type VotingHall } from './hall.ts';

const { boards, common } = messages;
const sizes = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 740, height: 360 },
] as const;

describe.skipIf(chromiumMissing() !== null)('the boards on a phone', () => {
  let browser: Browser;
  let hall: VotingHall;
  beforeAll(async () => {
    browser = await launchChromium();
    hall = await votingHall(browser, { width: 320, height: 640 });
    const { leader } = hall;
    const [organisation] = leader.room.organisations.filter(({ name }) => name === 'Hamar kommune');
    await leader.order({ type: 'openVote' });
    await leader.addsCard('vision', { text: 'Her er det godt å være ung.' });
    await leader.addsCard('stones', { text: 'En møteplass', horizon: '0–3 md.', howWeKnow: 'Døra er åpen' });
    await leader.addsCard('actions', {
      title: 'Inviter til frokost',
      owner: organisation?.id ?? null,
      effort: 'low',
      weeks: 4,
    });
  });
  afterAll(async () => {
    await hall?.close();
    await browser?.close();
  });

  /** The board of a stage, and what a participant is to do there first. */
  const first = [
    ['harvest', 'button', 'Lapp 1'],
    ['vision', 'radio', '5'],
    ['stones', 'radio', boards.stones.stands.agree],
    ['actions', 'button', boards.actions.joinGroup('Inviter til frokost')],
  ] as const satisfies readonly (readonly [StageKind, string, string])[];

  it.each(first)(
    '[VO10] [UU1] %s: what is to be done stands before anything is to be written, is large and breaks no rule',
    async (stage, role, name) => {
      const { leader, phone } = hall;
      await leader.goTo(stage);
      const target = phone.page.getByRole(role, { name, exact: true }).first();
      await target.waitFor();
      for (const size of sizes) {
        await phone.page.setViewportSize(size);
        expect(await complaintsOf(phone.page)).toEqual([]);
        const sideways = await phone.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(sideways, `${stage} at ${size.width}`).toBeLessThanOrEqual(0);
        const label = role === 'radio' ? target.locator('xpath=ancestor::label') : target;
        const place = await label.boundingBox();
        expect(place?.height ?? 0, `${stage} at ${size.width}`).toBeGreaterThanOrEqual(44);
        for (const later of [boards.fromSources, common.edit]) {
          const found = phone.page.getByRole('button', { name: later }).first();
          if ((await found.count()) > 0 && (await found.isVisible()))
            expect((await found.boundingBox())?.y ?? 0).toBeGreaterThan(place?.y ?? 0);
        }
      }
      expect(phone.problems).toEqual([]);
    },
  );
});
