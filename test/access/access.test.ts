import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeAccess } from '../../client/cafe/open-cafe.ts';
import { newSecret } from '../../client/cafe/secrets.ts';
import { accessTries } from '../../shared/wire/limits.ts';
import { testDesign } from '../kit/design.ts';
import { handClock, type HandClock } from '../kit/hand-clock.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type TestCafe } from '../kit/people.ts';

import { Visitor } from '../kit/visitor.ts';
import { connection, grantOf, letIn, newAccessCode, offer, recoveryOf, second } from './kit.ts';

describe('access', () => {
  let clock: HandClock;
  let here: InProcess;
  let cafe: TestCafe;
  let leader: Facilitator;
  const visitors: Visitor[] = [];
  const has = <V extends Visitor>(visitor: V): V => {
    visitors.push(visitor);
    return visitor;
  };

  beforeEach(async () => {
    clock = handClock();
    here = await serveHere({ clock });
    cafe = await openTestCafe(here.url, testDesign({ tables: 1 }));
    leader = has(await facilitate(cafe.server, cafe.cafe, cafe.secret));
  });
  afterEach(async () => {
    for (const visitor of visitors.splice(0)) visitor.close();
    await here.close();
  });

  const asks = (code: string, secret = newSecret()) => takeAccess(cafe.server, cafe.code, { secret, code, label: '' });

  it('[KE2] a code lets one device in, over the network, for the role it was given out for', async () => {
    const helper = has(new Visitor({ ...cafe, ticket: await letIn(cafe, await offer(leader, 'cofacilitator')) }));
    await helper.sees(() => true);
    expect(helper.visit.store.getState()).toMatchObject({ role: 'cofacilitator', links: null });
    const other = has(await second(cafe, leader));
    expect(other.visit.store.getState().role).toBe('facilitator');
    await other.next();
    await leader.sees(({ stage }) => stage === 's2');
  });

  it('[KE2] a code that is used, run out or wrong lets nobody in', async () => {
    const code = await offer(leader);
    await letIn(cafe, code);
    expect(await asks(code)).toEqual({ ok: false, refusal: 'code-unknown' });
    const late = await offer(leader);
    clock.pass(10 * 60_000);
    expect(await asks(late)).toEqual({ ok: false, refusal: 'code-unknown' });
    expect(await asks(newAccessCode())).toEqual({ ok: false, refusal: 'code-unknown' });
    expect(await asks('not a code')).toEqual({ ok: false, refusal: 'unreadable' });
    const nowhere = { secret: newSecret(), code: newAccessCode(), label: '' };
    expect(await takeAccess(cafe.server, '3333333', nowhere)).toEqual({ ok: false, refusal: 'cafe-not-found' });
  });

  it('[KE4] a request that is sent again, because its answer was lost, uses up one code and makes one device', async () => {
    const code = await offer(leader);
    const secret = newSecret();
    for (const answer of await Promise.all([asks(code, secret), asks(code, secret)])) expect(answer.ok).toBe(true);
    expect((await asks(code, secret)).ok).toBe(true);
    await expect.poll(() => leader.visit.store.getState().facilitator?.grants.length).toBe(1);
  });

  it('[KE3] the links and the paper of a facilitator who came in by paper open what they say', async () => {
    const other = has(await facilitate(cafe.server, cafe.cafe, await letIn(cafe, recoveryOf(leader))));
    const screen = has(new Visitor({ ...cafe, ticket: other.links.projector }));
    await screen.sees(() => true);
    expect(screen.visit.store.getState().role).toBe('projector');
    expect(recoveryOf(other)).not.toBe(recoveryOf(leader));
    await letIn(cafe, recoveryOf(other));
  });

  it('[KE5] access that is taken back ends on both planes at once, with its helpers; its projector goes on', async () => {
    const other = has(await second(cafe, leader));
    const helper = has(new Visitor({ ...cafe, ticket: other.links.cofacilitator }));
    const screen = has(new Visitor({ ...cafe, ticket: other.links.projector }));
    for (const visitor of [other, helper, screen, leader]) await visitor.tablecloth('t1');
    const grant = await grantOf(leader);
    await leader.order({ type: 'revokeAccess', grant });
    for (const visitor of [other, helper]) {
      expect(await connection(visitor, 'refused')).toMatchObject({ refusal: 'not-allowed' });
      await expect
        .poll(() => visitor.visit.document({ kind: 'tablecloth', table: 't1' }).state.getState().closed)
        .toBe('not-allowed');
      expect(await visitor.ask({ type: 'next', from: 's1' })).toMatchObject({ ok: false });
    }
    await leader.next();
    await screen.sees(({ stage }) => stage === 's2');
    expect(screen.visit.document({ kind: 'tablecloth', table: 't1' }).state.getState()).toMatchObject({
      connected: true,
      closed: null,
    });
    // What it knows by heart opens nothing either.
    const again = has(new Visitor({ ...cafe, ticket: other.ticket }));
    expect(await connection(again, 'refused')).toMatchObject({ refusal: 'not-allowed' });
    expect(await asks(recoveryOf(other))).toEqual({ ok: false, refusal: 'code-unknown' });
  });

  it('[KE5] whoever is about to lose access leaves no way back in: no code from before, and none from the last moment', async () => {
    const other = has(await second(cafe, leader));
    const before = await offer(other);
    const grant = await grantOf(leader);
    // Decided, and not on disk yet: nobody has been told.
    here.journal.hold();
    const revoking = leader.order({ type: 'revokeAccess', grant });
    // The same line answers in order: what came before this question has been decided.
    await leader.visit.control.clock.measure();
    const last = newAccessCode();
    const refused = await other.ask({ type: 'offerAccess', code: last, role: 'facilitator' });
    expect(refused).toEqual({ ok: false, refusal: 'not-allowed' });
    here.journal.release();
    await revoking;
    for (const code of [before, last]) expect(await asks(code)).toEqual({ ok: false, refusal: 'code-unknown' });
  });

  it('[KE5] a device may end its own access, and comes back with a new code only', async () => {
    const secret = await letIn(cafe, recoveryOf(leader));
    const other = has(await facilitate(cafe.server, cafe.cafe, secret));
    await other.order({ type: 'revokeAccess', grant: null });
    await connection(leader, 'refused');
    expect(await asks(recoveryOf(leader))).toEqual({ ok: false, refusal: 'code-unknown' });
    const back = has(await facilitate(cafe.server, cafe.cafe, await letIn(cafe, await offer(other), '', cafe.secret)));
    await back.next();
  });

  it('[KE7] a café goes on without anybody who runs it, and nobody is promoted for that', async () => {
    const guest = has(await joinAs(cafe, { name: 'Anne' }));
    await leader.next();
    await guest.isSeated();
    leader.close();
    clock.pass(20 * 60_000);
    await guest.sees(({ stage }) => stage === 's3');
    clock.pass(2 * 60_000);
    await guest.sees(({ stage, clock: shown }) => stage === 's4' && shown.state === 'running');
    await guest.writes('Skrevet uten fasilitator');
    expect(guest.visit.store.getState().role).toBe('participant');
    expect(await guest.ask({ type: 'next', from: 's4' })).toEqual({ ok: false, refusal: 'not-allowed' });
    const back = has(await facilitate(cafe.server, cafe.cafe, cafe.secret));
    expect(back.room.stage).toBe('s4');
    expect(back.visit.store.getState().facilitator?.grants).toEqual([]);
  });

  it('[KE8] after too many tries short codes are not looked at, and the one on paper still is', async () => {
    const right = await offer(leader);
    for (let tries = 0; tries < accessTries.perAddressPerMinute; tries += 1)
      expect(await asks(newAccessCode())).toEqual({ ok: false, refusal: 'code-unknown' });
    expect(await asks(right)).toEqual({ ok: false, refusal: 'too-fast' });
    expect(await asks('ACDEFGHJKMNP')).toEqual({ ok: false, refusal: 'too-fast' });
    expect((await asks(recoveryOf(leader))).ok).toBe(true);
    clock.pass(60_000);
    expect((await asks(right)).ok).toBe(true);
  });

  it('[KE8] a wrong café code costs a try at a café code', async () => {
    const nowhere = { secret: newSecret(), code: newAccessCode(), label: '' };
    const answers = await Promise.all(Array.from({ length: 40 }, () => takeAccess(cafe.server, '3333333', nowhere)));
    expect(answers).toContainEqual({ ok: false, refusal: 'too-fast' });
    expect((await asks(recoveryOf(leader))).ok).toBe(true);
  });
});
