import { describe, expect, it } from 'vitest';
import { tableTop } from '../../test/kit/table-top.ts';
import { evolve } from './evolve.ts';
import type { VisionMark } from './model.ts';
import { must } from './must.ts';
import { wholeCafe } from './stored.ts';
import { meanOf, noTally, tallyOf } from './vision-marks.ts';
import { facilitatorView, ownView, roomView } from './views.ts';

const compare = (one: string, other: string): number => one.localeCompare(other);
const mark = (change: Partial<VisionMark>): VisionMark => ({
  stretch: null,
  possible: null,
  fist: null,
  words: '',
  ...change,
});

/** A café with two people and one proposal that both may mark. */
function proposed() {
  const top = tableTop();
  top.facts = { ...top.facts, hasVision: (id) => id === 'v1' };
  const [anne, berit] = [top.joins('Anne'), top.joins('Berit')];
  const marks = (person: string, given: Partial<VisionMark>, vision = 'v1') =>
    top.ask({ type: 'markVision', vision, ...mark(given) }, { role: 'participant', person });
  return { top, anne, berit, marks };
}

describe('marks on a proposal for the vision', () => {
  it('[VI2] each person has one mark, changeable, told as counts and never whose', () => {
    const { top, anne, berit, marks } = proposed();
    expect(marks(anne, { stretch: 4, possible: 2, fist: 5 })).toBeNull();
    expect(marks(anne, { stretch: 5, possible: 2, fist: 4 })).toBeNull();
    expect(marks(berit, { stretch: 3 })).toBeNull();
    const room = roomView(top.cafe, 'participant');
    expect(room.visionMarks).toEqual({
      v1: { stretch: [0, 0, 1, 0, 1], possible: [0, 1, 0, 0, 0], fist: [0, 0, 0, 0, 1, 0], words: [] },
    });
    expect(JSON.stringify(room.visionMarks)).not.toContain(anne);
    expect(ownView(top.cafe, anne)?.marks).toEqual({ v1: mark({ stretch: 5, possible: 2, fist: 4 }) });
    expect(ownView(top.cafe, berit)?.marks).toEqual({ v1: mark({ stretch: 3 }) });
  });

  it('[VI2] said again it changes nothing; a proposal that is not there is refused', () => {
    const { top, anne, marks } = proposed();
    marks(anne, { fist: 3 });
    const before = top.cafe;
    expect(marks(anne, { fist: 3 })).toBeNull();
    expect(top.cafe).toBe(before);
    expect(marks(anne, { fist: 3 }, 'gone')).toBe('vision-unknown');
  });

  it('[ST5] facilitators enter the marks of somebody without a phone, also after the close, and nobody else’s', () => {
    const { top, anne, marks } = proposed();
    top.ask({ type: 'addPerson', name: 'Uten telefon', organisation: '', actorType: null });
    const cato = must(top.cafe.people.at(-1), 'was added').id;
    const entered = { type: 'markVision', vision: 'v1', ...mark({ fist: 1, words: 'For langt fram' }) } as const;
    expect(top.ask(entered)).toBe('not-allowed');
    expect(top.ask({ ...entered, person: anne })).toBe('not-allowed');
    expect(top.ask({ ...entered, person: cato }, { role: 'participant', person: anne })).toBe('not-allowed');
    expect(top.ask({ ...entered, person: cato })).toBeNull();
    expect(tallyOf(top.cafe, 'v1', compare)).toMatchObject({ fist: [0, 1, 0, 0, 0, 0], words: ['For langt fram'] });
    expect(facilitatorView(top.cafe).enteredFor).toEqual({ v1: [cato] });
    top.ask({ type: 'goTo', from: top.cafe.stage, to: must(top.cafe.programme.at(-1), 'the close').id });
    expect(marks(anne, { fist: 5 })).toBe('cafe-closed');
    expect(top.ask({ ...entered, fist: 2, person: cato })).toBeNull();
  });

  it('[VI3] words stay with fewer than three fingers alone', () => {
    const { top, anne, berit, marks } = proposed();
    marks(anne, { fist: 2, words: 'For langt fram' });
    marks(berit, { fist: 3, words: 'Dette blir ikke spurt om' });
    expect(tallyOf(top.cafe, 'v1', compare).words).toEqual(['For langt fram']);
    marks(anne, { fist: 4, words: 'For langt fram' });
    expect(tallyOf(top.cafe, 'v1', compare).words).toEqual([]);
  });

  it('[VI2] the mean is that of the marks that were given, from one or from nought', () => {
    expect(meanOf([0, 0, 1, 0, 1], 1)).toBe(4);
    expect(meanOf([1, 0, 0, 0, 0, 1], 0)).toBe(2.5);
    expect(meanOf([0, 0, 0, 0, 0], 1)).toBeNull();
  });

  it('[PE13] two entries that become one have one mark: their own, and else that of the other', () => {
    const { top, anne, berit, marks } = proposed();
    marks(berit, { fist: 1, words: 'Tid' });
    expect(top.ask({ type: 'mergePeople', keep: anne, gone: berit })).toBeNull();
    expect(ownView(top.cafe, anne)?.marks).toEqual({ v1: mark({ fist: 1, words: 'Tid' }) });
    expect(tallyOf(top.cafe, 'v1', compare).fist).toEqual([0, 1, 0, 0, 0, 0]);
  });

  it('[EV3] a café from before there were marks has none, and what a file brings is counted with what follows', () => {
    const { top, anne } = proposed();
    const { visionMarks: _, ...earlier } = top.cafe;
    expect(wholeCafe(earlier).visionMarks).toEqual({});
    const carried = { ...noTally, fist: [0, 0, 0, 2, 0, 0], words: ['Fra fila'] };
    const opened = { ...top.cafe, visionMarks: { v1: { people: {}, carried } } };
    const after = evolve(opened, { type: 'visionMarked', vision: 'v1', person: anne, mark: mark({ fist: 3 }) });
    expect(tallyOf(after, 'v1', compare)).toMatchObject({ fist: [0, 0, 0, 3, 0, 0], words: ['Fra fila'] });
    expect(tallyOf(after, 'toString', compare)).toEqual(noTally);
  });
});
