import { describe, expect, it } from 'vitest';
import type { Organisation, Person } from '../../../shared/cafe/model.ts';
import { countPairs, groupMeetings, groupsOf, inOrder, meetingsOfRow, mostGroupsDrawn } from './heat.ts';

const person = (number: number, organisation: string | null): Person => ({
  id: `p${number}`,
  number,
  name: '',
  organisation,
  actorType: null,
  municipality: null,
  languages: [],
  interpreted: false,
  attends: null,
  phone: true,
  here: true,
});
const organisation = (id: string, name: string): Organisation => ({ id, name, facilitates: false });

/** Rows of digits: how often each two met. */
const meetings = (...rows: readonly string[]): Uint8Array =>
  Uint8Array.from(rows.flatMap((row) => Array.from(row, Number)));

describe('who met whom', () => {
  it('people stand by organisation, in the order of its name, and those without one last', () => {
    const people = [person(1, 'o2'), person(2, null), person(3, 'o1'), person(4, 'o2'), person(5, 'gone')];
    const known = [organisation('o1', 'Åmot'), organisation('o2', 'Bergen')];
    expect(inOrder(people, known, 'nb').map(({ number }) => number)).toEqual([1, 4, 3, 2, 5]);
    expect(people.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  it('pairs count once, and nobody meets themselves', () => {
    const times = meetings('9102', '1900', '0090', '2009');
    expect(countPairs(times, 4)).toEqual({ met: 2, again: 1 });
    expect(meetingsOfRow(times, 4, 0)).toEqual({ met: 2, again: [3] });
    expect(meetingsOfRow(times, 4, 2)).toEqual({ met: 0, again: [] });
    expect(countPairs(new Uint8Array(0), 0)).toEqual({ met: 0, again: 0 });
  });

  it('two groups meet by the share of their pairs, within one group without oneself', () => {
    const times = meetings('0110', '1002', '1000', '0200');
    const [one, other] = [
      { organisation: 'o1', rows: [0, 1] },
      { organisation: 'o2', rows: [2, 3] },
    ];
    expect(groupMeetings(times, 4, one, other)).toEqual({ share: 0.5, again: true });
    expect(groupMeetings(times, 4, one, one)).toEqual({ share: 1, again: false });
    expect(groupMeetings(times, 4, { organisation: null, rows: [0] }, { organisation: null, rows: [0] }).share).toBe(0);
  });

  it('a hall of many organisations shows the largest and puts the others together, so that everybody is somewhere', () => {
    const people = Array.from({ length: 200 }, (_, index) => person(index + 1, `o${index < 60 ? index % 3 : index}`));
    const groups = groupsOf(people);
    expect(groups).toHaveLength(mostGroupsDrawn);
    expect(groups.slice(0, 3).map(({ rows }) => rows.length)).toEqual([20, 20, 20]);
    const last = groups.at(-1);
    expect(last?.others).toBe(143 - (mostGroupsDrawn - 1));
    expect(groups.flatMap(({ rows }) => rows).sort((one, other) => one - other)).toEqual(people.map((_, row) => row));
    expect(groupsOf(people.slice(0, 3)).map(({ others }) => others)).toEqual([0, 0, 0]);
  });
});
