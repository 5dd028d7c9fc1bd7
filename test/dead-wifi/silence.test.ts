/** The server is gone for minutes of café time; the people's phones go on, and it comes back on the same disk. */
import { afterEach, describe, expect, it } from 'vitest';
import { must } from '../../shared/cafe/must.ts';
import type { RoomView } from '../../shared/cafe/views.ts';
import type { DeviceTime } from '../../client/cafe/server-clock.ts';
import { browserKeep } from '../kit/browser-keep.ts';
import { testDesign } from '../kit/design.ts';
import { handClock, type HandClock } from '../kit/hand-clock.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { memoryJournal } from '../kit/memory-journal.ts';
import { facilitate, joinAs, openTestCafe, until, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';

const minute = 60_000;
/** Milliseconds by which a phone and the server may differ about one deadline. */
const apartMs = 250;

let closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.reverse()) await close();
  closing = [];
});

class Hall {
  readonly clock: HandClock;
  readonly device: DeviceTime;
  readonly cafe: TestCafe;
  readonly leader: Facilitator;
  readonly #journal = memoryJournal();
  #server: InProcess;
  readonly guests: Guest[] = [];

  private constructor(
    clock: HandClock,
    server: InProcess,
    journal: ReturnType<typeof memoryJournal>,
    cafe: TestCafe,
    leader: Facilitator,
  ) {
    this.clock = clock;
    this.#server = server;
    this.#journal = journal;
    this.cafe = cafe;
    this.leader = leader;
    this.device = deviceOf(clock);
  }

  static async open(settings: NonNullable<Parameters<typeof testDesign>[0]>['settings'] = {}): Promise<Hall> {
    const clock = handClock();
    const journal = memoryJournal();
    const server = await serveHere({ clock, journal });
    const cafe = await openTestCafe(
      server.url,
      testDesign({ tables: 2, settings: { hostMode: 'each-round', ...settings } }),
    );
    const leader = await facilitate(server.url, cafe.cafe, cafe.secret);
    const hall = new Hall(clock, server, journal, cafe, leader);
    closing.push(
      () => hall.#server.close(),
      () => leader.close(),
    );
    for (const name of ['Anne', 'Berit', 'Carl', 'Dina']) hall.guests.push(await hall.joins(name));
    await leader.next();
    for (const guest of hall.guests) {
      await guest.isSeated();
      await guest.sees((room) => room.stage === 's2');
      await guest.tablecloth(guest.tableIn(1));
    }
    return hall;
  }

  async joins(name: string): Promise<Guest> {
    const guest = await joinAs(this.cafe, { name }, { device: this.device, keep: browserKeep() });
    closing.push(() => guest.close());
    return guest;
  }

  async dies(): Promise<void> {
    await this.#server.close();
    for (const guest of this.guests) await lost(guest);
  }

  async isBack(): Promise<void> {
    this.#server = await serveHere({
      clock: this.clock,
      journal: this.#journal,
      port: Number(new URL(this.cafe.server).port),
    });
    for (const guest of this.guests)
      await until(guest.visit.seen, (seen) => seen.connection.state === 'open' && !seen.alone);
    await until(this.leader.visit.store, ({ connection }) => connection.state === 'open');
  }

  /** Time passes for everybody, as on phones that lie on the table with their screens on. */
  pass(ms: number): void {
    this.clock.pass(ms);
    for (const guest of this.guests) guest.visit.wake();
  }
}

function deviceOf(clock: HandClock): DeviceTime {
  const began = clock.now();
  return { wall: () => clock.now(), steady: () => clock.now() - began };
}

async function lost({ visit }: Guest): Promise<void> {
  await until(visit.store, ({ connection }) => connection.state === 'lost');
}

const seen = ({ visit }: Guest): RoomView => must(visit.seen.getState().room, 'a room');

async function noteTexts(leader: Facilitator, table: string): Promise<string[]> {
  return (await leader.tablecloth(table)).notes.map(({ round, text }) => `${round} ${text}`).sort();
}

describe('a server that is gone for three minutes', () => {
  it('[WD4] in mid-round: what was written meanwhile is there once, at its table and in its round', async () => {
    const hall = await Hall.open();
    const [anne, berit] = hall.guests as [Guest, Guest];
    hall.pass(5 * minute);
    await hall.dies();
    hall.pass(3 * minute);
    expect(seen(anne)).toMatchObject({ stage: 's2' });
    expect(anne.visit.seen.getState().alone).toBe(true);
    const note = anne.jots('Skrevet uten server', { round: 1 });
    anne.visit.handOn({ table: anne.tableIn(1), round: 1, place: 'sentence' }, 'Setningen uten server');
    await hall.isBack();
    await anne.hasSaved(note);
    await until(lists(anne), (words) => words.length === 0);
    const cloth = await hall.leader.tablecloth(anne.tableIn(1));
    expect(cloth.notes.map(({ round, text }) => ({ round, text }))).toEqual([
      { round: 1, text: 'Skrevet uten server' },
    ]);
    expect(cloth.handedOn[1]?.sentence).toBe('Setningen uten server');
    expect(seen(berit).clock).toEqual(hall.leader.room.clock);
  });

  it('[WD1][WD4] across the end of a round: phones and server come to one stage and one deadline, and what was written ahead lands', async () => {
    const hall = await Hall.open();
    const stages: string[] = [];
    must(hall.guests[0], 'Anne').visit.seen.subscribe(({ room }) => {
      if (room && room.stage !== stages.at(-1)) stages.push(room.stage);
    });
    hall.pass(18 * minute);
    await hall.dies();
    hall.pass(2 * minute + 30_000);
    for (const guest of hall.guests) expect(seen(guest).stage).toBe('s3');
    hall.pass(minute + 35_000);
    const ahead = hall.guests.map((guest) => {
      expect(seen(guest).stage).toBe('s4');
      const table = guest.tableIn(2);
      if (guest.own.hosts[2] === table) guest.visit.handOn({ table, round: 2, place: 1 }, `Viktigst ved ${table}`);
      return { guest, table, id: guest.jots(`Runde 2 fra ${guest.own.person.name}`, { round: 2 }) };
    });
    const before = seen(must(hall.guests[0], 'Anne')).clock;
    await hall.isBack();
    // Nobody is thrown back on the way.
    expect(stages).toEqual(['s2', 's3', 's4']);
    const { stage, clock } = await hall.leader.sees((room) => room.stage === 's4');
    expect(stage).toBe('s4');
    for (const guest of hall.guests) expect(seen(guest)).toMatchObject({ stage, clock });
    expect(
      before.state === 'running' && clock.state === 'running' && Math.abs(before.endsAt - clock.endsAt),
    ).toBeLessThan(apartMs);
    for (const { guest, id } of ahead) {
      await guest.hasSaved(id);
      await until(lists(guest), (words) => words.length === 0);
    }
    for (const table of ['t1', 't2']) {
      const written = ahead
        .filter((one) => one.table === table)
        .map(({ guest }) => `2 Runde 2 fra ${guest.own.person.name}`);
      await expect.poll(() => noteTexts(hall.leader, table)).toEqual(written.sort());
      await expect
        .poll(async () => (await hall.leader.tablecloth(table)).handedOn[2]?.essentials)
        .toEqual([`Viktigst ved ${table}`]);
    }
  });

  it('[WD4] a tab that is closed meanwhile loses nothing of it', async () => {
    const hall = await Hall.open();
    const keep = browserKeep();
    const eva = await joinAs(hall.cafe, { name: 'Eva' }, { device: hall.device, keep });
    await eva.isSeated();
    await eva.tablecloth(eva.tableIn(1));
    await hall.dies();
    await lost(eva);
    eva.jots('Før fanen ble lukket', { round: 1 });
    eva.visit.handOn({ table: eva.tableIn(1), round: 1, place: 'sentence' }, 'Setning før fanen ble lukket');
    eva.close();
    await hall.isBack();
    const again = await joinAs(hall.cafe, {}, { device: hall.device, keep, ticket: eva.ticket });
    closing.push(() => again.close());
    await until(lists(again), (words) => words.length === 0);
    const table = again.tableIn(1);
    await expect.poll(() => noteTexts(hall.leader, table)).toContain('1 Før fanen ble lukket');
    await expect
      .poll(async () => (await hall.leader.tablecloth(table)).handedOn[1]?.sentence)
      .toBe('Setning før fanen ble lukket');
    expect([...keep.items.keys()].filter((key) => /waiting|words/u.test(key))).toEqual([]);
  });
});

describe('a café that is given more time while a phone is out of reach', () => {
  it('[WD6] finds it in the running round again, and what it wrote for the next one goes when that begins', async () => {
    const hall = await Hall.open();
    const [anne] = hall.guests as [Guest];
    await anne.writes('Før nettet forsvant');
    // Written by a page that has gone on to the second round, while the server is still in the first.
    const early = anne.jots('For neste runde', { round: 2 });
    const table = anne.tableIn(2);
    anne.visit.handOn({ table, round: 2, place: 'sentence' }, 'Setning for neste runde');
    await anne.tablecloth(table);
    const later = await anne.writes('Og mer i denne', { round: 1 });
    expect(await noteTexts(hall.leader, table)).not.toContain('2 For neste runde');
    expect(anne.visit.outbox.all()).toMatchObject([{ id: early, refused: null }]);
    expect(later).not.toBe(early);
    hall.pass(20 * minute);
    await hall.leader.sees((room) => room.stage === 's3');
    hall.pass(2 * minute);
    await anne.hasSaved(early);
    await until(lists(anne), (words) => words.length === 0);
    await expect.poll(() => noteTexts(hall.leader, table)).toContain('2 For neste runde');
    await expect
      .poll(async () => (await hall.leader.tablecloth(table)).handedOn[2]?.sentence)
      .toBe('Setning for neste runde');
  });
});

function lists({ visit }: Guest) {
  const { handedWords } = visit;
  return {
    getState: () => handedWords.all(),
    subscribe: (listener: (words: ReturnType<typeof handedWords.all>) => void) =>
      handedWords.subscribe(() => listener(handedWords.all())),
  };
}
