/** How one simulated café is laid out: all of it from the seed. */
import type { CafeDesignInput } from '../../shared/cafe/design.ts';
import { testDesign } from '../kit/design.ts';
import type { Chance } from './world/chance.ts';

export interface Plan {
  readonly people: number;
  /** Of those, how many mean harm. */
  readonly hostile: number;
  readonly design: CafeDesignInput;
  /** How much goes wrong: 0 nothing, 1 the usual, 3 a bad day. */
  readonly trouble: number;
}

type StagePlan = CafeDesignInput['programme'][number];

export function planFrom(chance: Chance): Plan {
  // Most cafés are small; some are as large as a hall.
  const people = 8 + Math.floor(53 * chance.share() ** 9);
  const tables = chance.between(2, Math.max(2, Math.min(10, Math.floor(people / 4))));
  const rounds = chance.between(2, 4);
  const { settings, ...rest } = testDesign({
    tables,
    settings: {
      anonymity: chance.pick(['names', 'facilitator', 'never'] as const),
      hostMode: chance.pick(['fixed', 'each-round', 'none'] as const),
      dotsPerPerson: chance.between(1, 5),
      autoAdvance: chance.happens(0.85),
      locale: chance.pick(['nb', 'en'] as const),
    },
  });
  const design = {
    ...rest,
    settings,
    rounds: numbers(rounds).map((round) => ({ title: `Del ${round}`, question: `Spørsmål ${round}?`, hint: '' })),
    programme: programmeFor(chance, rounds),
  };
  return {
    people,
    hostile: chance.weighted([
      [3, 0],
      [5, 1],
      [2, 3],
    ]),
    design,
    trouble: chance.weighted([
      [1, 0],
      [6, 1],
      [2, 3],
    ]),
  };
}

function numbers(most: number): number[] {
  return Array.from({ length: most }, (_, index) => index + 1);
}

function programmeFor(chance: Chance, rounds: number): StagePlan[] {
  const stage = (kind: StagePlan['kind'], minutes: number, round?: number): StagePlan => ({
    kind,
    title: kind,
    minutes,
    screen: '',
    cue: 'for den som leder',
    ...(round === undefined ? {} : { round }),
  });
  const between = (round: number): StagePlan[] => {
    if (round === 1) return [];
    return chance.weighted([
      [6, [stage('travel', 1, round)]],
      [1, [stage('pause', 1)]],
      [1, [stage('pause', 1), stage('travel', 1, round)]],
      [1, []],
    ]);
  };
  return [
    stage('doors', 5),
    ...(chance.happens(0.4) ? [stage('plenary', 1)] : []),
    ...numbers(rounds).flatMap((round) => [...between(round), stage('round', chance.between(1, 2), round)]),
    ...(chance.happens(0.6) ? [stage('lift', 1)] : []),
    stage('harvest', 2),
    stage('vision', 1),
    stage('stones', 1),
    stage('actions', 2),
    stage('close', 0),
  ];
}
