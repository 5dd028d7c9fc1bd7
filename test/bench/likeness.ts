/* oxlint-disable no-console -- a command that talks to the person at the keyboard */
/**
 * What likeness finds of what readers have marked: precision, recall and F1 by file and by languages, the curve of the threshold, every
 * miss and every false pair, and how long it takes. Deterministic but for the times.
 */
import { atOnce, findingGroups } from '../../shared/harvest/like-groups.ts';
import { belongsFrom, likenessIndex, nearFrom } from '../../shared/harvest/likeness.ts';
import {
  groupScore,
  indexOf,
  judgedPairs,
  scoreOf,
  suggestedThemes,
  suggestedTwins,
  type JudgedPair,
  type Score,
} from '../harvest-figures/figures.ts';
import { cafeNames, readMarked, readTwins, type MarkedCafe } from '../harvest-figures/marked.ts';

const share = (part: number): string => part.toFixed(2);
const line = ({ found, right, marked, precision, recall, f1 }: Score): string =>
  `P ${share(precision)}  R ${share(recall)}  F1 ${share(f1)}  (${right} of ${marked} marked, ${found} found)`;

export function benchLikeness(): boolean {
  const cafes = [...cafeNames.map(readMarked), readTwins()].map((cafe) => ({ cafe, index: indexOf(cafe) }));
  const judged = cafes.map(({ cafe, index }) => ({ name: cafe.name, pairs: judgedPairs(cafe, index) }));
  const real = judged.slice(0, -1).flatMap(({ pairs }) => pairs);

  console.log(`Pairs that say the same (from ${nearFrom}), and groups of them, by file:`);
  for (const [at, { cafe, index }] of cafes.entries()) {
    console.log(`  ${cafe.name} (${cafe.notes.length} notes)`);
    console.log(`    pairs   ${line(scoreOf(judged[at]?.pairs ?? [], nearFrom))}`);
    console.log(`    groups  ${line(groupScore(cafe, index))}`);
    const twins = [1, 3, 5].map((most) => `${share(suggestedTwins(cafe, index, most))} among ${most}`);
    console.log(`    twins   found for each note (from ${belongsFrom}): ${twins.join(', ')}`);
    if (cafe.themes.length > 0) console.log(`    themes  ${themeLine(cafe, index)}`);
  }
  console.log(`  the three cafés together: ${line(scoreOf(real, nearFrom))}`);

  console.log('\nBy languages:');
  for (const [languages, pairs] of byLanguages(judged.flatMap(({ pairs }) => pairs))) {
    if (pairs.some(({ same }) => same)) console.log(`  ${languages}: ${line(scoreOf(pairs, nearFrom))}`);
  }

  console.log('\nThe threshold, on the three cafés:');
  for (let from = 0.1; from < 0.65; from += 0.04) console.log(`  ${share(from)}  ${line(scoreOf(real, from))}`);

  console.log(
    `  at a recall of 0.9 a precision of ${share(precisionAt(real, 0.9))}, at 0.8 of ${share(precisionAt(real, 0.8))}, at 0.5 of ${share(precisionAt(real, 0.5))}`,
  );
  console.log(
    '  The list of concepts was written by people who knew the three cafés; our own twins were written after it.',
  );

  console.log('\nMissed, with what letters and concepts they share:');
  printPairs(judged, ({ same, likeness }) => same && likeness < nearFrom);
  console.log('\nFound and not marked; some a reader might have marked, most are about one thing and say another:');
  printPairs(judged, ({ same, likeness }) => !same && likeness >= nearFrom);
  const unreachable = real.filter(({ same, likeness }) => same && likeness < 0.05).length;
  const marked = real.filter(({ same }) => same).length;
  console.log(
    `\n${unreachable} of ${marked} marked pairs share no telling word at all: no threshold reaches more than ${share(1 - unreachable / marked)} of them.`,
  );
  for (const count of [2000, 10_000]) printTimes(count);
  return true;
}

/** The best precision of all thresholds that reach a recall. */
function precisionAt(pairs: readonly JudgedPair[], recall: number): number {
  const reaching = pairs
    .filter(({ same }) => same)
    .map(({ likeness }) => scoreOf(pairs, likeness))
    .filter((score) => score.recall >= recall);
  return Math.max(0, ...reaching.map(({ precision }) => precision));
}

function themeLine(cafe: MarkedCafe, index: ReturnType<typeof indexOf>): string {
  const [one, three] = [1, 3].map((most) => suggestedThemes(cafe, index, most));
  return `${one?.suggested ?? 0} of ${cafe.notes.length} notes get a suggestion; people's own is first for ${one?.right ?? 0}, among three for ${three?.right ?? 0}`;
}

function byLanguages(pairs: readonly JudgedPair[]): ReadonlyMap<string, readonly JudgedPair[]> {
  const found = new Map<string, JudgedPair[]>();
  for (const pair of pairs) {
    const key = [pair.one.language, pair.other.language].sort((a, b) => (a < b ? -1 : 1)).join('–');
    found.set(key, [...(found.get(key) ?? []), pair]);
  }
  return found;
}

function printPairs(
  judged: readonly { readonly name: string; readonly pairs: readonly JudgedPair[] }[],
  wanted: (pair: JudgedPair) => boolean,
): void {
  const short = (text: string): string => text.replaceAll('\n', ' ').slice(0, 60);
  for (const { name, pairs } of judged) {
    for (const pair of pairs.filter(wanted)) {
      console.log(`  ${share(pair.likeness)} ${name}: ${short(pair.one.text)}  |  ${short(pair.other.text)}`);
    }
  }
}

/** Notes made of the words of the real ones, a third of them with a letter more, so that no two are the same. */
function printTimes(count: number): void {
  const words = cafeNames.flatMap((name) => readMarked(name).notes.flatMap(({ text }) => text.split(/\s+/u)));
  let seed = 1;
  const below = (bound: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % bound;
  };
  const notes = Array.from({ length: count }, (_, at) => ({
    id: `n${at}`,
    text: Array.from({ length: 4 + below(14) }, () => {
      const word = words[below(words.length)] ?? '';
      return below(3) === 0 ? `${word}${'abdefgiklmnoprstuvy'[below(19)]}` : word;
    }).join(' '),
  }));
  const timed = (work: () => unknown): string => {
    const from = performance.now();
    work();
    return `${Math.round(performance.now() - from)} ms`;
  };
  const index = likenessIndex([]);
  const made = timed(() => notes.forEach((note) => index.put(note)));
  const groups = timed(() => atOnce(findingGroups(index)));
  const added = timed(() => {
    index.put({ id: 'new', text: 'Flere øvingslokaler til band' });
    index.near('new');
  });
  console.log(`${count} notes: index ${made}, all groups ${groups}, one note more and its twins ${added}.`);
}
