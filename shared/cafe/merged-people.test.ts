import { describe, expect, it } from 'vitest';
import { roomWith, type TableTop } from '../../test/kit/table-top.ts';
import { personById } from './find.ts';
import { withPeopleMerged } from './merged-people.ts';
import type { Cafe } from './model.ts';
import { must } from './must.ts';

function room(count = 4): { readonly top: TableTop; readonly people: readonly [string, string, string, string] } {
  const { top, people } = roomWith(count, { tables: 2 });
  const [one = '', other = '', third = '', fourth = ''] = people;
  return { top, people: [one, other, third, fourth] };
}
const merged = (cafe: Cafe, keep: string, gone: string): Cafe => withPeopleMerged(cafe, keep, gone);

describe('what one person has done as two', () => {
  it('[PE13] they are called and described by what they say as the one that stays, and else by the other', () => {
    const { top } = room();
    const keep = top.joins('');
    const gone = top.joins('Kari', 'Hamar kommune');
    top.ask({ type: 'changePerson', person: gone, name: 'Kari', organisation: 'Hamar kommune', actorType: 'public' });
    const organisation = must(personById(top.cafe, gone), 'there').organisation;
    expect(personById(merged(top.cafe, keep, gone), keep)).toMatchObject({
      name: 'Kari',
      organisation,
      actorType: 'public',
    });
    expect(personById(merged(top.cafe, gone, keep), gone)).toMatchObject({ name: 'Kari', organisation });
  });

  it('[PE13] somebody added without a phone who comes in with one has a phone', () => {
    const { top, people } = room();
    top.ask({ type: 'addPerson', name: 'Kari', organisation: '', actorType: null });
    const added = must(top.cafe.people.at(-1), 'added').id;
    expect(personById(merged(top.cafe, added, people[0]), added)?.phone).toBe(true);
  });

  it('[PE13] one ballot: dots of the one that stays count, and else those of the other', () => {
    const { top, people } = room();
    const [keep, gone] = people;
    const voting = (ballots: Readonly<Record<string, readonly string[]>>): Cafe => ({
      ...top.cafe,
      vote: { state: 'open', on: 'notes', by: 'person', dots: 3, ballots },
    });
    expect(merged(voting({ [gone]: ['n1'] }), keep, gone).vote).toMatchObject({ ballots: { [keep]: ['n1'] } });
    const both = merged(voting({ [keep]: ['n2'], [gone]: ['n1'] }), keep, gone).vote;
    expect(both.state === 'open' && both.ballots).toEqual({ [keep]: ['n2'] });
  });

  it('[PE13] they are once in the working groups that either had joined', () => {
    const { top, people } = room();
    const [keep, gone, third] = people;
    const cafe: Cafe = { ...top.cafe, signUps: { a1: [gone, third], a2: [gone, keep] } };
    expect(merged(cafe, keep, gone).signUps).toEqual({ a1: [keep, third], a2: [keep] });
  });

  it('[PE13] one stand on each stepping stone, the notes signed for either, and each wish once', () => {
    const { top, people } = room();
    const [keep, gone, third] = people;
    const stand = { stand: 'agree', words: '' } as const;
    const reservation = { stand: 'reservation', words: 'Tid' } as const;
    const carried = { agree: 0, reservation: 0, disagree: 0, words: [] };
    const cafe: Cafe = {
      ...top.cafe,
      stands: {
        s1: { people: { [gone]: stand }, carried },
        s2: { people: { [keep]: reservation, [gone]: stand }, carried },
      },
      signed: { n1: gone, n2: third },
      locked: [keep, gone],
      wishes: [
        { id: 'w1', kind: 'together', people: [gone, third] },
        { id: 'w2', kind: 'apart', people: [keep, gone] },
        { id: 'w3', kind: 'pin', person: gone, tables: ['t1'] },
      ],
    };
    expect(merged(cafe, keep, gone)).toMatchObject({
      stands: { s1: { people: { [keep]: stand } }, s2: { people: { [keep]: reservation } } },
      signed: { n1: keep, n2: third },
      locked: [keep],
      wishes: [
        { id: 'w1', kind: 'together', people: [keep, third] },
        { id: 'w3', kind: 'pin', person: keep, tables: ['t1'] },
      ],
    });
  });

  it('[PE13] nothing of the entry that goes is left anywhere', () => {
    const { top, people } = room(8);
    const [keep, gone] = people;
    top.ask({ type: 'markHost', table: must(top.cafe.tables[1], 'a table').id, person: gone });
    top.ask({ type: 'next', from: top.cafe.stage });
    // The hash of the second ticket keeps its own name, and what the entry has written must still be known as theirs.
    const { keys, merged: became, ...rest } = merged(top.cafe, keep, gone);
    expect(JSON.stringify(rest)).not.toContain(`"${gone}"`);
    expect(Object.values(keys).filter((key) => key.role === 'participant' && key.person === gone)).toEqual([]);
    expect(became).toEqual({ [gone]: keep });
  });

  it('[PE13] whoever had become the entry that goes becomes the one that stays as well', () => {
    const { top, people } = room(8);
    const [one, other, third] = people;
    const twice = merged(merged(top.cafe, other, one), third, other);
    expect(twice.merged).toEqual({ [one]: third, [other]: third });
  });
});
