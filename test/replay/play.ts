/** One replay from the door to the export: protocol people and four screens, in the order of the day. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { must } from '../../shared/cafe/must.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { BrowserConsole } from '../kit/browser-console.ts';
import { BrowserPhone } from '../kit/browser-phone.ts';
import { facilitate, openTestCafe } from '../kit/people.ts';
import { watched } from '../kit/watched-page.ts';
import { designOf } from './design.ts';
import * as agreeing from './agreeing.ts';
import * as replays from './replay.ts';
import { kindOf, roundOf, tableOf, type SessionFile } from '../fixtures/session-file.ts';

const words = messages.console;
const picturesFolder = fileURLToPath(new URL('../../test-output/', import.meta.url));

export interface Screens {
  readonly console: BrowserConsole;
  readonly projector: Page;
  readonly host: BrowserPhone;
  readonly guest: BrowserPhone;
  /** What the four pages complained of. */
  problems(): readonly string[];
}

export interface Played {
  readonly replay: replays.Replay;
  readonly screens: Screens;
  /** As the facilitator got them through the console. */
  readonly agenda: string;
  readonly actions: Buffer;
  readonly notes: Buffer;
  readonly file: unknown;
  close(): Promise<void>;
}

/** `host` and `guest` are the people of the file who hold a real phone. The guest votes by tapping. */
export async function play(...given: Parameters<typeof playThrough>): Promise<Played> {
  const [browser, , file] = given;
  try {
    return await playThrough(...given);
  } catch (error) {
    // What each screen showed when it went wrong says more than the line on which a test waited.
    const pages = browser.contexts().flatMap((context) => context.pages());
    await Promise.all(
      pages.map((page, index) =>
        page.screenshot({ path: `${picturesFolder}${file.session.date}-failed-${index}.png` }),
      ),
    );
    throw error;
  }
}

async function playThrough(
  browser: Browser,
  server: { readonly url: string },
  file: SessionFile,
  cast: { readonly host: string; readonly guest: string },
): Promise<Played> {
  const withScreen = new Set([cast.host, cast.guest]);
  const cafe = await openTestCafe(server.url, designOf(file));
  const leader = await facilitate(server.url, cafe.cafe, cafe.secret);
  const replay = replays.startReplay(file, cafe, leader);
  const person = (id: string) =>
    must(
      file.participants.find((participant) => participant.id === id),
      id,
    );

  const consolePage = await BrowserConsole.open(browser, server.url, cafe.cafe, cafe.secret);
  const projector = await (
    await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'nb-NO' })
  ).newPage();
  const projectorProblems = watched(projector);
  await projector.goto(`${server.url}/projector/${cafe.cafe}#k=${leader.links.projector}`);
  const host = await BrowserPhone.open(browser, { server: server.url, code: cafe.code });
  const guest = await BrowserPhone.open(browser, { server: server.url, code: cafe.code, width: 320, height: 568 });
  const screens: Screens = {
    console: consolePage,
    projector,
    host,
    guest,
    problems: () => [...consolePage.problems, ...projectorProblems, ...host.problems, ...guest.problems],
  };
  mkdirSync(picturesFolder, { recursive: true });
  const picture = (page: Page, name: string) =>
    page.screenshot({ path: `${picturesFolder}${file.session.date}-${name}.png` });

  // Doors: people come in; whoever has no phone is added at the console.
  for (const [phone, id] of [
    [host, cast.host],
    [guest, cast.guest],
  ] as const) {
    const { name, organisation } = replays.introductionOf(file, person(id));
    await phone.joins(name, organisation);
  }
  await replays.arrive(replay, 1, withScreen);
  for (const phoneless of file.participants.filter(({ attendance }) => attendance.phone === 'none')) {
    const { name, organisation } = replays.introductionOf(file, phoneless);
    await consolePage.addsPerson(name, organisation);
  }
  await leader.sees(
    (room) => room.peopleHere === file.participants.filter(({ attendance }) => attendance.joinedFromRound === 1).length,
  );
  await projector.getByText(cafe.code.slice(0, 3)).first().waitFor();
  await replays.markFixedHosts(replay);
  await consolePage.turnsTo('tables');
  await consolePage.presses(words.tables.draw);
  await leader.sees((room) => Object.keys(room.seats).length > 0);

  for (const { number, question, id: roundId } of file.rounds) {
    if (number > 1) await replays.arrive(replay, number, withScreen);
    await replays.seat(replay, number);
    await consolePage.goesOn();
    await leader.sees(
      (room) =>
        room.programme.find((stage) => stage.id === room.stage)?.round === number &&
        room.programme.find((stage) => stage.id === room.stage)?.kind === 'round',
    );
    for (const page of [projector, host.page, guest.page]) await page.getByText(question).first().waitFor();
    await replays.write(replay, number);
    await replays.enterFromPaper(replay, number, withScreen);
    for (const [phone, id] of [
      [host, cast.host],
      [guest, cast.guest],
    ] as const) {
      for (const idea of file.ideas.filter(
        (candidate) => candidate.enteredById === id && roundOf(file, candidate.roundId) === number,
      ))
        await phone.writes(idea.text, kindOf(idea.kind));
    }
    const hosted = file.seating[number - 1]?.tables.find(({ hostId }) => hostId === cast.host);
    const recap = file.hostRecaps.find(
      ({ tableId, afterRoundId }) => tableId === hosted?.tableId && afterRoundId === roundId,
    );
    if (hosted) await host.handsOn(1, recap?.text ?? `Det viktigste fra ${tableOf(file, hosted.tableId)}`);
    if (number === 1) {
      await consolePage.presses(words.now.pause);
      await projector.getByText(messages.common.clock.paused).first().waitFor();
      await consolePage.presses(words.now.resume);
      await consolePage.presses(words.now.plus(5));
      await picture(projector, 'projector-round');
      await picture(consolePage.page, 'console-round');
      await picture(guest.page, 'guest-round');
    }
    await leader.sees((room) => room.clock.state === 'running');
    await replays.learnNotes(replay);
    const last = number === file.rounds.length;
    await consolePage.goesOn();
    await leader.sees(
      (room) => room.programme.find((stage) => stage.id === room.stage)?.kind === (last ? 'lift' : 'travel'),
    );
    if (!last) {
      await guest.sees(messages.phone.travel.goTo);
      if (number === 1) {
        await picture(guest.page, 'guest-travel');
        await picture(projector, 'projector-travel');
      }
    }
    await replays.leave(replay, number);
  }

  await replays.lift(replay);
  await consolePage.goesOn();
  await guest.sees(messages.boards.harvest.title);
  await agreeing.makeThemes(replay);
  await consolePage.turnsTo('harvest');
  await consolePage.presses(words.vote.open);
  // With so many notes the console proposes the lifted ones; the people of the file voted on all.
  await consolePage.page.getByRole('radio', { name: messages.pollDesk.vote.subjects.notes }).check({ force: true });
  await consolePage.presses(words.vote.openGo);
  await guest.sees(messages.boards.vote.open);
  for (const idea of file.ballots.find(({ voter }) => voter === cast.guest)?.ideaIds ?? []) {
    const { text } = must(
      file.ideas.find(({ id }) => id === idea),
      idea,
    );
    await guest.note(text).getByRole('button').first().click();
    await guest.note(text).getByText(messages.boards.vote.yourDot).waitFor();
  }
  await agreeing.vote(replay, withScreen);
  const hostBallot = file.ballots.find(({ voter }) => voter === cast.host)?.ideaIds ?? [];
  for (const idea of hostBallot) {
    const { text } = must(
      file.ideas.find(({ id }) => id === idea),
      idea,
    );
    await host.note(text).getByRole('button').first().click();
    await host.note(text).getByText(messages.boards.vote.yourDot).waitFor();
  }
  await picture(guest.page, 'guest-vote');
  await consolePage.presses(words.vote.close);
  await consolePage.page.getByRole('dialog').getByRole('button', { name: words.vote.close }).click();
  await leader.sees((room) => room.vote.state === 'closed');
  await picture(projector, 'projector-dots');

  await consolePage.goesOn();
  await agreeing.findVision(replay);
  await agreeing.markVisions(replay);
  await projector
    .getByText(
      must(
        file.boards.vision.find(({ status }) => status === 'selected'),
        'a vision',
      ).text,
    )
    .first()
    .waitFor();
  await consolePage.goesOn();
  await agreeing.layStones(replay);
  await consolePage.goesOn();
  await agreeing.agreeOnActions(replay);
  await picture(projector, 'projector-actions');
  await consolePage.goesOn();
  await guest.sees(messages.phone.closing.title);
  await picture(guest.page, 'guest-close');

  const [agenda, tables, whole] = [
    await consolePage.downloads('agenda.md'),
    unzipSync(await consolePage.downloads('tables.zip')),
    await consolePage.downloads('cafe.json'),
  ];
  return {
    replay,
    screens,
    agenda: agenda.toString('utf8'),
    actions: Buffer.from(must(tables['actions.csv'], 'a table of actions')),
    notes: Buffer.from(must(tables['notes.csv'], 'a table of notes')),
    file: JSON.parse(whole.toString('utf8')) as unknown,
    async close() {
      for (const page of [consolePage.page, projector, host.page, guest.page]) await page.context().close();
      for (const protocolGuest of replay.guests.values()) protocolGuest.close();
      leader.close();
    },
  };
}
