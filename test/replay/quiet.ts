/** A real café from the door to ninety days after it, by people without screens: everything that its file tells, and every file that leaves. */
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { facilitate, openTestCafe } from '../kit/people.ts';
import type { SessionFile } from '../fixtures/session-file.ts';
import * as agreeing from './agreeing.ts';
import { askPulse, askRanking } from './asking.ts';
import { boardsOf, fillBoards } from './boards.ts';
import { designOf } from './design.ts';
import * as replays from './replay.ts';

const nobody: ReadonlySet<string> = new Set();

export interface PlayedQuietly {
  readonly replay: replays.Replay;
  /** A file of the café as it is now, for the facilitator. */
  take(name: string): Promise<Buffer>;
  close(): Promise<void>;
}

export async function playQuietly(file: SessionFile): Promise<PlayedQuietly> {
  const here = await serveHere();
  const cafe = await openTestCafe(here.url, { ...designOf(file), boards: boardsOf(file) });
  const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
  const replay = replays.startReplay(file, cafe, leader);
  await throughTheRounds(replay);
  await replays.lift(replay);
  await leader.next();
  await agreeing.makeThemes(replay);
  await fillBoards(replay);
  await replay.leader.order({ type: 'openVote' });
  await agreeing.vote(replay, nobody);
  await replay.leader.order({ type: 'closeVote' });
  const ranking = await askRanking(replay);
  await ranking?.answered();
  await ranking?.closed();
  await leader.next();
  await agreeing.findVision(replay);
  await agreeing.markVisions(replay);
  await leader.next();
  await agreeing.layStones(replay);
  await leader.next();
  await agreeing.agreeOnActions(replay);
  await agreeing.signUp(replay);
  const after = await askPulse(replay, 'after');
  await after?.answered();
  await after?.closed();
  await leader.next();
  await agreeing.followUp(replay);
  return { replay, take: (name) => taken(here, replay, name), close: () => closed(here, replay) };
}

async function throughTheRounds(replay: replays.Replay): Promise<void> {
  const { file, leader } = replay;
  await replays.arrive(replay, 1, nobody);
  for (const phoneless of file.participants.filter(({ attendance }) => attendance.phone === 'none'))
    await leader.adds(replays.introductionOf(file, phoneless));
  const before = await askPulse(replay, 'before');
  await before?.answered();
  await replays.markFixedHosts(replay);
  await leader.drawSeats();
  for (const { number } of file.rounds) {
    if (number > 1) await replays.arrive(replay, number, nobody);
    await before?.answered();
    if (number === 2) await hostsFromNowOn(replay);
    await replays.seat(replay, number);
    await leader.next();
    await replays.write(replay, number);
    await replays.enterFromPaper(replay, number, nobody);
    await leader.next();
    await replays.leave(replay, number);
  }
  await before?.closed();
}

/** In a café that began without hosts, somebody new hosts in each round from the second on. */
async function hostsFromNowOn(replay: replays.Replay): Promise<void> {
  if (replay.file.session.hostMode !== 'none-then-fixed') return;
  await replay.leader.order({ type: 'changeSettings', settings: { ...settingsOf(replay), hostMode: 'each-round' } });
  await replay.leader.sees((room) => room.settings.hostMode === 'each-round');
}

function settingsOf({ leader }: replays.Replay) {
  const { houseRules, invitedAbsent, ...settings } = leader.room.settings;
  return { ...settings, houseRules: [...houseRules], invitedAbsent: [...invitedAbsent] };
}

async function taken(here: InProcess, { cafe }: replays.Replay, name: string): Promise<Buffer> {
  const response = await fetch(`${here.url}/api/cafes/${cafe.cafe}/export/${name}`, {
    headers: { authorization: `Bearer ${cafe.secret}` },
  });
  if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`);
  return Buffer.from(await response.arrayBuffer());
}

async function closed(here: InProcess, { guests, leader }: replays.Replay): Promise<void> {
  for (const guest of guests.values()) guest.close();
  leader.close();
  await here.close();
}
