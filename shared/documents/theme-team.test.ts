/** Who makes themes when: tables at the lift, then everybody or a few. */
import { describe, expect, it } from 'vitest';
import { participant, roomWith, type TableTop } from '../../test/kit/table-top.ts';
import { withPeopleMerged } from '../cafe/merged-people.ts';
import { wholeCafe } from '../cafe/stored.ts';
import { facilitatorView, ownView, roomView } from '../cafe/views.ts';
import type { Board } from './cards.ts';
import { writerOf } from './writer.ts';

const wall = { kind: 'wall' } as const;

function room(): { readonly top: TableTop; readonly people: readonly string[] } {
  return roomWith(6, { tables: 2 });
}

function goTo(top: TableTop, kind: string): void {
  const to = top.cafe.programme.find((stage) => stage.kind === kind)?.id ?? '';
  expect(top.ask({ type: 'goTo', from: top.cafe.stage, to })).toBeNull();
}

function boardsOf({ cafe }: TableTop, person: string): readonly Board[] {
  return [...(writerOf(cafe, { role: 'participant', person }, wall)?.boards ?? [])];
}

describe('who makes themes', () => {
  it('[TH2] tables begin at the lift, everybody goes on in the harvest, and then it is done', () => {
    const { top, people } = room();
    const [anne = ''] = people;
    const allowed = ['round', 'lift', 'harvest', 'vision'].map((kind) => {
      goTo(top, kind);
      return boardsOf(top, anne).filter((board) => board === 'themes' || board === 'wordings');
    });
    expect(allowed).toEqual([[], ['themes'], ['themes', 'wordings'], []]);
  });

  it('[TH2] a team of two to four who are here goes on alone, and its members change each other’s themes', () => {
    const { top, people } = room();
    const [anne = '', berit = '', carl = ''] = people;
    expect(top.ask({ type: 'setThemeTeam', people: [anne, berit] }, participant(anne))).toBe('not-allowed');
    expect(top.ask({ type: 'setThemeTeam', people: [anne, 'nobody'] })).toBe('person-unknown');
    expect(top.ask({ type: 'setThemeTeam', people: [anne, berit] })).toBeNull();
    goTo(top, 'lift');
    expect(boardsOf(top, carl)).toContain('themes');
    goTo(top, 'harvest');
    expect(boardsOf(top, carl)).toEqual([]);
    const writer = writerOf(top.cafe, { role: 'participant', person: anne }, wall);
    expect([...(writer?.shared ?? [])]).toEqual(['themes', 'wordings']);
    expect(top.ask({ type: 'setThemeTeam', people: null })).toBeNull();
    expect(boardsOf(top, carl)).toContain('themes');
    expect(writerOf(top.cafe, { role: 'participant', person: anne }, wall)?.shared).toBeUndefined();
  });

  it('[TH2] when none of the team is here any more, it is everybody’s again', () => {
    const { top, people } = room();
    const [anne = '', berit = '', carl = ''] = people;
    top.ask({ type: 'setThemeTeam', people: [anne, berit] });
    goTo(top, 'harvest');
    top.ask({ type: 'leave' }, participant(anne));
    expect(boardsOf(top, carl)).toEqual([]);
    top.ask({ type: 'leave' }, participant(berit));
    expect(boardsOf(top, carl)).toContain('themes');
    expect(roomView(top.cafe, 'participant').themeTeam).toBeNull();
    expect(top.ask({ type: 'setThemeTeam', people: [anne, carl] })).toBe('person-has-left');
  });

  it('[TH3] everybody is told who it is, by name only where the café shows names', () => {
    const { top, people } = room();
    const [anne = '', berit = '', carl = ''] = people;
    expect(roomView(top.cafe, 'participant').themeTeam).toBeNull();
    top.ask({ type: 'setThemeTeam', people: [anne, berit] });
    const names = [anne, berit].map((id) => top.cafe.people.find((person) => person.id === id)?.name);
    expect(roomView(top.cafe, 'participant').themeTeam).toEqual({ count: 2, names });
    const quiet = { ...top.cafe, settings: { ...top.cafe.settings, anonymity: 'facilitator' as const } };
    expect(roomView(quiet, 'participant').themeTeam).toEqual({ count: 2, names: null });
    expect(roomView(quiet, 'facilitator').themeTeam).toEqual({ count: 2, names });
    expect(ownView(top.cafe, anne)?.inThemeTeam).toBe(true);
    expect(ownView(top.cafe, carl)?.inThemeTeam).toBe(false);
    expect(facilitatorView(top.cafe).themeTeam).toEqual([anne, berit]);
  });

  it('[TH2] [EV3] the team follows whoever becomes one entry, and a café from before has none', () => {
    const { top, people } = room();
    const [anne = '', berit = '', carl = ''] = people;
    top.ask({ type: 'setThemeTeam', people: [anne, berit] });
    expect(withPeopleMerged(top.cafe, carl, berit).themeTeam).toEqual([anne, carl]);
    expect(withPeopleMerged(top.cafe, anne, berit).themeTeam).toEqual([anne]);
    const { themeTeam: _, ...earlier } = top.cafe;
    expect(wholeCafe(earlier).themeTeam).toBeNull();
  });
});
