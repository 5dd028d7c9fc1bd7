/**
 * Searching as people type on any keyboard: case and accents do not matter. The letters of their own that our languages have are found
 * without their marks as well (`bat` finds «båt»), and found alone by whoever types them (`båt` does not find «bat»).
 */

/** Letters, not accents. */
const ownLetters = /[åøäöæ]/u;
/** Nobody sees them, and nobody types them: places for breaks, and joiners. */
const unseen = /[\u00ad\u200b-\u200d\u2060]/u;

interface Folded {
  /** Unit by unit, without those that are not seen. */
  readonly kept: string;
  readonly plain: string;
  /** Where each unit stands in the text; null where that is where it stands here. */
  readonly at: readonly number[] | null;
}

const known = new Map<string, Folded>();
const mostKnown = 20_000;

function foldedUnits(text: string): Folded {
  const found = known.get(text);
  if (found) return found;
  if (known.size >= mostKnown) known.clear();
  let kept = '';
  let plain = '';
  const at: number[] | null = unseen.test(text) ? [] : null;
  for (const [index, unit] of text.split('').entries()) {
    if (at !== null && unseen.test(unit)) continue;
    at?.push(index);
    const [small = unit] = unit.toLowerCase();
    const [bare = small] = small.normalize('NFD');
    kept += ownLetters.test(small) ? small : bare;
    plain += small === 'ø' ? 'o' : bare;
  }
  const folded = { kept, plain, at };
  known.set(text, folded);
  return folded;
}

const wordsOf = (typed: string): readonly string[] =>
  typed
    .normalize('NFC')
    .split(/\s+/u)
    .map((word) => foldedUnits(word).kept)
    .filter((word) => word !== '');

const where = (text: string, word: string): string => foldedUnits(text)[ownLetters.test(word) ? 'kept' : 'plain'];

/** True when every word that was typed stands somewhere in the text. */
export function hasAllWords(text: string, typed: string): boolean {
  return wordsOf(typed).every((word) => where(text, word).includes(word));
}

/** Where in the text any of the words stands: from, to, in order and apart from each other. */
export function placesOf(text: string, typed: string): readonly (readonly [number, number])[] {
  const places: [number, number][] = [];
  const { at: standing } = foldedUnits(text);
  const place = (index: number): number => standing?.[index] ?? index;
  for (const word of wordsOf(typed)) {
    const within = where(text, word);
    for (let at = within.indexOf(word); at >= 0; at = within.indexOf(word, at + word.length))
      places.push([place(at), place(at + word.length - 1) + 1]);
  }
  const apart: [number, number][] = [];
  for (const [from, to] of places.sort(([one], [other]) => one - other)) {
    const last = apart.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  return apart;
}
