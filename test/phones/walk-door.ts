/** From the code to the doors of the café, and back in with another phone. */
import { must } from '../../shared/cafe/must.ts';
import { TourCafe, tourDesign } from './tour-cafe.ts';
import type { Tour } from './tour-look.ts';
import { TourPhone } from './tour-phone.ts';

/** Answers with what the pages complained of. */
export async function walkAtTheDoor(tour: Tour): Promise<readonly string[]> {
  const { browser, server, look, locale } = tour;
  const over = await TourCafe.open(server.url, tourDesign(2));
  await over.leader.goTo('close');
  const hall = await TourCafe.open(server.url, tourDesign(3));
  const open = (path: string): Promise<TourPhone> =>
    TourPhone.open(browser, `${server.url}${path}`, { locale: locale() });

  const astray = await open('/k/ACDEFGH');
  await astray.page.getByRole('heading', { name: astray.words.join.wrongCode }).waitFor();
  await look('code-wrong', astray);
  await astray.field(astray.words.joining.code.label).fill('K4FE0');
  await astray.press(astray.words.joining.code.go);
  await astray.page
    .getByText(/«0»|‘0’|“0”|"0"|”0”/u)
    .first()
    .waitFor();
  await look('code-letter', astray);

  const late = await open(`/k/${over.cafe.code}`);
  await late.sees(late.words.join.closed);
  await look('cafe-over', late);

  const phone = await open(`/k/${hall.cafe.code}`);
  const { page } = phone;
  const { join } = phone.words.phone;
  const { joining } = phone.words;
  await page.getByLabel(join.name).fill('Ingrid Marie');
  await look('join-name', phone);
  await phone.press(joining.next);
  await page.getByLabel(join.organisation).pressSequentially('ha');
  await look('join-organisation', phone);
  await page.getByLabel(join.organisation).fill('Hamar kommune');
  await phone.press(joining.next);
  await page.getByLabel(join.municipality).waitFor();
  await look('join-municipality', phone);
  await phone.press(joining.next);
  await page.getByLabel(join.actorType).waitFor();
  await look('join-kind', phone);
  await phone.press(join.button);
  await phone.button(phone.words.phone.menu.label).waitFor();
  await look('doors', phone);
  await phone.press(phone.words.phone.menu.label);
  await look('menu', phone);
  await page.keyboard.press('Escape');
  await phone.opens(phone.words.phone.menu.journey);
  await look('journey-empty', phone);
  await phone.closes();
  await phone.opens(phone.words.atTable.notes.menu);
  await phone.sees(phone.words.atTable.notes.empty);
  await look('my-notes-empty', phone);
  await phone.closes();
  await phone.opens(phone.words.phone.menu.rules);
  await look('rules', phone);
  await phone.closes();
  const me = await phone.opens(phone.words.phone.menu.me);
  await look('me', phone);
  const code = must((await me.locator('[data-code]').getAttribute('data-code')) ?? undefined, 'the four digits');
  await phone.closes();
  await phone.opens(phone.words.common.reading.title);
  await look('reading', phone);
  await phone.closes();

  const other = await open(`/k/${hall.cafe.code}`);
  const { again } = other.words.joining;
  await other.press(again.link);
  await other.field(again.name).waitFor();
  await look('again', other);
  await other.field(again.name).fill('Ingrid Marie');
  await other.field(again.code).fill('12');
  await other.press(again.go);
  await other.sees(again.fourDigits);
  await look('again-too-few', other);
  await other.field(again.code).fill(String((Number(code) + 1) % 10_000).padStart(4, '0'));
  await other.press(again.go);
  await other.page.getByRole('alert').waitFor();
  await look('again-refused', other);
  await other.field(again.code).fill(code);
  await other.page.getByRole('checkbox', { name: again.lost }).check({ force: true });
  await other.press(again.go);
  await other.button(other.words.phone.menu.label).waitFor();
  await phone.sees(phone.words.joining.dropped.title);
  await look('taken-by-another', phone);

  for (const name of ['Ada', 'Bo', 'Kari', 'Mats', 'Siri']) await hall.mate(name);
  await hall.leader.drawSeats();
  await other.sees(other.words.phone.doors.yourTable);
  await look('doors-seated', other);
  await other.opens(other.words.phone.menu.leave);
  await look('leave', other);
  await other.press(other.words.phone.menu.leaveYes);
  await other.sees(other.words.phone.left.title);
  await look('left', other);

  const phones = [astray, late, phone, other];
  for (const each of phones) await each.close();
  over.close();
  hall.close();
  return phones.flatMap(({ problems }) => problems);
}
