/** What of hostile input is refused, and what counts as the same. */
import { readFileSync } from 'node:fs';
import * as Y from 'yjs';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hoursIn } from '../../client/boards/actions/amounts.ts';
import { hasAllWords } from '../../client/boards/parts/search.ts';
import { joinCafe } from '../../client/cafe/http.ts';
import { newSecret } from '../../client/cafe/secrets.ts';
import type { CommandInput } from '../../shared/cafe/commands.ts';
import { sameName } from '../../shared/cafe/find.ts';
import { must } from '../../shared/cafe/must.ts';
import { cleanText } from '../../shared/cafe/text.ts';
import { addCard, changeCard, readCards } from '../../shared/documents/cards.ts';
import { readTablecloth, writeNote } from '../../shared/documents/tablecloth.ts';
import { likenessIndex } from '../../shared/harvest/likeness.ts';
import { sorter } from '../../shared/locale/formats.ts';
import { casesOf, places, putsFor, type PlaceName } from '../fixtures/hostile-places.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type TestCafe } from '../kit/people.ts';

const checks = v.object({
  sortCheck: v.object({ input: v.array(v.string()), expectedSimple: v.array(v.string()) }),
  dedupeCheck: v.array(v.object({ a: v.string(), b: v.string(), same: v.union([v.boolean(), v.string()]) })),
});
const { sortCheck, dedupeCheck } = v.parse(
  checks,
  JSON.parse(readFileSync(new URL('../fixtures/hostile.json', import.meta.url), 'utf8')),
);
const typedAt = (place: PlaceName) => putsFor(place);
const valueOf = (field: string, index = 0): string => must(casesOf(field)[index], field).value;

describe('what the server refuses', () => {
  let here: InProcess;
  let cafe: TestCafe;
  let leader: Facilitator;

  beforeAll(async () => {
    here = await serveHere();
    cafe = await openTestCafe(here.url, testDesign({ tables: 1 }));
    leader = await facilitate(here.url, cafe.cafe, cafe.secret);
  });
  afterAll(async () => {
    leader?.close();
    await here?.close();
  });

  it('[XS8] a title that is too long or says nothing is refused, and the café keeps the one it has', async () => {
    const { houseRules, invitedAbsent, ...settings } = leader.room.settings;
    const wrong = typedAt('title').filter(({ kept, tooLong }) => tooLong || kept === '');
    expect(wrong).toHaveLength(3);
    for (const { typed } of wrong) {
      const settingsNow = { ...settings, title: typed, houseRules: [...houseRules], invitedAbsent: [...invitedAbsent] };
      expect(await leader.ask({ type: 'changeSettings', settings: settingsNow })).toMatchObject({
        refusal: 'unreadable',
      });
    }
    expect(leader.room.settings.title).toBe(settings.title);
  });

  it('[XS8] so is a name at the door that is too long; whoever says nothing comes in without one', async () => {
    const nobody = { organisation: '', actorType: null };
    for (const { typed, kept, tooLong } of typedAt('person')) {
      if (!tooLong && kept !== '') continue;
      const joined = await joinCafe(here.url, cafe.code, { ...nobody, ticket: newSecret(), name: typed });
      expect(joined).toMatchObject(tooLong ? { ok: false, refusal: 'unreadable' } : { ok: true });
    }
    await leader.sees((room) => room.peopleHere === 2);
    expect(leader.people.map(({ name }) => name)).toEqual(['', '']);
  });

  it('[XS10] a guest takes no name that looks like a facilitator’s, at the door or later', async () => {
    const reserved = must(
      casesOf('participant.label').find(({ id }) => id === 'h088'),
      'a name that looks like a facilitator’s',
    ).value;
    const request = (name: string) => ({ name, organisation: '', actorType: null, ticket: newSecret() });
    for (const name of [reserved, ' FASILITATOR', 'Ｆasilitator 2', 'facilitator'])
      expect(await joinCafe(here.url, cafe.code, request(name)), name).toMatchObject({ refusal: 'name-reserved' });
    const guest = await joinAs(cafe, { name: 'Fasilitatorens nabo' });
    const { id } = guest.own.person;
    const change = { type: 'changePerson', person: id, organisation: '', actorType: null } as const;
    expect(await guest.ask({ ...change, name: reserved })).toMatchObject({ refusal: 'name-reserved' });
    expect((await leader.ask({ ...change, name: 'Fasilitator 3' })).ok).toBe(true);
    guest.close();
  });

  it('[XS8] and a table’s name, an organisation, what a poll asks and what stands on a board', async () => {
    const long = must(
      typedAt('organisation').find(({ tooLong }) => tooLong),
      'a long one',
    ).typed;
    const asks = (...items: string[]) => ({ kind: 'scale' as const, when: 'any' as const, title: 'Puls', items });
    const commands: readonly CommandInput[] = [
      { type: 'changeTable', table: 't1', name: long, theme: '', prompt: '' },
      { type: 'addOrganisation', name: long, facilitates: false },
      { type: 'addOrganisation', name: ' \n\t', facilitates: false },
      { type: 'addPoll', asks: asks(long) },
      { type: 'addPoll', asks: asks('') },
      { type: 'addPoll', asks: asks('Leve', ' LEVE ') },
    ];
    for (const command of commands)
      expect(await leader.ask(command), command.type).toMatchObject({ refusal: 'unreadable' });
  });
});

describe('what documents take', () => {
  it('[XS8] a card and a note take what fits, clean, and nothing else; what is too long is named', () => {
    const doc = new Y.Doc();
    addCard(doc, 'actions', 'a', { title: 'Noe' });
    for (const [field, place] of [
      ['title', 'action'],
      ['result', 'result'],
      ['firstStep', 'firstStep'],
    ] as const)
      for (const { typed, kept, tooLong } of typedAt(place)) {
        const before = readCards(doc, 'actions')[0]?.[field];
        expect(changeCard(doc, 'actions', 'a', { [field]: typed })).toEqual(tooLong ? [field] : []);
        expect(readCards(doc, 'actions')[0]?.[field]).toBe(tooLong ? before : kept);
      }
    for (const { id, typed, kept, tooLong } of typedAt('note'))
      expect(writeNote(doc, { id, kind: 'idea', text: typed, round: 1, at: 0, buildsOn: null }), id).toBe(
        !tooLong && kept !== '',
      );
    const written = readTablecloth(doc).notes;
    expect(written.map(({ text }) => text).toSorted()).toEqual(
      typedAt('note')
        .flatMap(({ kept, tooLong }) => (tooLong || kept === '' ? [] : kept))
        .toSorted(),
    );
  });

  it('[XS8] a day that does not exist is no deadline, and an amount that nobody means is none', () => {
    const doc = new Y.Doc();
    addCard(doc, 'actions', 'a', { title: 'Noe', deadline: '2026-11-02', cost: 8000 });
    for (const { value } of casesOf('action.deadline'))
      expect(changeCard(doc, 'actions', 'a', { deadline: value }), value).toEqual(['deadline']);
    expect(changeCard(doc, 'actions', 'a', { cost: Number(valueOf('action.costNok')) })).toEqual(['cost']);
    expect(readCards(doc, 'actions')[0]).toMatchObject({ deadline: '2026-11-02', cost: 8000 });
    expect(changeCard(doc, 'actions', 'a', { hours: hoursIn(valueOf('action.hours')) })).toEqual([]);
    expect(readCards(doc, 'actions')[0]?.hours).toBe(12.5);
  });

  it('[XS8] direction marks, control characters and halves of letters are gone from whatever is kept', () => {
    for (const name of Object.keys(places).filter((key): key is PlaceName => key in places))
      for (const { kept } of typedAt(name)) {
        expect(kept).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/u);
        expect(kept.isWellFormed()).toBe(true);
        expect(kept).toBe(kept.normalize('NFC'));
        expect(kept.length).toBeLessThanOrEqual(places[name].most);
      }
  });
});

describe('what is the same', () => {
  it('[XS9] letters that look and mean the same are one name; what only looks the same is two', () => {
    for (const { a, b, same } of dedupeCheck) {
      const [one, other] = [a, b].map((words) => sameName(cleanText(words).replace(/\s+/gu, ' ')));
      expect(one === other, `${a} / ${b}`).toBe(same === true);
    }
  });

  it('[XS9] two wordings of one thought are suggested, and two letters of two alphabets are not', () => {
    for (const { a, b, same } of dedupeCheck.filter(({ same }) => same !== true)) {
      const found = likenessIndex([
        { id: 'a', text: cleanText(a) },
        { id: 'b', text: cleanText(b) },
      ]).near('a');
      expect(
        found.map(({ id }) => id),
        `${a} / ${b}`,
      ).toEqual(typeof same === 'string' ? ['b'] : []);
    }
  });

  it('[XS9] places for breaks inside a word hide it neither from a search nor from its likes', () => {
    const torn = must(
      typedAt('note').find(({ typed }) => typed.includes('\u200b')),
      'a torn word',
    ).kept;
    expect(hasAllWords(torn, 'abcdefg')).toBe(true);
    const index = likenessIndex([
      { id: 'torn', text: torn },
      { id: 'whole', text: 'abcdefg' },
    ]);
    expect(index.near('torn').map(({ id }) => id)).toEqual(['whole']);
  });

  it('[XS9] Norwegian names stand in Norwegian order', () => {
    expect(sortCheck.input.toSorted(sorter('nb'))).toEqual(sortCheck.expectedSimple);
  });
});
