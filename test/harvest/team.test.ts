/** Themes on the real server: what people may do to each other's, and what taking back comes to there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCard, changeCard } from '../../shared/documents/cards.ts';
import { joinThemes } from '../../shared/documents/joined-themes.ts';
import { asStep, takeBack, type Step } from '../../shared/documents/steps.ts';
import { groupNotes } from '../../shared/documents/wall.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest } from '../kit/people.ts';

const wall = { kind: 'wall' } as const;

describe('themes made by several people', () => {
  let here: InProcess;
  let leader: Facilitator;
  let guests: readonly Guest[];
  beforeAll(async () => {
    here = await serveHere();
    const cafe = await openTestCafe(here.url, testDesign({ tables: 1 }));
    leader = await facilitate(here.url, cafe.cafe, cafe.secret);
    guests = await Promise.all(['Anne', 'Berit', 'Carl'].map((name) => joinAs(cafe, { name })));
    await leader.goTo('round');
    await leader.goTo('lift');
    for (const guest of guests) {
      await guest.sees((room) => room.stage === leader.room.stage);
      await guest.wall();
    }
  });
  afterAll(async () => {
    for (const one of [...guests, leader]) one.close();
    await here.close();
  });

  const guest = (at: number): Guest => {
    const found = guests[at];
    if (!found) throw new Error('nobody there');
    return found;
  };
  async function does(who: Guest | Facilitator, act: Parameters<Guest['writesIn']>[1]): Promise<Step> {
    let step: Step = { changes: [] };
    await who.writesIn(wall, (doc) => {
      step = asStep(doc, () => act(doc));
    });
    return step;
  }
  const themes = async (): Promise<string[]> => (await leader.wall()).themes.map(({ title }) => title).sort();

  it('[TH2] [TH5] what a table has begun at the lift is joined in the harvest and taken back, and the server takes all of it', async () => {
    const [anne, berit] = [guest(0), guest(1)];
    await does(anne, (doc) => {
      addCard(doc, 'themes', 'a', { title: 'Bolig' });
      groupNotes(doc, ['n1'], 'a');
    });
    await does(berit, (doc) => {
      addCard(doc, 'themes', 'b', { title: 'Boliger' });
      groupNotes(doc, ['n2'], 'b');
    });
    await expect.poll(themes).toEqual(['Bolig', 'Boliger']);
    await leader.goTo('harvest');
    await anne.sees((room) => room.stage === leader.room.stage);
    await expect.poll(async () => (await anne.wall()).themes.length).toBe(2);
    const step = await does(anne, (doc) => joinThemes(doc, ['a'], 'b'));
    await expect.poll(async () => (await leader.wall()).themeOf).toEqual({ n1: 'b', n2: 'b' });
    await anne.writesIn(wall, (doc) => void takeBack(doc, step, (pen) => anne.visit.isMine(pen)));
    await expect.poll(async () => (await leader.wall()).themeOf).toEqual({ n1: 'a', n2: 'b' });
  });

  it('[TH2] in a team one changes another’s theme; whoever is not in it cannot, and keeps the words', async () => {
    const [anne, berit, carl] = [guest(0), guest(1), guest(2)];
    await leader.order({ type: 'setThemeTeam', people: [anne.id, berit.id] });
    await carl.sees((room) => room.themeTeam?.names?.length === 2);
    await expect
      .poll(async () => (await berit.wall()).themes.map(({ title }) => title).sort())
      .toEqual(['Bolig', 'Boliger']);
    await berit.writesIn(wall, (doc) => void changeCard(doc, 'themes', 'a', { title: 'Bolig for unge' }));
    await expect.poll(themes).toEqual(['Bolig for unge', 'Boliger']);
    const { doc } = carl.visit.document(wall);
    addCard(doc, 'themes', 'c', { title: 'Mitt eget' });
    await expect
      .poll(() =>
        carl.visit.keptCards
          .all()
          .filter(({ stuck }) => stuck !== null)
          .map(({ value }) => value),
      )
      .toContain('Mitt eget');
    expect(await themes()).toEqual(['Bolig for unge', 'Boliger']);
    await leader.order({ type: 'setThemeTeam', people: null });
    await carl.sees((room) => room.themeTeam === null);
    carl.visit.insistOn(carl.visit.keptCards.all());
    await expect.poll(themes).toEqual(['Bolig for unge', 'Boliger', 'Mitt eget']);
  });
});
