import { describe, expect, it } from 'vitest';
import type { Clock, Stage } from '../../shared/cafe/model.ts';
import { plannedEnd } from './planned-end.ts';

const minute = 60_000;
const stage = (id: string, minutes: number): Stage => ({
  id,
  kind: 'plenary',
  title: id,
  minutes,
  screen: '',
  cue: '',
});
const programme = [stage('doors', 10), stage('welcome', 5), stage('talk', 20), stage('close', 5)];

describe('when the café is over', () => {
  it.each<[string, Clock, number]>([
    ['doors', { state: 'stopped' }, 30],
    ['welcome', { state: 'running', startedAt: 0, endsAt: 103 * minute }, 28],
    ['welcome', { state: 'paused', startedAt: 0, leftMs: 2 * minute }, 27],
    ['talk', { state: 'over', startedAt: 0, endedAt: 90 * minute }, 5],
    ['close', { state: 'stopped' }, 0],
  ])('in %s, clock %o: in %d minutes', (at, clock, minutes) => {
    expect(plannedEnd({ programme, stage: at, clock }, 100 * minute)).toBe((100 + minutes) * minute);
  });
});
