/** What was asked of the solver, beside what it reached. */
import { median } from '../sync/figures.ts';
import { budgetMs, worst, worstGap, worstPolishedGap } from './figures.ts';
import type { Measured } from './measure.ts';
import { shown } from './table.ts';

export interface Target {
  readonly name: string;
  /** Null where there was nothing to measure it on. */
  readonly reached: boolean | null;
  readonly found: string;
  /** Whether the run fails without it. Times and gaps depend on the machine and on what is known, rules do not. */
  readonly must: boolean;
}

const halfARepeat = 0.5;
/** Sums of costs in tenths are not exact. */
const tiny = 1e-9;

/** `golf`: the list of courses; `rows`: everything else. */
export function targetsOf(rows: readonly Measured[], golf: readonly Measured[]): readonly Target[] {
  const cafes = rows.filter(({ kind }) => kind === 'cafe');
  return [
    { ...brokenRules(rows), must: true },
    { ...contradictions(rows), must: true },
    zeroes(cafes),
    inTime(cafes, 'median', median),
    inTime(cafes, 'quickest call, less disturbed by what runs beside', (ms) => Math.min(...ms)),
    ...gaps(cafes),
    colleagues(rows),
    ...live(rows.filter(({ kind }) => kind === 'live')),
    each('(g) golfers: no repeat', golf, (row) => most(row, 'repeats') === 0),
    each('(g) golfers: within 50 ms', golf, (row) => median(row.ms) <= budgetMs(row)),
    { ...each('the same seed gives the same plan', [...rows, ...golf], ({ same }) => same), must: true },
  ];
}

function brokenRules(rows: readonly Measured[]): Target {
  const feasible = rows.filter(({ kind }) => kind !== 'infeasible');
  return each('(a) no rule broken where all can hold', feasible, (row) => most(row, 'hard') === 0);
}

function contradictions(rows: readonly Measured[]): Target {
  const exact = (row: Measured): boolean =>
    row.judgements.every(({ contradicts }) => contradicts === (row.kind === 'infeasible')) &&
    (row.kind !== 'infeasible' || row.best === null || most(row, 'hard') <= row.best.hard);
  return each('(b) contradictions named exactly, best effort as good as known', rows, exact);
}

function zeroes(cafes: readonly Measured[]): Target {
  const possible = cafes.filter(({ best }) => best?.repeats === 0 && best.sameTable === 0);
  return each(
    '(c) nobody meets twice or returns where that is known to be possible, every seed',
    possible,
    (row) => most(row, 'repeats') === 0 && most(row, 'returns') === 0,
  );
}

function inTime(cafes: readonly Measured[], what: string, of: (ms: readonly number[]) => number): Target {
  return each(
    `(c) within 50 ms to 100 people, 300 ms to 300, 2 s to 1000 (${what})`,
    cafes,
    (row) => of(row.ms) <= budgetMs(row),
  );
}

function gaps(cafes: readonly Measured[]): readonly Target[] {
  const known = cafes.filter(({ best }) => best !== null);
  const wide = known.filter((row) => worstGap(row) > halfARepeat + tiny);
  const polished = known.filter((row) => row.polished !== null);
  return [
    each('(d) at most half a repeat above the best known, worst seed', known, (row) => !wide.includes(row)),
    each('(d) at most one repeat in the rest', wide, (row) => worstGap(row) <= 1 + tiny),
    ...(polished.length === 0
      ? []
      : [
          each(
            '(d) at most 0.2 repeats after 2 s in the background, worst seed',
            polished,
            (row) => worstPolishedGap(row) <= 0.2 + tiny,
          ),
        ]),
  ];
}

function colleagues(rows: readonly Measured[]): Target {
  const possible = rows.filter(({ kind, best }) => kind === 'cafe' && best?.orgExcess === 0);
  return each('(e) no avoidable colleagues at a table', possible, (row) => most(row, 'colleagues') === 0);
}

function live(rows: readonly Measured[]): readonly Target[] {
  const known = rows.filter(({ best }) => best !== null);
  const longest = (few: boolean): string => {
    const some = rows.filter(({ instance }) => instance.people.length <= 120 === few);
    return some.length === 0 ? '-' : `${shown(Math.max(...some.map(({ ms }) => median(ms))), 0)} ms`;
  };
  return [
    each(
      '(f) live: no more announced seats moved than best known',
      known,
      (row) => most(row, 'moved') <= (row.best?.moved ?? 0),
    ),
    each('(f) live: at most one repeat above the best known', known, (row) => worstGap(row) <= 1 + tiny),
    {
      name: '(f) live: longest step (median)',
      reached: null,
      found: `to 120 people ${longest(true)}, above ${longest(false)}`,
      must: false,
    },
  ];
}

function most({ judgements }: Measured, figure: 'hard' | 'repeats' | 'returns' | 'moved' | 'colleagues'): number {
  return worst(judgements, (judgement) => judgement[figure]);
}

/** Reached when it holds for every row; those that fail are named. */
function each(name: string, rows: readonly Measured[], holds: (row: Measured) => boolean): Target {
  const failing = rows.filter((row) => !holds(row)).map(({ instance }) => instance.id);
  const found = `${rows.length - failing.length} of ${rows.length}`;
  return {
    name,
    reached: rows.length === 0 ? null : failing.length === 0,
    found: failing.length === 0 ? found : `${found}, not ${failing.join(', ')}`,
    must: false,
  };
}
