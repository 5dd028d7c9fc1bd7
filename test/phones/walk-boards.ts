/** What the room decides together, seen on one phone: harvest, votes, the three boards, and going home. */
import { actions, steppingStones, TourCafe, tourDesign, vision, writtenNotes } from './tour-cafe.ts';
import type { Tour } from './tour-look.ts';
import { TourPhone } from './tour-phone.ts';

/** Answers with what the pages complained of. */
export async function walkToTheBoards(tour: Tour): Promise<readonly string[]> {
  const { browser, server, look, locale } = tour;
  const hall = await TourCafe.open(server.url, tourDesign(1, { quietMinutes: 0, holdForEssentials: false }));
  const { leader } = hall;
  const phone = await TourPhone.open(browser, `${server.url}/k/${hall.cafe.code}`, { locale: locale() });
  const { page } = phone;
  await page.getByLabel(phone.words.phone.join.name).fill('Ingrid');
  await phone.press(phone.words.joining.next);
  await page.getByLabel(phone.words.phone.join.organisation).fill('Hamar kommune');
  await phone.press(phone.words.joining.straightIn);
  await phone.button(phone.words.phone.menu.label).waitFor();
  const mate = await hall.mate('Berit', 'Høgskolen i Innlandet');
  await leader.goTo('round');
  await mate.isSeated();
  const own = 'En felles kalender for alle kulturhusene, så vi slipper å velge samme lørdag';
  await phone.writes(own);
  const ids: string[] = [];
  for (const text of writtenNotes.slice(0, 6)) ids.push(await mate.writes(text));
  await mate.stars(ids[0] ?? '');

  await leader.goTo('harvest');
  const theme = await leader.addsCard('themes', { title: 'Møteplasser', description: 'Steder å møtes om kvelden' });
  await leader.groups(ids.slice(0, 3), theme);
  await page.getByRole('heading', { name: phone.words.boards.harvest.title }).waitFor();
  await page
    .getByText(writtenNotes[5]?.slice(0, 20) ?? '')
    .first()
    .waitFor();
  await look('harvest', phone);
  await phone.speaks(locale());
  await voting();
  await phone.speaks(locale());
  await onTheBoards();
  await phone.speaks(locale());
  await leader.goTo('close');
  await phone.sees(phone.words.phone.closing.title);
  await page.getByRole('article').first().waitFor();
  await look('close', phone);
  await phone.close();
  hall.close();
  return phone.problems;

  async function voting(): Promise<void> {
    const words = phone.words.boards.vote;
    await leader.order({ type: 'openVote' });
    await phone.sees(words.left(3, 3));
    await look('vote-open', phone);
    const dots = page.getByRole('article').filter({ hasText: words.give }).getByRole('button');
    await page.context().setOffline(true);
    await dots.first().click();
    await phone.sees(phone.words.common.lostShort);
    await look('vote-offline', phone);
    await page.context().setOffline(false);
    await page.getByText(phone.words.common.lostShort, { exact: true }).waitFor({ state: 'hidden' });
    for (let given = 1; given < 3; given += 1) await dots.first().click();
    await phone.sees(words.left(0, 3));
    await dots.first().click();
    await look('vote-used-up', phone);
    for (const id of ids.slice(0, 3)) await mate.dots(id);
    // Of two nothing would be told.
    const third = await hall.mate('Siri');
    await third.dots(ids[0] ?? '');
    await leader.order({ type: 'closeVote' });
    await phone.sees(words.result);
    await look('vote-closed', phone);
  }

  async function onTheBoards(): Promise<void> {
    const { boards } = phone.words;
    for (const { text, sourceIdeaIds } of vision.slice(0, 3))
      await leader.addsCard('vision', { text, sources: sourceIdeaIds.slice(0, 1).map(() => `note/${ids[0]}`) });
    await leader.goTo('vision');
    await page.getByRole('radio', { name: '5', exact: true }).first().waitFor();
    await look('vision', phone);
    await page.getByRole('radio', { name: '1', exact: true }).first().check();
    await page.getByLabel(boards.vision.marks.ask).fill('Hvem betaler for bussen?');
    await phone.press(boards.vision.otherWording);
    await look('vision-marked', phone);
    await phone.press(phone.words.common.cancel);
    await phone.press(boards.vision.add);
    await page.getByLabel(boards.vision.label).fill('Her er det godt å være ung.');
    await look('vision-writing', phone);
    await phone.press(phone.words.common.cancel);
    await phone.press(boards.fromSources);
    await page.getByRole('dialog').waitFor();
    await look('picker', phone);
    await phone.closes();

    for (const { text, horizon, howWeKnow } of steppingStones.slice(0, 3))
      await leader.addsCard('stones', { text, horizon, howWeKnow });
    await leader.goTo('stones');
    const reserved = page.getByRole('radio', { name: boards.stones.stands.reservation, exact: true }).first();
    await reserved.waitFor();
    await look('stones', phone);
    await reserved.check({ force: true });
    await page.getByLabel(boards.stones.ask.reservation).fill('Hvem betaler for bussen?');
    await look('stones-reservation', phone);

    const owner = leader.room.organisations.find(({ name }) => name === 'Hamar kommune')?.id ?? null;
    for (const [at, { title, result, firstStep, firstStepBy, deadline, effort, weeksToResult }] of actions
      .slice(0, 3)
      .entries())
      await leader.addsCard('actions', {
        title,
        result,
        firstStep,
        firstStepBy,
        deadline,
        effort,
        weeks: weeksToResult,
        owner: at === 0 ? owner : null,
        sources: at === 0 ? [`note/${(await leader.tablecloth('t1')).notes[0]?.id ?? ''}`] : [],
      });
    await leader.goTo('actions');
    await phone.button(boards.actions.weTakeIt).waitFor();
    await look('actions', phone);
    await phone.press(boards.actions.weTakeIt);
    await phone.press(boards.actions.joinGroup(actions[0]?.title ?? ''));
    await phone.sees(boards.actions.youAreIn);
    await look('actions-in', phone);
    await page.getByText(boards.actions.more, { exact: true }).first().click();
    await look('actions-all', phone);
    await phone.press(boards.actions.add);
    await page.getByRole('textbox', { name: boards.actions.label, exact: true }).fill('Ring ti bedrifter');
    await phone.press(boards.actions.save);
    await page.getByRole('dialog').waitFor();
    await look('action-fields', phone);
    await phone.closes();
  }
}
