/**
 * What the words of a note are made of, so that likeness can be counted: grams of three to five letters, which carry Norwegian compounds
 * and endings where stems do not, and concepts for words that say the same with other letters. Bokmål and Nynorsk are written alike first.
 */
import { commonWords } from './common-words.ts';
import { concepts } from './concepts.ts';

/** Letters that nobody sees: places for breaks, and joiners, which tear words apart for whoever looks for letters. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** Lower case words and numbers; signs and pictures fall away. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .replace(unseen, '')
      .normalize('NFKC')
      .toLocaleLowerCase('nb')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

const folds: readonly (readonly [RegExp, string])[] = [
  [/ö/gu, 'ø'],
  [/ä/gu, 'æ'],
  [/aa/gu, 'å'],
  [/^(?:hv|kv)/u, 'v'],
  [/ei/gu, 'e'],
  [/øy|au/gu, 'ø'],
  [/hj/gu, 'h'],
  [/gj/gu, 'g'],
  [/kj/gu, 'k'],
  [/ck/gu, 'k'],
  [/(.)\1+/gu, '$1'],
];

const endings = 'ingane|ingene|inger|ingar|ande|ane|ene|ende|ens|ets|et|en|er|ar|as|es|a|e|s|n|r|t';
const ending = new RegExp(`^(.{4,}?)(?:${endings})$`, 'u');

/** A word without its ending, written alike in Bokmål and Nynorsk. It is for comparing and never for showing. */
export function stemOf(word: string): string {
  let folded = word;
  for (const [pattern, same] of folds) folded = folded.replace(pattern, same);
  return ending.exec(folded)?.[1] ?? folded;
}

const shortestPart = 5;
let conceptOf: ReadonlyMap<string, number> | null = null;

/** Made when it is first asked for: neither a start nor a page waits for it. */
function conceptNumbers(): ReadonlyMap<string, number> {
  conceptOf ??= new Map(concepts.flatMap((words, number) => words.map((word) => [stemOf(word), number] as const)));
  return conceptOf;
}

/** The concepts a stem belongs to: its own, and those of what it begins or ends with. */
function conceptsOf(stem: string): ReadonlySet<number> {
  const numbers = conceptNumbers();
  const found = new Set<number>();
  const note = (part: string): void => {
    const concept = numbers.get(part);
    if (concept !== undefined) found.add(concept);
  };
  note(stem);
  for (let length = shortestPart; length < stem.length; length += 1) {
    note(stem.slice(0, length));
    note(stem.slice(-length));
  }
  return found;
}

/**
 * Features of a text with their weights. Each word weighs the same however long it is: its grams share one. Words that everybody uses do
 * not count, unless there are no others; a text without a word is like its exact twin alone.
 */
export function featuresOf(text: string): ReadonlyMap<string, number> {
  const all = wordsOf(text).filter((word) => word.length > 1 && !/^\p{N}+$/u.test(word));
  const telling = all.filter((word) => !commonWords.has(word));
  const features = new Map<string, number>();
  for (const word of new Set(telling.length > 0 ? telling : all)) {
    const stem = stemOf(word);
    const grams = gramsOf(stem);
    const share = 1 / Math.sqrt(grams.size);
    for (const gram of grams) features.set(gram, Math.max(features.get(gram) ?? 0, share));
    for (const concept of conceptsOf(stem)) features.set(`#${concept}`, 1);
  }
  if (features.size === 0 && text.trim() !== '') features.set(`=${text.trim()}`, 1);
  return features;
}

function gramsOf(stem: string): ReadonlySet<string> {
  const word = ` ${stem} `;
  const grams = new Set<string>();
  for (let size = 3; size <= 5; size += 1) {
    for (let start = 0; start + size <= word.length; start += 1) grams.add(word.slice(start, start + size));
  }
  return grams;
}
