/** At the table and on the way to the next one: a guest, a host, and somebody who has no seat. */
import type { NoteKind } from '../../shared/documents/note.ts';
import type { Guest } from '../kit/people.ts';
import { recaps, TourCafe, tourDesign, writtenNotes } from './tour-cafe.ts';
import type { Tour } from './tour-look.ts';
import { TourPhone } from './tour-phone.ts';

const kinds: readonly NoteKind[] = ['idea', 'need', 'offer', 'question', 'concern'];
const thought = 'En felles kalender for alle kulturhusene, så vi slipper å velge samme lørdag';

/** Answers with what the pages complained of. */
export async function walkAtTheTable(tour: Tour): Promise<readonly string[]> {
  const { browser, server, look, locale } = tour;
  const hall = await TourCafe.open(server.url, tourDesign(2));
  const { leader } = hall;
  const phones: TourPhone[] = [];
  const comes = async (name: string): Promise<TourPhone> => {
    const phone = await TourPhone.open(browser, `${server.url}/k/${hall.cafe.code}`, { locale: locale() });
    phones.push(phone);
    await phone.joins(name);
    return phone;
  };
  const host = await comes('Vera');
  const guest = await comes('Guri');
  const odd = await comes('Odd');
  const mates: Guest[] = [];
  for (const name of ['Ada', 'Bo', 'Kari', 'Mats']) mates.push(await hall.mate(name, 'Høgskolen i Innlandet'));
  await leader.adds({ name: 'Ragnhild', organisation: 'Hamar kommune' });
  await leader.hosts('t1', await hall.idOf('Vera'));
  await leader.hosts('t2', await hall.idOf('Ada'));
  await leader.order({ type: 'setAttendance', person: await hall.idOf('Odd'), attends: { from: 2, to: null } });
  await leader.drawSeats();
  for (const name of ['Guri', 'Bo', 'Kari', 'Ragnhild']) await hall.seats(name, ['t1', 't1', 't2']);
  await hall.seats('Mats', ['t2', 't2', 't1']);
  const turn = async (): Promise<void> => {
    for (const phone of phones) await phone.speaks(locale());
  };

  await leader.next();
  await guest.page.getByRole('heading', { name: 'Velkommen' }).waitFor();
  await look('plenary', guest);

  await leader.next();
  await guest.sees(guest.words.phone.quiet.write);
  await look('quiet', guest);
  await odd.sees(odd.words.phone.seat.none);
  await look('no-seat', odd);
  await leader.order({ type: 'endQuiet', from: leader.room.stage });
  await guest.sees(guest.words.phone.quiet.together);
  await look('read-together', guest);
  await turn();
  await guest.sees(guest.words.phone.table.empty);
  await look('table-empty', guest);
  await look('host-welcome', host);

  await atTheCloth();
  await turn();
  await asTheHost();
  await whileItRuns();
  await turn();
  await onTheWay();
  await turn();
  await inTheSecondRound();

  for (const phone of phones) await phone.close();
  hall.close();
  return phones.flatMap(({ problems }) => problems);

  async function atTheCloth(): Promise<void> {
    const { table } = guest.words.phone;
    const { atTable } = guest.words;
    await guest.writes(thought);
    await look('first-note', guest);
    const [, bo, kari] = mates;
    const ids: string[] = [];
    for (let at = 0; at < 11; at += 1)
      ids.push(
        (await (at % 2 === 0 ? bo : kari)?.writes(writtenNotes[at] ?? 'Flere møteplasser', {
          kind: kinds[at % kinds.length] ?? 'idea',
          buildsOn: at === 6 ? (ids[1] ?? null) : null,
        })) ?? '',
      );
    await bo?.stars(ids[2] ?? '');
    const last = guest.note(writtenNotes[10]?.slice(0, 30) ?? '');
    const waiting = guest.page
      .getByText(/\b(?:[2-9]|1[01])\b/u)
      .and(guest.page.getByRole('button'))
      .first();
    // Shown by itself or by the press, whichever comes first.
    while (!(await last.isVisible())) await waiting.click({ timeout: 500 }).catch(() => undefined);
    await guest.page.evaluate(() => window.scrollTo(0, 0));
    await look('table-full', guest);
    await guest.page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await look('table-full-end', guest);
    await guest.composer.fill('Kanskje vi');
    for (const at of [11, 12, 13]) await kari?.writes(writtenNotes[at] ?? 'Én til');
    await guest.button(atTable.fresh(3)).waitFor();
    await look('three-new', guest);
    await guest.press(atTable.fresh(3));
    await guest.composer.fill(`${thought}. `.repeat(5).slice(0, 410));
    await look('composer-grown', guest);
    await guest.composer.fill(`${thought}. `.repeat(8).slice(0, 512));
    await look('composer-too-long', guest);
    await guest.composer.fill('Buss hjem om kvelden');
    await guest.page.getByRole('radio', { name: guest.words.common.kinds.need }).check({ force: true });
    await guest.page.getByRole('radio', { name: atTable.signedFor('Ragnhild') }).check({ force: true });
    await look('composer-for-mate', guest);
    await guest.press(table.put);
    await guest.page.getByText(table.putFor('Ragnhild')).waitFor();
    await guest
      .note(writtenNotes[13]?.slice(0, 30) ?? '')
      .getByRole('button', { name: table.build })
      .click();
    await guest.button(table.stopBuilding).waitFor();
    await look('composer-builds-on', guest);
    await guest.press(table.stopBuilding);
    await guest.note(thought).getByRole('button', { name: guest.words.common.more }).click();
    await look('note-menu', guest);
    await guest.page.keyboard.press('Escape');
    await guest.note(thought).getByRole('button', { name: guest.words.common.more }).click();
    await guest.press(table.edit);
    await guest.page.getByRole('dialog').waitFor();
    await look('edit-note', guest);
    await guest.closes();
    await guest.note('Buss hjem om kvelden').getByRole('button', { name: guest.words.common.more }).click();
    await guest.press(table.withdraw);
    await guest.sees(table.withdrawn);
    await look('withdrawn', guest);
    await guest.press(table.putBack);
  }

  async function asTheHost(): Promise<void> {
    const { phone, atTable } = host.words;
    await host.page.evaluate(() => window.scrollTo(0, 0));
    const next = host.button(phone.host.next);
    if (await host.button(phone.host.done).isVisible()) await host.press(phone.host.done);
    while (await next.isEnabled()) await next.click();
    await host.sees(atTable.host.cards.thanks.title);
    await look('host-coming', host);
    for (const place of [1, 2] as const) {
      await host.field(phone.table.essential(place)).fill(recaps[place]?.slice(0, 160) ?? 'Åpent bibliotek');
      await host.field(phone.table.essential(place)).blur();
    }
    await host.field(phone.table.essential(3)).focus();
    await look('host-essentials', host);
  }

  async function whileItRuns(): Promise<void> {
    await guest.page.evaluate(() => window.scrollTo(0, 0));
    await hall.seats('Guri', ['t1', 't2']);
    await guest.sees(guest.words.phone.changed.title(2));
    await look('table-changed', guest);
    await guest.press(guest.words.phone.changed.ok);
    await leader.order({
      type: 'showOnWall',
      wall: { show: 'words', words: 'Middagen er klar i foajeen klokka halv sju' },
    });
    await guest.sees('Middagen er klar');
    await look('wall-words', guest);
    await leader.order({ type: 'showOnWall', wall: { show: 'stage' } });
    await leader.pause();
    await guest.sees(guest.words.common.clock.paused);
    await look('clock-paused', guest);
    await leader.resume();
    await guest.opens(guest.words.phone.menu.journey);
    await look('journey', guest);
    await guest.closes();
    const notes = await guest.opens(guest.words.atTable.notes.menu);
    await notes.getByText(guest.words.atTable.notes.nothing).first().waitFor();
    await look('my-notes', guest);
    await guest.closes();
  }

  async function onTheWay(): Promise<void> {
    await guest.composer.fill('Ikke helt ferdig med denne');
    for (const place of [1, 2] as const) {
      await host.field(host.words.phone.table.essential(place)).fill('');
      await host.field(host.words.phone.table.essential(place)).blur();
    }
    await leader.next();
    await guest.sees(guest.words.phone.hold.wait);
    await look('held', guest);
    await host.sees(host.words.phone.hold.write);
    await look('held-host', host);
    await host.field(host.words.phone.table.essential(1)).fill(recaps[0]?.slice(0, 200) ?? 'Åpent bibliotek');
    await host.field(host.words.phone.table.essential(1)).blur();
    await host.button(host.words.phone.hold.done).waitFor();
    await look('held-released', host);
    await host.press(host.words.phone.hold.done);
    await host.page.getByRole('heading', { name: host.words.phone.travel.stay }).waitFor();
    await look('travel-stay', host);
    await guest.button(guest.words.atTable.arrival.button).waitFor();
    await guest.page.evaluate(() => window.scrollTo(0, 0));
    await look('travel-go', guest);
    await guest.press(guest.words.atTable.arrival.button);
    await guest.sees(guest.words.atTable.arrival.hereText);
    await look('travel-arrived', guest);
    await guest.press(guest.words.phone.travel.dropIt);
  }

  async function inTheSecondRound(): Promise<void> {
    await leader.next();
    await leader.order({ type: 'endQuiet', from: leader.room.stage });
    await odd.sees(odd.words.phone.table.cloth);
    await look('arrive-line', odd);
    await guest.sees(guest.words.phone.table.cloth);
    await look('second-round', guest);
    await host.sees(host.words.phone.table.earlier);
    await look('host-again', host);
    if (await host.button(host.words.phone.host.done).isVisible()) await host.press(host.words.phone.host.done);
    await host.press(host.words.atTable.recap.open);
    await host.page.getByRole('dialog').waitFor();
    await look('recap', host);
    await host.closes();
    await leader.next();
    await guest.page.getByRole('heading', { name: 'Kaffe' }).waitFor();
    await look('pause', guest);
    await leader.goTo('lift');
    await host.sees(host.words.phone.table.liftTitle);
    await look('lift', host);
  }
}
