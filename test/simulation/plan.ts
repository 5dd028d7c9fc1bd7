/** How one simulated café is laid out: all of it from the seed. */
import type { BoardPlanInput } from '../../shared/boards/plan.ts';
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
  /** Phones keep what they were told last, as those of participants do, and choose on boards. */
  readonly keepsViews: boolean;
  /** Steps before the facilitator goes on, whatever the clock says. */
  readonly patience: readonly [least: number, most: number];
}

type StagePlan = CafeDesignInput['programme'][number];

/**
 * A hall: most are small, some large, with every stage. A table: a few phones that write while everything fails. Boards: a few phones that
 * choose while everything fails, and lose their tabs.
 */
export const planSizes = ['hall', 'table', 'boards'] as const;
export type Size = (typeof planSizes)[number];

export function planFrom(chance: Chance, size: Size): Plan {
  switch (size) {
    case 'hall':
      return hallFrom(chance);
    case 'table':
      return tableFrom(chance);
    case 'boards':
      return boardsFrom(chance);
  }
}

const ideas: BoardPlanInput = {
  id: 'ideas',
  name: 'Ideer',
  fields: [{ id: 'what', kind: 'line', label: 'Hva', required: true }],
};

function boardsFrom(chance: Chance): Plan {
  const design = testDesign({
    tables: 1,
    settings: { anonymity: chance.pick(['names', 'facilitator', 'never'] as const), hostMode: 'none' },
  });
  return {
    people: chance.between(2, 5),
    hostile: 0,
    design: {
      ...design,
      rounds: questions(1),
      boards: [ideas],
      programme: [
        stage('doors', 1),
        stage('round', 1, 1),
        stage('vision', 1),
        stage('stones', 1),
        stage('actions', 1),
        stage('close', 0),
      ],
    },
    trouble: chance.between(2, 5),
    keepsViews: true,
    patience: [6, 14],
  };
}

function tableFrom(chance: Chance): Plan {
  const { settings, ...rest } = testDesign({
    tables: 2,
    settings: {
      anonymity: chance.pick(['names', 'facilitator', 'never'] as const),
      hostMode: chance.pick(['fixed', 'none'] as const),
    },
  });
  const design = {
    ...rest,
    settings,
    rounds: questions(2),
    programme: [
      stage('doors', 1),
      stage('round', 1, 1),
      stage('travel', 1, 2),
      stage('round', 1, 2),
      stage('harvest', 1),
      stage('close', 0),
    ],
  };
  return {
    people: chance.between(3, 6),
    hostile: chance.happens(0.1) ? 1 : 0,
    design,
    trouble: chance.between(2, 5),
    keepsViews: false,
    patience: [2, 6],
  };
}

function hallFrom(chance: Chance): Plan {
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
  const crowd = Math.floor(people / 5);
  const design = {
    ...rest,
    settings,
    rounds: questions(rounds),
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
    keepsViews: false,
    patience: [4 + crowd, 10 + crowd],
  };
}

function questions(rounds: number): CafeDesignInput['rounds'] {
  return numbers(rounds).map((round) => ({ title: `Del ${round}`, question: `Spørsmål ${round}?`, hint: '' }));
}

function numbers(most: number): number[] {
  return Array.from({ length: most }, (_, index) => index + 1);
}

function stage(kind: StagePlan['kind'], minutes: number, round?: number): StagePlan {
  return {
    kind,
    title: kind,
    minutes,
    screen: '',
    cue: 'for den som leder',
    ...(round === undefined ? {} : { round }),
  };
}

function programmeFor(chance: Chance, rounds: number): StagePlan[] {
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
