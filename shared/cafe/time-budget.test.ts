import { describe, expect, it } from 'vitest';
import { tableTop, type TableTop } from '../../test/kit/table-top.ts';
import type { Stage, StageKind } from './model.ts';
import { endsAt, findSavings, minutesBehind } from './time-budget.ts';

const minute = 60_000;
/** From the first round to the close of the test café. */
const wholeCafe = 131;

function inRoundOne(): TableTop {
  const top = tableTop();
  for (const name of ['Anne', 'Berit', 'Carl', 'David']) top.joins(name);
  top.ask({ type: 'next', from: 's1' });
  return top;
}

const stage = (id: string, kind: StageKind, minutes: number): Stage => ({
  id,
  kind,
  title: id,
  minutes,
  screen: '',
  cue: '',
});
const evening = [
  stage('doors', 'doors', 10),
  stage('welcome', 'plenary', 5),
  stage('r1', 'round', 20),
  stage('coffee', 'pause', 15),
  stage('r2', 'round', 20),
  stage('talk', 'plenary', 10),
  stage('r3', 'round', 20),
  stage('second', 'pause', 6),
  stage('harvest', 'harvest', 20),
  stage('after', 'plenary', 10),
  stage('close', 'close', 0),
];
const at = (id: string) => ({ programme: evening, stage: id, clock: { state: 'stopped' } }) as const;

describe('the time budget', () => {
  it('[TB1] the end is what is left of this stage and everything planned after it, whatever the clock does', () => {
    const top = inRoundOne();
    const end = top.now + wholeCafe * minute;
    top.now += 5 * minute;
    expect(endsAt(top.cafe, top.now)).toBe(end);
    top.ask({ type: 'pause', from: 's2' });
    top.now += 3 * minute;
    expect(endsAt(top.cafe, top.now)).toBe(end + 3 * minute);
    top.ask({ type: 'resume', from: 's2' });
    top.ask({ type: 'extend', from: 's2', minutes: 5 });
    expect(endsAt(top.cafe, top.now)).toBe(end + 8 * minute);
    top.ask({ type: 'goTo', from: 's2', to: 's11' });
    top.ask({ type: 'endNow', from: 's11' });
    expect(endsAt(top.cafe, top.now + 4 * minute)).toBe(top.now + 4 * minute);
  });

  it('[TB1] at the doors it is counted as if it began now, and after the close it is over', () => {
    const top = tableTop();
    expect(endsAt(top.cafe, top.now)).toBe(top.now + wholeCafe * minute);
    top.ask({ type: 'goTo', from: 's1', to: 's12' });
    expect(endsAt(top.cafe, top.now)).toBe(top.now);
  });

  it('[TB2] the end is promised when the doors are left, and stays until somebody moves it', () => {
    const top = inRoundOne();
    const promised = top.now + wholeCafe * minute;
    expect(top.cafe.endsBy).toBe(promised);
    top.now += 2 * minute;
    top.ask({ type: 'extend', from: 's2', minutes: 5 });
    top.ask({ type: 'next', from: 's2' });
    expect(top.cafe.endsBy).toBe(promised);
    top.ask({ type: 'setEnd', endsBy: promised + 10 * minute });
    top.ask({ type: 'next', from: 's3' });
    expect(top.cafe.endsBy).toBe(promised + 10 * minute);
  });

  it('[TB2] an end that is set before the doors open is the one that is kept', () => {
    const top = tableTop();
    top.joins('Anne');
    const promised = top.now + 3 * 60 * minute;
    expect(top.ask({ type: 'setEnd', endsBy: promised })).toBeNull();
    expect(minutesBehind(top.cafe, top.now)).toBe(wholeCafe - 180);
    top.ask({ type: 'next', from: 's1' });
    expect(top.cafe.endsBy).toBe(promised);
  });

  it('[TB3] behind and ahead are whole minutes; before anything is promised there is neither', () => {
    const top = tableTop();
    top.joins('Anne');
    expect(minutesBehind(top.cafe, top.now)).toBeNull();
    top.ask({ type: 'next', from: 's1' });
    expect(minutesBehind(top.cafe, top.now)).toBe(0);
    top.ask({ type: 'extend', from: 's2', minutes: 8 });
    expect(minutesBehind(top.cafe, top.now)).toBe(8);
    top.ask({ type: 'setMinutes', minutes: { s11: 5 } });
    expect(minutesBehind(top.cafe, top.now)).toBe(-7);
  });

  it('[TB4] minutes are taken from pauses first, then evenly from all rounds but the last, then from what is said to all before it', () => {
    expect(findSavings(at('welcome'), 6)).toEqual({
      savings: [{ stage: 'coffee', from: 15, to: 9 }],
      missing: 0,
    });
    expect(findSavings(at('welcome'), 17)).toEqual({
      savings: [
        { stage: 'r1', from: 20, to: 17 },
        { stage: 'coffee', from: 15, to: 5 },
        { stage: 'r2', from: 20, to: 17 },
        { stage: 'second', from: 6, to: 5 },
      ],
      missing: 0,
    });
    expect(findSavings(at('welcome'), 29)).toMatchObject({
      savings: [{ to: 12 }, { to: 5 }, { to: 12 }, { stage: 'talk', to: 8 }, { to: 5 }],
      missing: 0,
    });
  });

  it('[TB5] the last round, the harvest and what follows are never touched: rather is it said what cannot be found', () => {
    for (const { id } of evening) {
      const { savings, missing } = findSavings(at(id), 600);
      expect(savings.map(({ stage: taken }) => taken)).not.toContain('r3');
      expect(savings.map(({ stage: taken }) => taken)).not.toContain('harvest');
      expect(savings.map(({ stage: taken }) => taken)).not.toContain('after');
      expect(savings.every(({ from, to }) => to >= Math.min(5, from * 0.6))).toBe(true);
      expect(missing + savings.reduce((sum, { from, to }) => sum + from - to, 0)).toBe(600);
    }
    expect(findSavings(at('harvest'), 3)).toEqual({ savings: [], missing: 3 });
    expect(findSavings(at('welcome'), -4)).toEqual({ savings: [], missing: 0 });
  });

  it('[TB5] nor is a pause that follows the harvest', () => {
    const programme = [...evening.slice(0, -1), stage('lunch', 'pause', 30), stage('close', 'close', 0)];
    for (const id of ['welcome', 'r3', 'harvest', 'after'])
      expect(findSavings({ ...at(id), programme }, 600).savings.map(({ stage: taken }) => taken)).not.toContain(
        'lunch',
      );
    expect(findSavings({ ...at('harvest'), programme }, 5)).toEqual({ savings: [], missing: 5 });
    const withoutHarvest = programme.filter(({ kind }) => kind !== 'harvest');
    expect(findSavings({ ...at('r3'), programme: withoutHarvest }, 5).missing).toBe(0);
  });

  it('[TB6] a proposal that is taken brings the café back to its end, and can be taken back', () => {
    const top = inRoundOne();
    top.ask({ type: 'extend', from: 's2', minutes: 6 });
    const { savings } = findSavings(top.cafe, minutesBehind(top.cafe, top.now) ?? 0);
    const [taken, given] = (['to', 'from'] as const).map((which) =>
      Object.fromEntries(savings.map((saving) => [saving.stage, saving[which]])),
    );
    expect(top.ask({ type: 'setMinutes', minutes: taken ?? {} })).toBeNull();
    expect(minutesBehind(top.cafe, top.now)).toBe(0);
    expect(top.ask({ type: 'setMinutes', minutes: given ?? {} })).toBeNull();
    expect(minutesBehind(top.cafe, top.now)).toBe(6);
  });
});
