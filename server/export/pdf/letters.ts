/** Letters that no font at hand can draw: never an empty box, but a number or a count in brackets. */
import type { AgendaLayoutWords } from '../../../shared/locale/nb/agenda-layout.ts';

/** Nothing is drawn for these by themselves: joiners, directions, variants, soft breaks. */
const silent = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zl}\p{Zp}]/u;
/** What every note is made of, looked at first because it is quick. */
const everyday = /^[ -~\u00a0-\u017f\u2010-\u2026]*$/u;

const graphemes = new Intl.Segmenter('nb', { granularity: 'grapheme' });

const codesOf = (text: string): readonly number[] =>
  Array.from(text, (letter) => letter.codePointAt(0) ?? 0).filter((code) => !silent.test(String.fromCodePoint(code)));

/** Code points of a text that are not among `known`. */
export function missingFrom(text: string, known: ReadonlySet<number>): readonly number[] {
  return everyday.test(text) ? [] : codesOf(text).filter((code) => !known.has(code));
}

/** The letters of each font at hand, the text's own font first. */
export type FontLetters = readonly ReadonlySet<number>[];

/** A letter with its marks is drawn by one font, or falls apart. */
function isDrawn(segment: string, fonts: FontLetters): boolean {
  const codes = codesOf(segment);
  return fonts.some((font) => codes.every((code) => font.has(code)));
}

/** Signs that make one emoji of several. */
const joined = /\u200d|\u20e3|[\p{Emoji_Modifier}\p{Regional_Indicator}]/u;

/**
 * What a picture can hold: its typesetter makes no emoji of several signs, and of a font that has a letter and not its marks it asks for the
 * same font again, without end. There the first of them stands for all; the text beside the picture has them whole.
 */
export function plainLetters(text: string, fonts: FontLetters): string {
  if (missingFrom(text, fonts[0] ?? new Set()).length === 0) return text;
  return Array.from(graphemes.segment(text), ({ segment }) => {
    const codes = codesOf(segment);
    const [first = 0] = codes;
    const whole = fonts.every((font) => !font.has(first) || codes.every((code) => font.has(code)));
    return codes.length < 2 || (whole && !joined.test(segment)) ? segment : String.fromCodePoint(first);
  }).join('');
}

/** The same text when all its letters can be drawn. `told` is called when they cannot. */
export function drawable(text: string, fonts: FontLetters, words: AgendaLayoutWords, told: () => void): string {
  if (missingFrom(text, fonts[0] ?? new Set()).length === 0) return text;
  const segments = Array.from(graphemes.segment(text), ({ segment }) => ({
    segment,
    gone: !isDrawn(segment, fonts),
  }));
  if (!segments.some(({ gone }) => gone)) return text;
  told();
  const parts: string[] = [];
  // A space between two words of an unknown script belongs to what is missing; one after them does not.
  let [lost, spaces] = [0, 0];
  const close = (): void => {
    if (lost > 0) parts.push(words.unknownLetters(lost), ' '.repeat(spaces));
    [lost, spaces] = [0, 0];
  };
  for (const { segment, gone } of segments) {
    if (gone && !isSymbol(segment)) {
      lost += spaces + 1;
      spaces = 0;
    } else if (lost > 0 && segment === ' ') spaces += 1;
    else {
      close();
      parts.push(gone ? numberOf(segment) : segment);
    }
  }
  close();
  return parts.join('');
}

const isSymbol = (segment: string): boolean => /[\p{S}\p{Emoji_Presentation}\p{Co}]/u.test(segment);

/** By its number, under which it can be looked up. */
const numberOf = (segment: string): string => `[U+${(segment.codePointAt(0) ?? 0).toString(16).toUpperCase()}]`;
