import { io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeNote } from '../../shared/documents/tablecloth.ts';
import { must } from '../../shared/cafe/must.ts';
import { controlPath } from '../../shared/wire/control.ts';
import { isSaved } from '../../client/documents/open-document.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe, until, type Facilitator, type Guest } from '../kit/people.ts';

describe('saving', () => {
  let here: InProcess;
  let leader: Facilitator;
  let anne: Guest;
  let mate: Guest;
  let table = '';

  beforeEach(async () => {
    here = await serveHere();
    const cafe = await openTestCafe(here.url, testDesign({ tables: 1 }));
    leader = await facilitate(cafe.server, cafe.cafe, cafe.secret);
    anne = await joinAs(cafe, { name: 'Anne' });
    mate = await joinAs(cafe, { name: 'Berit' });
    await leader.next();
    await anne.isSeated();
    await mate.isSeated();
    await anne.sees((room) => room.stage === 's2');
    table = anne.tableIn();
    await anne.tablecloth(table);
    await mate.tablecloth(table);
  });
  afterEach(async () => {
    for (const person of [leader, anne, mate]) person.close();
    await here.close();
  });

  const reads = async (guest: Guest): Promise<readonly string[]> =>
    (await guest.tablecloth(table)).notes.map(({ text }) => text);

  it('[SA1] nobody sees a note, and its writer is told nothing, before it is on disk', async () => {
    here.journal.hold();
    const id = anne.jots('Ikke på disk ennå');
    const opened = anne.visit.document({ kind: 'tablecloth', table });
    await until(opened.state, (state) => state.waiting.has(`notes/${id}`));
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(await reads(mate)).toEqual([]);
    expect(isSaved(opened.state.getState(), 'notes', id)).toBe(false);
    here.journal.release();
    await anne.hasSaved(id);
    expect(isSaved(opened.state.getState(), 'notes', id)).toBe(true);
    await expect.poll(() => reads(mate)).toEqual(['Ikke på disk ennå']);
  });

  it('[SA1] somebody who comes in while the disk is held is not shown what is not on it', async () => {
    here.journal.hold();
    anne.jots('Ennå bare i lufta');
    await new Promise((resolve) => setTimeout(resolve, 60));
    const late = leader.visit.document({ kind: 'tablecloth', table });
    await until(late.state, (state) => state.loaded);
    expect((await leader.tablecloth(table)).notes).toEqual([]);
    here.journal.release();
    await until(late.state, (state) => state.version > 0);
    expect((await leader.tablecloth(table)).notes).toHaveLength(1);
  });

  it('[SA2] when the disk fails nothing is promised: no mark, no effect, everybody is told', async () => {
    here.journal.break('no space left on device');
    const reply = await leader.ask({ type: 'pause', from: 's2' });
    expect(reply).toEqual({ ok: false, refusal: 'not-saving' });
    await until(anne.visit.store, (state) => state.notSaving);
    anne.jots('Skrevet mens disken var full');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await reads(mate)).toEqual([]);
    expect(anne.visit.outbox.all()).toHaveLength(1);
    const health = await fetch(`${here.url}/healthz`);
    expect(health.status).toBe(503);
  });

  it('[SA3] a refused note changes nothing, reaches nobody, and its words stay with the writer', async () => {
    const opened = anne.visit.document({ kind: 'tablecloth', table });
    await anne.writes('Helt i orden');
    const id = anne.jots('Blir med på det som avvises');
    writeNote(opened.doc, { id: 'bad', kind: 'idea', text: 'Runde ni', round: 9, at: 1, buildsOn: null });
    const waiting = await until(
      {
        getState: () => anne.visit.outbox.all(),
        subscribe: (listener) => anne.visit.outbox.subscribe(() => listener(anne.visit.outbox.all())),
      },
      (notes) => notes.every((note) => note.id !== id) || notes.some((note) => note.id === id && note.refused !== null),
    );
    expect(await reads(mate)).not.toContain('Runde ni');
    await anne.writes('Etterpå virker alt igjen');
    await expect.poll(() => reads(mate)).toContain('Etterpå virker alt igjen');
    for (const note of waiting.filter((candidate) => candidate.refused !== null)) anne.visit.retryNote(note.id);
    await anne.hasSaved(id);
    await expect.poll(() => reads(mate)).toContain('Blir med på det som avvises');
  });

  it('[SA5] notes written before the document has arrived stay on the device until they are on disk', async () => {
    const late = await joinAs({ server: here.url, code: must(leader.room.code, 'facilitators see the code') });
    await late.isSeated();
    here.journal.hold();
    const ids = ['En', 'To', 'Tre', 'Fire'].map((text) => late.jots(text, { table, round: 1 }));
    await until(late.visit.document({ kind: 'tablecloth', table }).state, (state) =>
      ids.every((id) => state.waiting.has(`notes/${id}`)),
    );
    expect(late.visit.outbox.all().map(({ text }) => text)).toEqual(['En', 'To', 'Tre', 'Fire']);
    here.journal.release();
    for (const id of ids) await late.hasSaved(id);
    expect((await late.tablecloth(table)).notes).toHaveLength(4);
    late.close();
  });

  it('[SA4] a command that is sent twice under one id counts once', async () => {
    const before = leader.room.clock;
    const socket = io(here.url, {
      path: controlPath,
      transports: ['websocket'],
      auth: { cafe: leader.room.id, ticket: leader.ticket },
      reconnection: false,
    });
    const envelope = { id: 'one-and-the-same', command: { type: 'extend', from: 's2', minutes: 5 } };
    const answers = await Promise.all([1, 2, 3].map(() => socket.emitWithAck('command', envelope)));
    expect(answers).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    socket.disconnect();
    const { clock } = await leader.sees(({ clock }) => JSON.stringify(clock) !== JSON.stringify(before));
    expect(clock).toEqual(before.state === 'running' ? { ...before, endsAt: before.endsAt + 5 * 60_000 } : null);
  });

  it('[SA4] two commands count twice', async () => {
    const before = anne.room.clock;
    expect(before.state).toBe('running');
    const replies = await Promise.all([
      leader.ask({ type: 'extend', from: 's2', minutes: 5 }),
      leader.ask({ type: 'extend', from: 's2', minutes: 5 }),
    ]);
    expect(replies).toEqual([{ ok: true }, { ok: true }]);
    await anne.sees(
      ({ clock }) =>
        clock.state === 'running' && before.state === 'running' && clock.endsAt === before.endsAt + 10 * 60_000,
    );
  });
});
