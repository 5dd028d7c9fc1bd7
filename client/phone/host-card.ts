/** Which card of their own a table host is handed: what the round asks for now, by the clock. */
import { quietLeft, timeLeftMs } from '../../shared/cafe/clock.ts';
import type { Clock } from '../../shared/cafe/model.ts';

const hostCards = ['welcome', 'recap', 'write', 'heard', 'gather', 'thanks'] as const;
export type HostCard = (typeof hostCards)[number];

const minuteMs = 60_000;
/** Shares of the round in which people settle down. */
const shares = { welcome: 0.1, recap: 0.2, write: 0.4 } as const;
const gatherMs = 5 * minuteMs;
const thanksMs = minuteMs;

/** The cards of this round in their order: nobody reads out what nobody has handed on. */
export function cardsOf(hasRecap: boolean): readonly HostCard[] {
  return hostCards.filter((card) => card !== 'recap' || hasRecap);
}

/** `minutes`: what the round was planned for. A card for which it is too late is not handed out any more. */
export function cardNow(clock: Clock, minutes: number, hasRecap: boolean, now: number): HostCard {
  const left = timeLeftMs(clock, now);
  if (clock.state === 'over') return 'thanks';
  if (left === null) return 'welcome';
  const whole = Math.max(1, minutes) * minuteMs;
  if (left <= Math.min(thanksMs, whole / 10)) return 'thanks';
  if (left <= Math.min(gatherMs, whole / 3)) return 'gather';
  if (quietLeft(clock, now) > 0) return 'write';
  const gone = Math.max(0, whole - left) / whole;
  if (gone < shares.welcome) return 'welcome';
  if (gone < shares.recap && hasRecap) return 'recap';
  return gone < shares.write ? 'write' : 'heard';
}
