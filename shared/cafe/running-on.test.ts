import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableTop } from '../../test/kit/table-top.ts';
import { deadlineOf } from './clock.ts';
import type { Stage } from './model.ts';
import { runningOn } from './running-on.ts';

const minute = 60_000;

function inRoundOne(settings: { autoAdvance?: boolean; quietMinutes?: number } = {}) {
  const top = tableTop({ settings });
  for (const name of ['Anne', 'Berit', 'Carl', 'David']) top.joins(name);
  top.ask({ type: 'next', from: 's1' });
  return top;
}

describe('a café in which nobody presses anything', () => {
  it('[RU1] comes to the same stage and clock whether every deadline is reported or only time passes', () => {
    for (const late of [0, 19, 21, 23, 43, 44, 70, 300]) {
      const told = inRoundOne({ quietMinutes: 2 });
      const began = told.now;
      const asItWas = told.cafe;
      const at = began + late * minute;
      for (let { clock } = told.cafe; clock.state === 'running' && clock.endsAt <= at; { clock } = told.cafe) {
        told.now = clock.endsAt;
        told.ask({ type: 'timeUp', from: told.cafe.stage, deadline: clock.endsAt }, { role: 'clock' });
      }
      expect(runningOn(asItWas, at)).toEqual({ stage: told.cafe.stage, clock: told.cafe.clock });
    }
  });

  it('[RU2] a move without minutes is passed over, not waited in', () => {
    const top = inRoundOne();
    top.ask({ type: 'changeStage', stage: 's3', title: 'Bytt bord', minutes: 0 });
    const { clock } = top.cafe;
    if (clock.state !== 'running') throw new Error('no clock runs');
    expect(runningOn(top.cafe, clock.endsAt).stage).toBe('s4');
    top.now = clock.endsAt;
    top.ask({ type: 'timeUp', from: 's2', deadline: clock.endsAt }, { role: 'clock' });
    expect(top.cafe).toMatchObject({ stage: 's4', clock: { state: 'running', startedAt: clock.endsAt } });
  });

  it('[RU1] whatever the programme and whatever was pressed before, a server that comes back late ends where time has led', () => {
    const part = fc.record({
      before: fc.constantFrom(null, 'pause' as const, 'plenary' as const, 'lift' as const),
      travel: fc.boolean(),
      minutes: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(12)),
    });
    const pressed = fc.constantFrom('extend' as const, 'pause' as const, 'resume' as const, 'endQuiet' as const);
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 6 }),
        fc.record({ quietMinutes: fc.nat(5), autoAdvance: fc.boolean() }),
        fc.array(pressed, { maxLength: 4 }),
        fc.nat(30 * minute),
        (parts, settings, presses, late) => {
          const top = tableTop({ settings });
          const words = { title: '', screen: '', cue: '' };
          const programme = parts.flatMap(({ before, travel, minutes: [pause, move, round] }, index): Stage[] => [
            ...(before ? [{ id: `b${index}`, kind: before, minutes: pause, ...words }] : []),
            ...(travel ? [{ id: `t${index}`, kind: 'travel' as const, minutes: move, ...words }] : []),
            { id: `r${index}`, kind: 'round', minutes: round, round: index + 1, ...words },
          ]);
          const doors: Stage = { id: 's1', kind: 'doors', minutes: 0, ...words };
          const close: Stage = { id: 'end', kind: 'close', minutes: 0, ...words };
          const rounds = parts.map((_, index) => ({ number: index + 1, title: '', question: '', hint: '' }));
          top.cafe = { ...top.cafe, programme: [doors, ...programme, close], rounds };
          for (const name of ['Anne', 'Berit', 'Carl', 'David']) top.joins(name);
          top.ask({ type: 'next', from: 's1' });
          for (const type of presses) {
            top.now += 7000;
            const { stage: from } = top.cafe;
            top.ask(type === 'extend' ? { type, from, minutes: 1 } : { type, from });
          }
          const asItWas = top.cafe;
          top.now = Math.max(top.now, (deadlineOf(asItWas.clock) ?? top.now) + late);
          for (let due = deadlineOf(asItWas.clock); due !== null && due <= top.now; due = deadlineOf(top.cafe.clock))
            expect(
              top.ask({ type: 'timeUp', from: top.cafe.stage, deadline: due }, { role: 'clock' }),
              'a deadline that has passed counts',
            ).toBeNull();
          expect(runningOn(asItWas, top.now)).toEqual({ stage: top.cafe.stage, clock: top.cafe.clock });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('[RU2] stops where a person is waited for: after the last round, in a pause, and everywhere without auto-advance', () => {
    const top = inRoundOne();
    expect(runningOn(top.cafe, top.now + 500 * minute)).toEqual({
      stage: 's6',
      clock: { state: 'over', startedAt: top.now + 44 * minute, endedAt: top.now + 64 * minute },
    });
    const byHand = inRoundOne({ autoAdvance: false });
    expect(runningOn(byHand.cafe, byHand.now + 500 * minute)).toMatchObject({ stage: 's2', clock: { state: 'over' } });
  });

  it('[RU2] a clock that is paused, or not running, does not go on', () => {
    const top = inRoundOne();
    top.ask({ type: 'pause', from: 's2' });
    expect(runningOn(top.cafe, top.now + 500 * minute)).toEqual({ stage: 's2', clock: top.cafe.clock });
    const doors = tableTop();
    expect(runningOn(doors.cafe, doors.now + minute)).toEqual({ stage: 's1', clock: { state: 'stopped' } });
  });
});
