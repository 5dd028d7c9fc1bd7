/** Boards over real connections: who is told what stands on them, and what a phone without a network does. */
import { afterEach, describe, expect, it } from 'vitest';
import { newSecret } from '../../client/cafe/secrets.ts';
import type { CafeEvent } from '../../shared/cafe/events.ts';
import { copyOfPlan } from '../../shared/boards/plan.ts';
import { must } from '../../shared/cafe/must.ts';
import type { EntriesMessage } from '../../shared/wire/control.ts';
import { boardRate } from '../../shared/wire/limits.ts';
import { readyBoard } from '../../shared/templates/ready-boards.ts';
import { browserKeep } from '../kit/browser-keep.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe, until, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';
import { patienceMs } from '../kit/until.ts';
import { io, type Socket } from 'socket.io-client';
import { controlPath } from '../../shared/wire/control.ts';

interface Room {
  here: InProcess;
  readonly cafe: TestCafe;
  readonly leader: Facilitator;
}

let closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.toReversed()) await close();
  closing = [];
});

const boards = ['actors', 'conflicts', 'roles'].map((id) => copyOfPlan(must(readyBoard(id, 'nb'), id)));

async function room(): Promise<Room> {
  const here = await serveHere();
  const cafe = await openTestCafe(here.url, testDesign({ boards }));
  const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
  const found = { here, cafe, leader };
  closing.push(
    () => found.here.close(),
    () => leader.close(),
  );
  return found;
}

const logOf = ({ here, cafe }: Room): readonly CafeEvent[] =>
  here.journal.stored(cafe.cafe).flatMap((entry) => (entry.kind === 'events' ? entry.events : []));

const saysOn = (board: string, entry: string, words: string, agreed = true) =>
  ({
    type: 'setEntry',
    board,
    entry,
    values: { field: words, topic: words, task: words },
    agreed,
    removed: false,
  }) as const;

const sees = (guest: Guest | Facilitator, board: string, count: number) =>
  until(guest.visit.store, ({ entries }) => entries[board]?.length === count, patienceMs, `${count} on ${board}`);

/** Everything that a bare connection is told of boards. */
async function looker(
  { here, cafe }: Room,
  ticket: string,
  watched: unknown,
): Promise<{ readonly heard: EntriesMessage[]; readonly socket: Socket }> {
  const socket = io(here.url, {
    path: controlPath,
    transports: ['websocket'],
    auth: { cafe: cafe.cafe, ticket },
    reconnection: false,
  });
  const heard: EntriesMessage[] = [];
  socket.on('entries', (message: EntriesMessage) => heard.push(message));
  closing.push(() => socket.disconnect());
  await new Promise<void>((resolve) => socket.on('connect', () => resolve()));
  socket.emit('watch', watched);
  return { heard, socket };
}

describe('looking at boards', () => {
  it('[BD11] whoever looks is told everything once, and then only what has changed; whoever does not, nothing', async () => {
    const at = await room();
    const { leader } = at;
    for (const word of ['one', 'two', 'three']) await leader.order(saysOn('roles', word, word));
    const { heard } = await looker(at, leader.links.projector, ['roles', 'actors']);
    const { heard: elsewhere } = await looker(at, leader.links.observer, ['actors']);
    await expect
      .poll(() => heard.map(({ board, whole, entries }) => `${board} ${whole} ${entries.length}`))
      .toEqual(['roles true 3', 'actors true 0']);
    await leader.order(saysOn('roles', 'two', 'endret'));
    await leader.order({ ...saysOn('roles', 'one', 'én'), removed: true });
    await expect.poll(() => heard.slice(2).flatMap(({ gone }) => gone)).toEqual(['one']);
    expect(heard.slice(2).flatMap(({ entries }) => entries.map(({ values }) => values['task']))).toEqual(['endret']);
    expect(heard.slice(2).some(({ whole }) => whole)).toBe(false);
    expect(elsewhere.map(({ board }) => board)).toEqual(['actors']);
  });

  it('[BD11] nonsense in place of a list of boards changes nothing for anybody', async () => {
    const at = await room();
    const { leader } = at;
    for (const nonsense of [
      null,
      'roles',
      Array.from({ length: 13 }, (_, each) => `b${each}`),
      [{}, 7, '__proto__', 'a b'],
    ])
      await looker(at, leader.links.projector, nonsense);
    await leader.order(saysOn('roles', 'one', 'én'));
    leader.visit.control.watch('roles');
    await sees(leader, 'roles', 1);
  });

  it('[BD11] [LI4] looking away and back again and again is not answered without end', async () => {
    const at = await room();
    const began = performance.now();
    const { heard, socket } = await looker(at, at.leader.links.projector, ['roles']);
    for (let each = 0; each < 55; each += 1) socket.emit('watch', each % 2 === 0 ? [] : ['roles', 'actors']);
    socket.emit('watch', ['roles']);
    await new Promise<void>((resolve) => socket.emit('time', () => resolve()));
    const seconds = (performance.now() - began) / 1000;
    const { length } = heard;
    expect(length).toBeGreaterThan(20);
    expect(length).toBeLessThanOrEqual(boardRate.burst + boardRate.perSecond * seconds + 1);
  });

  it('[BD3] [BD4] a phone is never sent what its person may not see, and forgets what was taken back', async () => {
    const at = await room();
    const { cafe, leader } = at;
    const ticket = newSecret();
    const anne = await joinAs(cafe, { name: 'Anne' });
    const berit = await joinAs(cafe, { name: 'Berit' }, { ticket });
    closing.push(
      () => anne.close(),
      () => berit.close(),
    );
    const { heard } = await looker(at, ticket, ['conflicts', 'actors']);
    for (const board of ['conflicts', 'actors']) leader.visit.control.watch(board);
    await anne.order(saysOn('conflicts', 'c', 'Samme kunde'));
    await anne.order(saysOn('actors', 'a', 'musikk', false));
    await sees(leader, 'conflicts', 1);
    await sees(leader, 'actors', 1);
    await anne.order(saysOn('actors', 'a', 'musikk', true));
    await expect.poll(() => heard.flatMap(({ entries }) => entries).length).toBe(1);
    await anne.order(saysOn('actors', 'a', 'musikk', false));
    await expect.poll(() => heard.flatMap(({ gone }) => gone)).toEqual(['a']);
    expect(JSON.stringify(heard)).not.toContain('Samme kunde');
    expect(JSON.stringify([berit.room, berit.own])).not.toContain('Samme kunde');
    expect(anne.own.entries.map(({ id }) => id).toSorted((one, other) => (one < other ? -1 : 1))).toEqual(['a', 'c']);
  });

  it('[BD10] what is written while the server is gone survives a closed tab and counts once', async () => {
    const at = await room();
    const { cafe, leader } = at;
    const keep = browserKeep();
    const ticket = newSecret();
    const anne = await joinAs(cafe, { name: 'Anne' }, { ticket, keep });
    const { journal, url } = at.here;
    await at.here.close();
    // What is chosen before the phone knows of it is on its way already, and goes again before what took its place.
    await until(anne.visit.store, ({ connection }) => connection.state !== 'open');
    const { choices } = anne.visit;
    choices.choose(saysOn('actors', 'a', 'musik'));
    choices.choose(saysOn('actors', 'a', 'musikk'));
    choices.choose(saysOn('actors', 'b', 'dans'));
    expect(Object.keys(choices.shown.getState())).toEqual(['entry/actors/a', 'entry/actors/b']);
    anne.close();
    at.here = await serveHere({ journal, port: Number(new URL(url).port) });
    const again = await joinAs(cafe, { name: 'Anne' }, { ticket, keep });
    const tab = await joinAs(cafe, { name: 'Anne' }, { ticket, keep });
    closing.push(
      () => again.close(),
      () => tab.close(),
    );
    leader.visit.control.watch('actors');
    await sees(leader, 'actors', 2);
    await until(again.visit.choices.shown, (shown) => Object.keys(shown).length === 0, patienceMs, 'all answers');
    await expect.poll(() => again.own.entries.map(({ values }) => values['field'])).toEqual(['musikk', 'dans']);
    expect(logOf(at).filter(({ type }) => type === 'entrySet')).toHaveLength(2);
  });
});
