import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchExport } from '../../client/cafe/fetch-export.ts';
import { newSecret } from '../../client/cafe/secrets.ts';
import { must } from '../../shared/cafe/must.ts';
import { testDesign } from '../kit/design.ts';
import { Guest } from '../kit/guest.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe, until, type Facilitator, type TestCafe } from '../kit/people.ts';
import { connection } from '../access/kit.ts';
import type { Visitor } from '../kit/visitor.ts';
import { codeOfPerson, comesBack, onNewPhone } from './kit.ts';

describe('another phone', () => {
  let here: InProcess;
  let cafe: TestCafe;
  let leader: Facilitator;
  let kari: Guest;
  const opened: Visitor[] = [];
  const also = <T extends Visitor>(visitor: T): T => {
    opened.push(visitor);
    return visitor;
  };

  beforeEach(async () => {
    here = await serveHere();
    cafe = await openTestCafe(here.url, testDesign({ tables: 2 }));
    leader = also(await facilitate(cafe.server, cafe.cafe, cafe.secret));
    kari = also(await joinAs(cafe, { name: 'Kari' }));
    for (const name of ['Anne', 'Berit', 'Dina']) await leader.adds({ name });
    await leader.next();
    await kari.isSeated();
    await kari.sees(({ stage }) => stage === 's2');
  });
  afterEach(async () => {
    for (const visitor of opened.splice(0)) visitor.close();
    await here.close();
  });

  it('[WI8] has the seat, the notes and the stars of its owner, and both phones go on', async () => {
    const note = await kari.writes('Fra den gamle');
    await kari.stars(note);
    const code = must(kari.own.code, 'a code of one’s own');
    const again = also(await onNewPhone(cafe, { called: 'KARI', code }));
    expect(again.id).toBe(kari.id);
    expect(again.own.itinerary).toEqual(kari.own.itinerary);
    expect(again.room.stars[kari.tableIn()]).toContain(note);
    await again.sees(({ stage }) => stage === 's2');
    await again.writes('Fra den nye');
    await kari.writes('Fra den gamle igjen');
    const texts = (await leader.tablecloth(kari.tableIn())).notes.map(({ text }) => text);
    expect(texts.toSorted()).toEqual(['Fra den gamle', 'Fra den gamle igjen', 'Fra den nye']);
    expect(leader.people).toHaveLength(4);
  });

  it('[WI8] one that is lost is let out at once on both planes, and its ticket opens nothing', async () => {
    await kari.tablecloth(kari.tableIn());
    const cloth = kari.visit.document({ kind: 'tablecloth', table: kari.tableIn() }).state;
    const code = await codeOfPerson(leader, kari.id);
    also(await onNewPhone(cafe, { called: 'Kari', code, lost: true }));
    expect(await connection(kari, 'refused')).toEqual({ state: 'refused', refusal: 'not-allowed' });
    await until(cloth, ({ connected }) => !connected);
    const found = also(new Guest({ server: cafe.server, cafe: cafe.cafe, ticket: kari.ticket }));
    expect(await connection(found, 'refused')).toMatchObject({ refusal: 'not-allowed' });
  });

  it('[WI8] somebody who was added without a phone takes one up', async () => {
    const berit = must(
      leader.people.find(({ name }) => name === 'Berit'),
      'Berit',
    );
    const phone = also(await onNewPhone(cafe, { called: 'berit', code: await codeOfPerson(leader, berit.id) }));
    expect(phone.id).toBe(berit.id);
    await until(
      leader.visit.store,
      ({ facilitator }) => facilitator?.people.find(({ id }) => id === berit.id)?.phone === true,
    );
  });

  it('[WI5] a lost answer that is asked for again is the same phone', async () => {
    const code = await codeOfPerson(leader, kari.id);
    const request = { ticket: newSecret(), called: 'Kari', code, lost: true };
    const answers = await Promise.all([1, 2, 3].map(() => comesBack(cafe, request)));
    const last = await comesBack(cafe, { ...request, code: '' });
    for (const answer of [...answers, last])
      expect(answer).toEqual({ ok: true, value: { cafe: cafe.cafe, person: kari.id } });
  });

  it('[WI7] nobody’s digits are in an export, or in what the projector and observers are told', async () => {
    await kari.writes('En lapp');
    const codes = await Promise.all(leader.people.map(({ id }) => codeOfPerson(leader, id)));
    for (const name of ['agenda.md', 'actions.csv', 'notes.csv', 'cafe.json'] as const) {
      const answer = await fetchExport(cafe.server, cafe.cafe, name, cafe.secret);
      if (!answer.ok) throw new Error(`${name}: ${answer.refusal}`);
      const text = await answer.value.text();
      expect(text).not.toMatch(/"codes"/u);
      for (const code of codes) expect(text, name).not.toMatch(new RegExp(`["; ]${code}["; ]`, 'u'));
    }
  });
});
