/**
 * A café from the door to the end, with stops at everything that somebody in the hall can come to see: the projector, the console on a
 * laptop and in a hand, and a guest's phone. Real input, real server, real pages; whoever takes the tour looks at each stop.
 */
import type { Browser, Page } from 'playwright-core';
import { copyOfPlan } from '../../shared/boards/plan.ts';
import type { CafeDesignInput } from '../../shared/cafe/design.ts';
import { must } from '../../shared/cafe/must.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { readyBoard } from '../../shared/templates/ready-boards.ts';
import { readSessionFile } from '../fixtures/session-file.ts';
import { BrowserConsole } from '../kit/browser-console.ts';
import { BrowserPhone } from '../kit/browser-phone.ts';
import { facilitate, openTestCafe } from '../kit/people.ts';
import type { RunningServer } from '../kit/server.ts';
import { watched } from '../kit/watched-page.ts';
import { designOf } from '../replay/design.ts';
import * as agreeing from '../replay/agreeing.ts';
import { askRanking } from '../replay/asking.ts';
import * as replays from '../replay/replay.ts';

export interface Sights {
  readonly projector: Page;
  readonly laptop: Page;
  /** The console again, on a phone. */
  readonly hand: Page;
  readonly phone: Page;
}

export type Look = (stop: string, sights: Partial<Sights>) => Promise<void>;

const nobody: ReadonlySet<string> = new Set();
const file = readSessionFile('bioinn-cafe');
const sizes = {
  projector: { width: 1920, height: 1080 },
  laptop: { width: 1280, height: 800 },
  hand: { width: 390, height: 844 },
} as const;

/** The file's own programme, with everything in it that a programme can have. */
function wholeDesign(): CafeDesignInput {
  const design = designOf(file);
  const between = (kind: 'plenary' | 'pause', title: string, screen: string, minutes: number) => ({
    kind,
    title,
    minutes,
    screen,
    cue: kind === 'plenary' ? 'Si hva dagen skal brukes til, og hvem som følger opp.' : '',
  });
  const [doors, ...rest] = design.programme;
  const contacts = copyOfPlan(must(readyBoard('contacts', 'nb'), 'a board of contacts'));
  const third = rest.findIndex(({ kind, round }) => kind === 'travel' && round === 3);
  if (!doors || third < 0) throw new Error('the file has doors and three rounds');
  return {
    ...design,
    settings: {
      ...design.settings,
      quietMinutes: 2,
      holdForEssentials: true,
      context: 'Vi møtes for å finne ut hva vi vil sammen.',
    },
    boards: [contacts],
    programme: [
      doors,
      between('plenary', 'Velkommen', 'Hvorfor er vi her i dag?', 10),
      ...rest.slice(0, third),
      between('pause', 'Kaffe', 'Ta en kopp. Vi fortsetter straks.', 10),
      ...rest.slice(third, -1),
      { ...between('plenary', 'Kontakter', 'Hvem vil vi kjenne?', 10), board: contacts.id },
      ...rest.slice(-1),
    ],
  };
}

/** Answers with what the pages complained of on the way. */
export async function takeTour(
  browser: Browser,
  server: RunningServer,
  look: Look,
  /** Where the pages are opened: another name for this machine, where a picture should show what a hall sees. */
  address = server.url,
): Promise<readonly string[]> {
  const cafe = await openTestCafe(server.url, wholeDesign());
  const leader = await facilitate(server.url, cafe.cafe, cafe.secret);
  const replay = replays.startReplay(file, cafe, leader);
  const problems: (readonly string[])[] = [];
  const open = async (viewport: { readonly width: number; readonly height: number }, path: string): Promise<Page> => {
    const page = await (await browser.newContext({ viewport, locale: 'nb-NO' })).newPage();
    problems.push(watched(page));
    await page.goto(`${address}${path}`);
    return page;
  };

  const start = await open(sizes.laptop, '/');
  await look('start', { laptop: start, hand: await open(sizes.hand, '/') });
  await start.goto(`${address}/new`);
  await look('set-up', { laptop: start });
  await start.goto(`${address}/take-over`);
  await look('take-over', { laptop: start, hand: await open(sizes.hand, '/take-over') });

  const projector = await open(sizes.projector, `/projector/${cafe.cafe}#k=${leader.links.projector}`);
  const console = await BrowserConsole.open(browser, address, cafe.cafe, cafe.secret);
  const hand = await open(sizes.hand, `/console/${cafe.cafe}#k=${cafe.secret}`);
  const guest = await BrowserPhone.open(browser, { server: address, code: cafe.code });
  problems.push(console.problems, guest.problems);
  const sights: Sights = { projector, laptop: console.page, hand, phone: guest.page };

  await look('doors-empty', sights);
  await guest.joins('Ingrid', 'Hamar kommune');
  await replays.arrive(replay, 1, nobody);
  for (const person of file.participants.filter(({ attendance }) => attendance.phone === 'none'))
    await leader.adds(replays.introductionOf(file, person));
  await replays.markFixedHosts(replay);
  await leader.drawSeats();
  await replays.seat(replay, 1);
  await look('doors-full', sights);

  await leader.next();
  await look('welcome', sights);
  for (const round of file.rounds) {
    const { number } = round;
    if (number > 1) {
      await replays.arrive(replay, number, nobody);
      await replays.seat(replay, number);
    }
    while (leader.stage.kind !== 'round' || leader.stage.round !== number) await leader.next();
    if (number === 1) await look('round-quiet', sights);
    await replay.leader.order({ type: 'endQuiet', from: leader.room.stage });
    if (number === 1) {
      await replays.write(replay, 1);
      await guest.writes('En felles kalender for alle kulturhusene, så vi slipper å velge samme lørdag', 'idea');
      await look('round-talking', sights);
      await leader.pause();
      await look('round-paused', sights);
      await leader.resume();
      for (const [stop, wall] of [
        ['wall-words', { show: 'words', words: 'Middagen er klar i foajeen klokka halv sju' }],
        ['wall-blank', { show: 'blank' }],
      ] as const) {
        await replay.leader.order({ type: 'showOnWall', wall });
        await look(stop, sights);
      }
      await replay.leader.order({ type: 'showOnWall', wall: { show: 'stage' } });
    } else await replays.write(replay, number);
    await replays.enterFromPaper(replay, number, nobody);
    if (number === 3) await look('round-three', sights);
    await leader.next();
    if (number === 1) {
      await look('travel-held', sights);
      for (const { id } of leader.room.tables)
        await replay.leader.order({ type: 'releaseTable', from: leader.room.stage, table: id });
      await look('travel', sights);
    }
    if (number === 2) await look('pause', sights);
    await replays.leave(replay, number);
  }
  await replays.learnNotes(replay);
  await look('lift', sights);
  await replays.lift(replay);
  await leader.next();
  await agreeing.makeThemes(replay);
  await look('harvest', sights);
  await replay.leader.order({ type: 'openVote' });
  await agreeing.vote(replay, nobody);
  await look('vote-open', sights);
  await replay.leader.order({ type: 'closeVote' });
  await look('vote-closed', sights);
  const ranking = await askRanking(replay);
  await look('ranking-open', sights);
  await ranking?.answered();
  await ranking?.closed();
  const [poll] = leader.room.polls;
  if (poll) await replay.leader.order({ type: 'showOnWall', wall: { show: 'poll', poll: poll.id } });
  await look('ranking-shown', sights);
  await replay.leader.order({ type: 'showOnWall', wall: { show: 'stage' } });
  await leader.next();
  await agreeing.findVision(replay);
  await look('vision', sights);
  await leader.next();
  await agreeing.layStones(replay);
  await look('stones', sights);
  await leader.next();
  await agreeing.agreeOnActions(replay);
  await look('actions', sights);
  await leader.next();
  for (const [entry, values] of [
    ['aas', { community: 'NMBU på Ås', country: 'Norge' }],
    ['uppsala', { community: 'Uppsala Bio', country: 'Sverige', contact: file.organisations[0]?.name ?? '' }],
  ] as const)
    await replay.leader.order({
      type: 'setEntry',
      board: 'contacts',
      entry,
      values: { ...values },
      agreed: false,
      removed: false,
    });
  await look('board', sights);
  const parts = Object.values(messages.console.tabs);
  for (const tab of await console.page.getByRole('tab').all()) {
    const name = (await tab.textContent()) ?? '';
    if (!parts.includes(name)) continue;
    await tab.click();
    await look(`console-${name.toLowerCase().replaceAll(/[^a-zæøå]+/gu, '-')}`, { laptop: console.page });
  }
  await leader.next();
  await look('close', sights);
  for (const person of replay.guests.values()) person.close();
  leader.close();
  return problems.flat();
}
