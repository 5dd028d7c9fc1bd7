import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readTablecloth, writeNote } from '../../shared/documents/tablecloth.ts';
import { bareLine, offered } from './kit/bare-line.ts';
import { again, chanceFrom, seedFor } from './kit/chance.ts';
import { sayOnce, updateMessage, witnessAt, type Address, type Witness } from './kit/document-line.ts';
import { report, Tally } from './kit/figures.ts';
import { gap, handMade, noteEntry, oneStruct, poison } from './kit/hand-made.ts';
import { honestCafe, table, tablecloth, type Honest } from './kit/honest.ts';
import { mutant } from './kit/mutants.ts';
import { guestWriter, recordOf, writeSomething } from './kit/session.ts';
import { watchedServer, type WatchedServer } from './kit/watched-server.ts';

const seed = seedFor();

let server: WatchedServer;
let honest: Honest;
let witness: Witness;
let at: Address;

beforeAll(async () => {
  server = await watchedServer();
  honest = await honestCafe(server.url, { guests: 3, bad: 24 });
  at = { port: server.port, path: `/sync/${honest.cafe.cafe}/table/${table}` };
  witness = await witnessAt(at, honest.leader.links.projector);
});
afterAll(async () => {
  witness.line.leave();
  honest.close();
  await server.end();
});

const docOf = (index: number): Y.Doc => honest.guests[index]!.visit.document(tablecloth).doc;
const bad = (index: number): string => honest.bad[index % honest.bad.length] ?? '';

/** What honest people have written, as somebody reads it. */
function honestNotes(doc: Y.Doc): unknown[] {
  const pens = new Set(honest.guests.map((_, index) => docOf(index).clientID));
  return readTablecloth(doc).notes.filter(({ pen }) => pens.has(pen));
}

/** A fresh reader and the witness see the same: the honest notes as they were, and of others whole notes only. */
async function nothingHasHappened(before: readonly unknown[]): Promise<void> {
  await wait(300);
  const fresh = await witnessAt(at, honest.leader.links.projector);
  fresh.line.leave();
  for (const doc of [fresh.doc, witness.doc, docOf(0)]) {
    expect(honestNotes(doc)).toEqual(before);
    expect(doc.store.pendingStructs).toBeNull();
  }
  expect(readTablecloth(witness.doc)).toEqual(readTablecloth(fresh.doc));
  const records = [...fresh.doc.getMap<{ state?: string }>('notes').values()];
  expect(records.filter(({ state }) => state === 'written')).toHaveLength(readTablecloth(fresh.doc).notes.length);
  expect(honest.lost).toEqual([]);
}

describe('attacks over a person’s own connection', () => {
  const cases = handMade({ pen: 1, clock: 1, note: 'n' }, 2).map(({ rule, name }) => ({ rule, name }));
  it.each(cases)('[$rule] $name closes with its code', async ({ name }) => {
    const before = honestNotes(witness.doc);
    const victim = docOf(0);
    const [note = ''] =
      [...victim.getMap<{ pen: number }>('notes')].find(([, { pen }]) => pen === victim.clientID) ?? [];
    const target = { pen: victim.clientID, clock: Y.getState(victim.store, victim.clientID), note };
    const attack = handMade(target, 4_000_000_000 + cases.findIndex((one) => one.name === name)).find(
      (one) => one.name === name,
    )!;
    const { code, reason } = await sayOnce(at, bad(0), updateMessage(attack.update), 3000);
    expect(attack.closes).toContain(`${code} ${reason}`);
    expect(honestNotes(witness.doc)).toEqual(before);
    expect(witness.heard(poison)).toBe(false);
  });

  it('[A4] after a hundred gaps the same pen still writes a note, and no gap was kept', async () => {
    const before = honestNotes(witness.doc);
    const pen = 3_999_999_999;
    for (let clock = 2; clock < 102; clock += 1) {
      // Each over a connection of its own: the first closes it.
      const { code } = await sayOnce(at, bad(1), updateMessage(gap(pen, clock)), 3000);
      expect(code).toBe(4510);
    }
    const { code } = await sayOnce(
      at,
      bad(1),
      updateMessage(oneStruct(pen, 0, noteEntry('after-gaps', pen, 'Etterpå'))),
    );
    expect(code).toBeNull();
    await expect.poll(() => readTablecloth(witness.doc).notes.map(({ text }) => text)).toContain('Etterpå');
    await nothingHasHappened(before);
    expect(witness.heard(poison)).toBe(false);
  });

  it('[LI4] coming back again and again is no way around one’s budget', { timeout: 60_000 }, async () => {
    const phone = { writer: guestWriter('mallory'), doc: new Y.Doc() };
    const ends = new Tally();
    const started = performance.now();
    // A burst is 120 messages, and 20 come to it each second. Each of these brings one good edit of one's own note, as its first word.
    const times = 400;
    for (let time = 0; time < times; time += 1) {
      const [edit] = recordOf(phone, () =>
        writeNote(phone.doc, { id: 'again', kind: 'idea', text: `Gang ${time}`, round: 1, at: 1, buildsOn: null }),
      );
      const line = bareLine({ ...at, protocols: offered(bad(23)) });
      await line.answered;
      line.send(updateMessage(edit!.update));
      const isThere = (): boolean => Y.getState(witness.doc.store, phone.doc.clientID) === time + 1;
      // Left as soon as it has arrived: whoever hangs up earlier takes back what is still on its way.
      const arrived = (async () => {
        for (let patience = 0; patience < 500 && !isThere(); patience += 1) await wait(1);
      })();
      await Promise.race([arrived, line.ended]);
      line.leave();
      const { code, reason } = await line.ended;
      ends.count(code === null ? 'taken' : `${code} ${reason}`);
      if (!isThere()) break;
    }
    const seconds = (performance.now() - started) / 1000;
    await wait(200);
    const taken = Y.getState(witness.doc.store, phone.doc.clientID);
    report('coming back', { times, seconds, 'edits taken': taken, ends });
    expect(taken).toBeLessThan(120 + 20 * (seconds + 1));
  });

  it(
    `[A10] of 300 bent updates over connections only good notes arrive ${again(seed)}`,
    { timeout: 60_000 },
    async () => {
      const chance = chanceFrom(seed);
      const before = honestNotes(witness.doc);
      const others = honest.guests.flatMap((guest, index) => {
        const phone = { writer: guestWriter(guest.id), doc: docOf(index) };
        return recordOf(phone, () =>
          guest.visit.editNote(table, ownNote(index), { kind: 'need', text: `Ekte ${index}` }),
        );
      });
      await wait(300);
      const now = honestNotes(witness.doc);
      expect(now).toHaveLength(before.length);
      const ends = new Tally();
      const shots = Array.from({ length: 300 }, (_, index) => index);
      await Promise.all(
        Array.from({ length: 8 }, async () => {
          for (let index = shots.pop(); index !== undefined; index = shots.pop()) {
            const phone = { writer: guestWriter('mallory'), doc: new Y.Doc() };
            Y.applyUpdate(phone.doc, Y.encodeStateAsUpdate(witness.doc), 'server');
            const own = recordOf(phone, () => {
              for (let count = 0; count < 2; count += 1) writeSomething(phone, chance, index * 2 + count);
            });
            const stock = {
              own: own.map(({ update }) => update),
              others: others.map(({ update }) => update),
              ownPens: [phone.doc.clientID],
              othersPens: honest.guests.map((_, guest) => docOf(guest).clientID),
            };
            const { code, reason, how } = await sayOnce(
              at,
              bad(index),
              updateMessage(mutant(chance, stock).bytes),
              120,
            );
            ends.count(code === null ? how : `${code} ${reason}`);
          }
        }),
      );
      report(`updates over connections, seed ${seed}`, { ends });
      expect(
        [...ends.keys()].filter(
          (end) => !/^(?:left|4400 unreadable|4422 [a-z-]+|4510 resync|4403 not-allowed)$/u.test(end),
        ),
      ).toEqual([]);
      await nothingHasHappened(now);
    },
  );
});

function ownNote(index: number): string {
  const doc = docOf(index);
  return [...doc.getMap<{ pen: number }>('notes')].find(([, { pen }]) => pen === doc.clientID)?.[0] ?? '';
}
