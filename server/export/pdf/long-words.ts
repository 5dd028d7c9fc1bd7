/** Words that are too long for their column: where they may be broken, and only they. */
import type { Locale } from '../../../shared/cafe/model.ts';

const softHyphen = '\u00ad';
const silentBreak = '\u200b';

/** Figures need less room than letters, and a date is never torn. */
const figures = /^[\d.,:/–-]{1,12}$/u;

/** No word has this many letters; an address may. */
const beyondWords = 40;

export interface Piece {
  readonly text: string;
  /** A word that does not fit on one line. */
  readonly long?: true;
}

/** `room`: letters that stand on a line of it. */
export function pieces(text: string, room: number, locale: Locale): readonly Piece[] {
  if (!new RegExp(`\\S{${room + 1}}`, 'u').test(text)) return [{ text }];
  return text.split(/(\s+)/u).reduce<Piece[]>((made, part) => {
    const last = made.at(-1);
    if (part.length > room && !figures.test(part)) made.push({ text: broken(part, room, locale), long: true });
    else if (last && !last.long) made.splice(-1, 1, { text: last.text + part });
    else if (part !== '') made.push({ text: part });
    return made;
  }, []);
}

/** Letters, perhaps with a hyphen, and the signs around them. */
const oneWord = /^\p{P}*[\p{L}\p{M}\p{Pd}]+\p{P}*$/u;

/** Typst knows where Norwegian and English words are divided. It does not know northern Sámi, and an address is no word. */
function broken(word: string, room: number, locale: Locale): string {
  if (word.length > Math.max(room, beyondWords) || !oneWord.test(word))
    return inBits(word, Math.min(8, Math.ceil((room * 2) / 3)));
  return locale === 'se' ? samiSyllables(word) : word;
}

/** The last consonant of a cluster begins the next syllable; no syllable of one letter is left alone. */
const samiSyllables = (word: string): string =>
  word.replace(
    /(?<=[\p{L}]{2,})(?<=[aáeiouæøåybcčdđfghjklmnŋprsštŧvzž])(?=[bcčdđfghjklmnŋprsštŧvzž][aáeiou][\p{L}])/giu,
    softHyphen,
  );

/** Capitals are half as wide again. */
const inBits = (word: string, length: number): string =>
  Array.from(word)
    .map((letter, index) =>
      index > 0 && index % length === 0 && !/\p{M}/u.test(letter) ? silentBreak + letter : letter,
    )
    .join('');
