import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { fixtureCafe } from '../../test/fixtures/fixture-cafe.ts';
import { readSessionFile } from '../../test/fixtures/session-file.ts';
import { addCard } from '../documents/cards.ts';
import { readWall, type Wall } from '../documents/wall.ts';
import { shortDay } from '../locale/formats.ts';
import { agendaEn } from '../locale/en/agenda.ts';
import { agendaNb } from '../locale/nb/agenda.ts';
import { agendaNn } from '../locale/nn/agenda.ts';
import { agendaSe } from '../locale/se/agenda.ts';
import { isLowHanging, isRatherStone } from './actions.ts';
import { buildAgenda } from './agenda.ts';
import { groupsSection, missingSection } from './document/groups-section.ts';
import { concernsOf, groupsOnBoard, membersOf } from './groups.ts';
import { beginsWithThing, qualityHints } from './quality.ts';

const { cafe } = fixtureCafe(readSessionFile('bioinn-cafe'));

function boards(fill: (doc: Y.Doc) => void): Wall {
  const doc = new Y.Doc();
  fill(doc);
  return readWall(doc);
}

const twoGroups = boards((doc) => {
  addCard(doc, 'actions', 'a1', { title: 'Ring', group: 'Kompetanse', owner: 'org-01', needs: 'En jurist' });
  addCard(doc, 'actions', 'a2', { title: 'Lag', group: 'Møteplasser', contributors: ['org-02', 'org-03'] });
  addCard(doc, 'actions', 'a3', { title: 'Spør', group: ' KOMPETANSE ' });
  addCard(doc, 'actions', 'a4', { title: 'Vent' });
  addCard(doc, 'groups', 'g1', {
    name: 'kompetanse',
    lead: 'org-02',
    firstMeeting: '2026-09-24',
    firstMeetingAt: 'kl. 9',
    place: 'Hamar',
  });
  addCard(doc, 'groups', 'g2', { name: 'Ny gruppe' });
});

describe('working groups', () => {
  it('[AC4] are what actions name and what cards are called, whatever the case, in the order of their first action', () => {
    const groups = groupsOnBoard(twoGroups);
    expect(groups.map(({ name, card, actions }) => [name, card?.id ?? null, actions.map(({ id }) => id)])).toEqual([
      ['kompetanse', 'g1', ['a1', 'a3']],
      ['Møteplasser', null, ['a2']],
      ['Ny gruppe', 'g2', []],
    ]);
  });

  it('[AC4] have everybody who has signed up for one of their actions, each once', () => {
    const [group] = groupsOnBoard(twoGroups);
    const signUps = { a1: ['p01', 'p02'], a3: ['p02', 'p03'], a2: ['p04'] };
    expect(group && membersOf(group, signUps)).toEqual(['p01', 'p02', 'p03']);
  });

  it('[FS7] fewer than two organisations, nobody or a facilitator in the lead, mostly the public sector and no first meeting are said', () => {
    const [first, second, third] = groupsOnBoard(twoGroups);
    const facilitating = new Set(['org-24']);
    expect(first && concernsOf(first, [], facilitating)).toEqual([]);
    expect(second && concernsOf(second, [], facilitating)).toEqual(['no-lead', 'no-first-meeting']);
    expect(third && concernsOf(third, [], facilitating)).toEqual(['one-organisation', 'no-lead', 'no-first-meeting']);
    const people = ['public', 'public', 'business', null].map((actorType) => ({ organisation: 'org-05', actorType }));
    expect(first && concernsOf(first, people, facilitating)).toEqual(['mostly-public']);
    expect(first && concernsOf(first, people.slice(1), facilitating)).toEqual([]);
    expect(first && concernsOf(first, [], new Set(['org-01', 'org-02']))).toEqual([
      'one-organisation',
      'facilitator-leads',
    ]);
  });

  it('[AC7] the agenda tells who leads them, when they first meet and who is in them, by name only where names are shown', () => {
    const [one] = cafe.people;
    const people = cafe.people.map((person) => (person === one ? { ...person, name: 'Kari' } : person));
    const told = (anonymity: 'names' | 'facilitator') =>
      buildAgenda(
        { ...cafe, people, signUps: { a1: [one?.id ?? ''] }, settings: { ...cafe.settings, anonymity } },
        { tablecloths: {}, wall: twoGroups },
      );
    const agenda = told('names');
    expect(agenda.workingGroups[0]).toMatchObject({
      name: 'kompetanse',
      lead: 'Norsvin',
      firstMeeting: '2026-09-24',
      actions: [1, 3],
      members: { count: 1, named: [{ name: 'Kari' }] },
    });
    expect(told('facilitator').workingGroups[0]?.members).toMatchObject({ count: 1, named: [] });
    const section = groupsSection({
      agenda,
      words: agendaNb,
      locale: 'nb',
      options: { version: 'public', reservations: false },
    });
    const shown = JSON.stringify(section);
    expect(shown).toContain(`${shortDay('2026-09-24', 'nb')}, kl. 9, Hamar`);
    expect(shown).toContain('Norsvin');
    expect(shown).not.toContain('Kari');
    // A group that is only a name has been told of already.
    expect(shown).not.toContain('Møteplasser');
  });

  it.each([
    ['nb', agendaNb],
    ['nn', agendaNn],
    ['se', agendaSe],
    ['en', agendaEn],
  ] as const)(
    '[AC7] [FS8] %s: groups and whom the room lacked are sections of the document, and are left out when empty',
    (locale, words) => {
      const options = { version: 'internal', reservations: true } as const;
      const agenda = buildAgenda(cafe, { tablecloths: {}, wall: twoGroups });
      const missing = missingSection({ agenda, words, locale, options });
      expect(JSON.stringify(missing)).toContain('En jurist');
      const empty = buildAgenda(cafe, { tablecloths: {}, wall: boards(() => undefined) });
      expect(missingSection({ agenda: empty, words, locale, options })).toBeNull();
      expect(groupsSection({ agenda: empty, words, locale, options })).toBeNull();
    },
  );
});

describe('the three taps', () => {
  const action = { owner: 'org-01', effort: null, weeks: null, startsSoon: true, noNewMoney: true, oursToDecide: true };

  it('[AG3] three yeses and an owner hang low, whatever is said of effort; one no never does', () => {
    expect(isLowHanging(action)).toBe(true);
    expect(isLowHanging({ ...action, owner: null })).toBe(false);
    expect(isLowHanging({ ...action, oursToDecide: null })).toBe(false);
    const quick = { ...action, effort: 'low', weeks: 8 } as const;
    expect(isLowHanging({ ...quick, startsSoon: null, noNewMoney: null, oursToDecide: null })).toBe(true);
    expect(isLowHanging({ ...quick, noNewMoney: false })).toBe(false);
  });

  it('[AC5] one no proposes a stepping stone', () => {
    expect(isRatherStone(action)).toBe(false);
    expect(isRatherStone({ ...action, startsSoon: null })).toBe(false);
    expect(isRatherStone({ ...action, startsSoon: false })).toBe(true);
  });
});

describe('what makes an action easy to start', () => {
  it('[AC6] a title that surely does not begin with a verb, is long, or starts late gets a hint and nothing more', () => {
    const settings = { date: '2026-09-17', locale: 'nb' } as const;
    expect(qualityHints({ title: 'Ring tre bedrifter', firstStepBy: '2026-10-01' }, settings)).toEqual([]);
    expect(qualityHints({ title: 'Kartlegging av lokaler', firstStepBy: '2026-10-02' }, settings)).toEqual([
      'no-verb',
      'first-step-late',
    ]);
    expect(qualityHints({ title: `Ring ${'noen '.repeat(20)}`, firstStepBy: null }, settings)).toEqual(['long-title']);
    expect(qualityHints({ title: '', firstStepBy: null }, settings)).toEqual([]);
  });

  it('[AC6] verbs of all kinds pass, in each language', () => {
    const passes = (locale: 'nb' | 'nn' | 'se' | 'en', titles: readonly string[]) =>
      expect(titles.filter((title) => beginsWithThing(title, locale))).toEqual([]);
    passes('nb', [
      'Ring alle',
      'Bring inn fylket',
      'Skriv målbildet',
      'Å lage en liste',
      'Inviter',
      'Sving innom',
      'Test',
    ]);
    passes('nn', ['Lag ei liste', 'Spør kommunen', 'Sleng innom']);
    passes('en', ['Bring coffee', 'Make a list', 'Ship it', 'Implement the plan', 'Ring them']);
    passes('se', ['Čále reivve', 'Boktin']);
    const things = ['Felles kalender', 'Opplæring i salg', 'Bedre skilting', 'En møteplass', 'Arbeidsmøtemesse'];
    expect(things.filter((title) => !beginsWithThing(title, 'nb'))).toEqual([]);
    expect(
      ['A shared calendar', 'Training for all', 'Stronger ties'].every((title) => beginsWithThing(title, 'en')),
    ).toBe(true);
  });

  it('[AC6] of fourteen actions that a room might write, only the one that names a thing gets the hint', () => {
    const { documents } = fixtureCafe(readSessionFile('bioinn-cafe'));
    const hinted = documents.wall.actions.filter(({ title }) => beginsWithThing(title, 'nb')).map(({ title }) => title);
    expect(hinted).toEqual(['Ny kafé om ett år']);
  });
});
