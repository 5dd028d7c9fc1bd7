/** What a phone has chosen, against the real server: what counts is read from the journal. */
import { afterEach, describe, expect, it } from 'vitest';
import { newSecret } from '../../client/cafe/secrets.ts';
import type { CafeEvent } from '../../shared/cafe/events.ts';
import { must } from '../../shared/cafe/must.ts';
import { addCard } from '../../shared/documents/cards.ts';
import { browserKeep } from '../kit/browser-keep.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe, until, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';
import { patienceMs } from '../kit/until.ts';

interface Room {
  here: InProcess;
  readonly cafe: TestCafe;
  readonly leader: Facilitator;
  readonly notes: readonly string[];
}

let closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.reverse()) await close();
  closing = [];
});

async function room(): Promise<Room> {
  const here = await serveHere();
  const cafe = await openTestCafe(here.url, testDesign({ tables: 1 }));
  const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
  const writer = await joinAs(cafe, { name: 'Berit' });
  await leader.goTo('round');
  await writer.isSeated();
  const notes = [];
  for (const text of ['Én', 'To', 'Tre', 'Fire']) notes.push(await writer.writes(text));
  const found = { here, cafe, leader, notes };
  closing.push(
    () => found.here.close(),
    () => leader.close(),
    () => writer.close(),
  );
  return found;
}

/** The server is gone until the answer is called; then it is back at the same address with the same disk. */
async function serverGone(at: Room): Promise<() => Promise<void>> {
  const { journal, url } = at.here;
  await at.here.close();
  return async () => {
    at.here = await serveHere({ journal, port: Number(new URL(url).port) });
  };
}

function logOf({ here, cafe }: Room): readonly CafeEvent[] {
  return here.journal.stored(cafe.cafe).flatMap((entry) => (entry.kind === 'events' ? entry.events : []));
}

const isIdle = (guest: Guest) => (): boolean =>
  Object.values(guest.visit.choices.shown.getState()).every(({ state }) => state === 'refused');
const settled = (guest: Guest) => until(guest.visit.choices.shown, isIdle(guest), patienceMs * 2, 'all answers');

describe('choices', () => {
  it('[VO5] a later choice about the same takes the place of one that waits, and is what comes after a restart', async () => {
    const at = await room();
    const { leader, cafe, notes } = at;
    await leader.order({ type: 'openVote' });
    const keep = browserKeep();
    const ticket = newSecret();
    const guest = await joinAs(cafe, { name: 'Anne' }, { ticket, keep });
    await guest.sees(({ vote }) => vote.state === 'open');
    const back = await serverGone(at);
    guest.visit.choices.choose({ type: 'setDots', notes: [notes[0] ?? ''] });
    guest.visit.choices.choose({ type: 'setDots', notes: [notes[1] ?? '', notes[2] ?? ''] });
    expect(Object.keys(guest.visit.choices.shown.getState())).toEqual(['dots']);
    guest.close();
    await back();
    const again = await joinAs(cafe, { name: 'Anne' }, { ticket, keep });
    closing.push(() => again.close());
    await settled(again);
    expect(logOf(at).filter(({ type }) => type === 'dotPlaced')).toHaveLength(2);
    await until(again.visit.store, ({ own }) => own?.dots.length === 2);
    expect(again.own.dots).toEqual([notes[1], notes[2]]);
    expect(Array.from(keep.items.keys()).filter((key) => key.includes('/choices/'))).toEqual([]);
  });

  it('[TA1] a note that is written without a line, and for whom, arrive both, also after a closed tab', async () => {
    const at = await room();
    const { leader, cafe } = at;
    const keep = browserKeep();
    const ticket = newSecret();
    const guest = await joinAs(cafe, { name: 'Anne' }, { ticket, keep });
    await leader.adds({ name: 'Ragnhild' });
    const person = must(
      leader.people.find(({ name }) => name === 'Ragnhild'),
      'she is here',
    ).id;
    for (const moved of [guest.id, person])
      await leader.order({ type: 'movePerson', person: moved, round: 1, table: 't1' });
    await guest.isSeated();
    const back = await serverGone(at);
    const note = guest.jots('En annens tanke', { round: 1, table: 't1' });
    guest.visit.choices.choose({ type: 'signNote', note, person });
    guest.close();
    await back();
    const again = await joinAs(cafe, { name: 'Anne' }, { ticket, keep });
    closing.push(() => again.close());
    await again.hasSaved(note);
    await settled(again);
    expect(logOf(at).filter(({ type }) => type === 'noteSigned')).toEqual([{ type: 'noteSigned', note, person }]);
    expect(Array.from(keep.items.keys()).filter((key) => key.includes('/choices/'))).toEqual([]);
  });

  it('[TA1] for whom a note was written goes after it, however long it waits, and goes by in silence where it does not count', async () => {
    const at = await room();
    const { leader, cafe } = at;
    const guest = await joinAs(cafe, { name: 'Anne' }, { keep: browserKeep() });
    closing.push(() => guest.close());
    await leader.order({ type: 'movePerson', person: guest.id, round: 1, table: 't1' });
    await guest.isSeated();
    // The second round has not begun: the note waits for it on the phone.
    const early = guest.jots('Til runde to', { round: 2, table: guest.tableIn(2) });
    const [mate = ''] = leader.people.map(({ id }) => id).filter((id) => id !== guest.id);
    guest.visit.choices.choose({ type: 'signNote', note: early, person: mate });
    const own = await guest.writes('Min', { round: 1, table: 't1' });
    guest.visit.choices.choose({ type: 'signNote', note: own, person: 'nobody-here' });
    const waiting = () => guest.visit.choices.waiting().map(({ command }) => command);
    await expect.poll(waiting).toEqual([{ type: 'signNote', note: early, person: mate }]);
    expect(logOf(at).filter(({ type }) => type === 'noteSigned')).toEqual([]);
    await leader.goTo('travel');
    await leader.goTo('round');
    await guest.hasSaved(early);
    await settled(guest);
    expect(guest.visit.choices.waiting()).toEqual([]);
    expect(logOf(at).filter(({ type }) => type === 'noteSigned')).toEqual([
      { type: 'noteSigned', note: early, person: mate },
    ]);
  });

  it('[VO6] sent from two tabs and sent again, a choice is in the journal once', async () => {
    const at = await room();
    const { leader, cafe } = at;
    const action = await leader.addsCard('actions', { title: 'Ring' });
    const keep = browserKeep();
    const ticket = newSecret();
    const first = await joinAs(cafe, { name: 'Anne' }, { ticket, keep });
    const back = await serverGone(at);
    first.visit.choices.choose({ type: 'signUp', action, takesPart: true });
    const [waiting] = first.visit.choices.waiting();
    await back();
    const second = await joinAs(cafe, { name: 'Anne' }, { ticket, keep });
    closing.push(
      () => first.close(),
      () => second.close(),
    );
    await settled(first);
    await settled(second);
    const { id, command } = must(waiting, 'it waited');
    expect(await second.visit.control.send({ type: 'signUp', action, takesPart: false }, 'off')).toEqual({ ok: true });
    // As a phone would whose answer was lost: it has been answered, and what came later stands.
    expect(await first.visit.control.send(command, id)).toEqual({ ok: true });
    expect(logOf(at).filter(({ type }) => type === 'signedUp')).toMatchObject([
      { takesPart: true },
      { takesPart: false },
    ]);
  });

  it('[VO9] a stand on a step that the server has not seen waits for the step, and one on none is told', async () => {
    const at = await room();
    const { leader, cafe } = at;
    const guest = await joinAs(cafe, { name: 'Anne' });
    closing.push(() => guest.close());
    await leader.goTo('stones');
    guest.visit.choices.choose({ type: 'takeStand', stone: 'late', stand: 'agree', words: '' });
    await guest.writesIn({ kind: 'wall' }, (doc) => addCard(doc, 'stones', 'late', { text: 'Et steg' }));
    await leader.sees(({ stands }) => stands['late']?.agree === 1, patienceMs * 2);
    const action = await leader.addsCard('actions', { title: 'Ring' });
    guest.visit.choices.choose({ type: 'answerForOwner', action, yes: true });
    const about = `owner/${action}`;
    await until(
      guest.visit.choices.shown,
      (shown) => shown[about]?.state === 'refused',
      patienceMs,
      'the refusal to be told',
    );
    expect(guest.visit.choices.shown.getState()[about]).toMatchObject({ refusal: 'action-has-no-owner' });
    guest.visit.choices.dismiss(about);
    expect(guest.visit.choices.waiting()).toEqual([]);
  });

  it('[VO7] while the vote is closed under them, everybody’s dots are counted or told of, and the sum is the log', async () => {
    const at = await room();
    const { leader, cafe, notes } = at;
    await leader.order({ type: 'openVote' });
    const guests = await Promise.all(Array.from({ length: 8 }, (_, index) => joinAs(cafe, { name: `Gjest ${index}` })));
    closing.push(() => guests.forEach((guest) => guest.close()));
    for (const guest of guests) await guest.sees(({ vote }) => vote.state === 'open');
    for (const guest of guests.slice(0, 4)) guest.visit.choices.choose({ type: 'setDots', notes: notes.slice(0, 3) });
    const closed = leader.order({ type: 'closeVote' });
    for (const guest of guests) guest.visit.choices.choose({ type: 'setDots', notes: notes.slice(1, 4) });
    await closed;
    await leader.sees(({ vote }) => vote.state === 'closed');
    await Promise.all(guests.map(settled));
    const { vote } = leader.room;
    const totals = vote.state === 'closed' ? vote.totals : {};
    const ballots = new Map<string, Set<string>>();
    for (const event of logOf(at)) {
      if (event.type !== 'dotPlaced' && event.type !== 'dotTaken') continue;
      const ballot = ballots.get(event.person) ?? new Set();
      ballots.set(event.person, ballot);
      if (event.type === 'dotPlaced') ballot.add(event.note);
      else ballot.delete(event.note);
    }
    const cast = Array.from(ballots.values());
    expect(cast.every(({ size }) => size <= 3)).toBe(true);
    for (const note of notes) expect(totals[note] ?? 0).toBe(cast.filter((ballot) => ballot.has(note)).length);
    for (const guest of guests) {
      const choice = guest.visit.choices.shown.getState()['dots'];
      const counted = ballots.get(guest.id) ?? new Set();
      // Whoever's last word came too late is told so; nobody else is.
      expect(choice?.state === 'refused').toBe(!counted.has(notes[3] ?? ''));
    }
  });
});
