/** Which cafés the wall is looked at with. */
import type { Anonymity, Locale } from '../../shared/cafe/model.ts';
import { manners, type Manner } from './texts.ts';

export interface Case {
  readonly people: number;
  readonly tables: number;
  readonly manner: Manner;
  readonly locale: Locale;
  readonly anonymity: Anonymity;
  /** Nobody has written anything yet, or everybody very much. */
  readonly written: 'nothing' | 'much';
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const sizes: readonly Size[] = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];

export const halls = [
  { people: 8, tables: 2 },
  { people: 40, tables: 8 },
  { people: 200, tables: 40 },
  { people: 1000, tables: 167 },
] as const;

export const everyCase: readonly Case[] = halls.flatMap((hall) =>
  manners.flatMap((manner) =>
    (['nb', 'nn', 'se', 'en'] as const).flatMap((locale) =>
      (['names', 'facilitator', 'never'] as const).flatMap((anonymity) =>
        (['much', 'nothing'] as const).map((written) => ({ ...hall, manner, locale, anonymity, written })),
      ),
    ),
  ),
);

export function caseName({ people, tables, manner, locale, anonymity, written }: Case): string {
  return `${people}-${tables}-${manner}-${locale}-${anonymity}-${written}`;
}

/** Some of them, the same for the same seed: each hall and each manner comes up before any comes twice. */
export function someCases(count: number, seed: number): readonly Case[] {
  const picked: Case[] = [];
  for (let index = 0; index < count; index += 1) {
    const hall = halls[index % halls.length];
    const manner = manners[(index + seed) % manners.length];
    const fitting = everyCase.filter((one) => one.people === hall?.people && one.manner === manner);
    // A multiplier without a common part with the count reaches every one of them as the seed grows.
    const one = fitting[((seed + index) * 7) % fitting.length];
    if (one) picked.push(one);
  }
  return picked;
}
