/** Figures of a measured instance, over its seeds. */
import { median } from '../sync/figures.ts';
import { gapOf, type Judgement } from './judge.ts';
import type { Measured } from './measure.ts';
import { shown, type Column } from './table.ts';

export function worst(judgements: readonly Judgement[], figure: (judgement: Judgement) => number): number {
  return Math.max(...judgements.map(figure));
}

/** In repeat meetings, above the best known plan; NaN where none is known. */
export function worstGap(row: Measured): number {
  return worst(row.judgements, (judgement) => gapOf(judgement, row));
}

export function worstPolishedGap(row: Measured): number {
  return row.polished === null ? Number.NaN : worst(row.polished, (judgement) => gapOf(judgement, row));
}

/** How long people may have to wait for a plan, in ms. */
export function budgetMs({ instance }: Measured): number {
  const people = instance.people.length;
  if (people <= 100) return 50;
  return people <= 300 ? 300 : 2_000;
}

export const columns: readonly Column<Measured>[] = [
  { title: 'instance', width: 19, cell: ({ instance }) => instance.id },
  { title: 'people', width: 6, cell: ({ instance }) => String(instance.people.length) },
  { title: 'broken', width: 6, cell: (row) => `${worst(row.judgements, ({ hard }) => hard)}${ofBest(row.best?.hard)}` },
  {
    title: 'repeats',
    width: 7,
    cell: (row) => `${worst(row.judgements, ({ repeats }) => repeats)}${ofBest(row.best?.repeats)}`,
  },
  {
    title: 'returns',
    width: 7,
    cell: (row) => `${worst(row.judgements, ({ returns }) => returns)}${ofBest(row.best?.sameTable)}`,
  },
  {
    title: 'cost',
    width: 11,
    cell: (row) => `${shown(median(row.judgements.map(({ cost }) => cost)), 0)}${ofBest(row.best?.cost)}`,
  },
  { title: 'excess', width: 6, cell: ({ judgements }) => shown(median(judgements.map(({ excess }) => excess)), 0) },
  { title: 'gap', width: 6, cell: (row) => shown(worstGap(row), 1) },
  { title: 'moved', width: 6, cell: movedCell },
  { title: 'ms', width: 7, cell: ({ ms }) => shown(median(ms), 1) },
  { title: 'min', width: 7, cell: ({ ms }) => shown(Math.min(...ms), 1) },
  { title: 'x loop', width: 6, cell: ({ ms, loopMs }) => shown(median(ms) / loopMs, 1) },
  { title: 'again', width: 7, cell: ({ same }) => (same ? 'same' : 'DIFFERS') },
];

export const polishedColumn: Column<Measured> = {
  title: 'gap+2s',
  width: 6,
  cell: (row) => shown(worstPolishedGap(row), 1),
};

function movedCell(row: Measured): string {
  if (row.kind !== 'live') return '-';
  return `${worst(row.judgements, ({ moved }) => moved)}${ofBest(row.best?.moved)}`;
}

function ofBest(best: number | null | undefined): string {
  return best === null || best === undefined ? '' : `/${best}`;
}
