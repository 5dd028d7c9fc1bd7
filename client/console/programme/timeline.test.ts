import { describe, expect, it } from 'vitest';
import type { Stage, StageKind } from '../../../shared/cafe/model.ts';
import { timelineOf } from './timeline.ts';

const minute = 60_000;
const stage = (id: string, kind: StageKind, minutes: number): Stage => ({
  id,
  kind,
  title: id,
  minutes,
  screen: '',
  cue: '',
});
const programme = [
  stage('doors', 'doors', 10),
  stage('r1', 'round', 20),
  stage('coffee', 'pause', 10),
  stage('r2', 'round', 20),
  stage('close', 'close', 0),
];
const short = (room: Parameters<typeof timelineOf>[0], at: number) =>
  timelineOf(room, at).map(({ state, spent, left, startsAt }) => [
    state,
    spent,
    left,
    startsAt === null ? null : startsAt / minute,
  ]);

describe('the programme against the clock', () => {
  it('[TB7] says of each part what it took, what is left of it, or when it begins if nothing is changed', () => {
    const runs = [
      { stage: 'doors', startedAt: 0, endedAt: 90 * minute },
      { stage: 'r1', startedAt: 90 * minute, endedAt: 112 * minute },
      { stage: 'coffee', startedAt: 112 * minute, endedAt: null },
    ];
    const clock = { state: 'running', startedAt: 112 * minute, endsAt: 122 * minute } as const;
    expect(short({ programme, stage: 'coffee', clock, runs }, 115.5 * minute)).toEqual([
      ['done', null, null, null],
      ['done', 22, null, null],
      ['now', 4, 7, null],
      ['coming', null, null, 122],
      ['coming', null, null, 142],
    ]);
  });

  it('[TB7] adds up a part that was gone back to, and says of one that never was that it was skipped', () => {
    const runs = [
      { stage: 'r1', startedAt: 0, endedAt: 10 * minute },
      { stage: 'r2', startedAt: 10 * minute, endedAt: 11 * minute },
      { stage: 'r1', startedAt: 11 * minute, endedAt: 16 * minute },
      { stage: 'r2', startedAt: 16 * minute, endedAt: null },
    ];
    const clock = { state: 'over', startedAt: 16 * minute, endedAt: 36 * minute } as const;
    expect(short({ programme, stage: 'r2', clock, runs }, 40 * minute)).toEqual([
      ['done', null, null, null],
      ['done', 15, null, null],
      ['skipped', null, null, null],
      ['now', 25, 0, null],
      ['coming', null, null, 40],
    ]);
  });

  it('[TB7] at the doors everything begins now', () => {
    expect(short({ programme, stage: 'doors', clock: { state: 'stopped' }, runs: [] }, 5 * minute)).toEqual([
      ['now', null, null, null],
      ['coming', null, null, 5],
      ['coming', null, null, 25],
      ['coming', null, null, 35],
      ['coming', null, null, 55],
    ]);
  });
});
