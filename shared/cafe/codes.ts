/** Codes that people read aloud and type: which café, and who may run it. */

/** Letters without look-alikes: no 0/O, 1/I/L, 5/S, 8/B, U/V. */
export const codeLetters = '234679ACDEFGHJKMNPQRTWXYZ';
export const codeLength = 7;

/** A code that lets one more device run the café, once and soon: 37 bits, and few guesses are answered. */
export const accessLength = 8;
/** The one on paper, which stays good: 55 bits. */
export const recoveryLength = 12;

/** Letters of other alphabets that look like one of ours, each above its twin: keyboards are set to Cyrillic or Greek as well. */
const foreign = 'АСЕНКМРТХУЈΑΕΖΗΚΜΝΡΤΥΧ';
const ours = 'ACEHKMPTXYJAEZHKMNPTYX';

/** What somebody may have seen who typed a letter that no code has. */
const lookAlikes: Readonly<Record<string, string>> = {
  0: 'DQ',
  O: 'DQ',
  1: '7J',
  I: 'JT',
  L: 'J7',
  5: 'Z2',
  S: '2Z',
  8: '3R',
  B: 'R3',
  U: 'JW',
  V: 'YW',
};

/** Reads a café's code the way people type it: any case, with spaces or hyphens. Null when it cannot be one. */
export function readCode(typed: string): string | null {
  return readLetters(typed, [codeLength]);
}

/** The same for a code that lets somebody run a café. */
export function readAccessCode(typed: string): string | null {
  return readLetters(typed, [accessLength, recoveryLength]);
}

/** Nobody types a code with so much between its letters; composing what is very long takes long. */
const longestTyped = 200;

function readLetters(typed: string, lengths: readonly number[]): string | null {
  if (typed.length > longestTyped) return null;
  const letters = lettersOf(typed);
  return letters.every(isCodeLetter) && lengths.includes(letters.length) ? letters.join('') : null;
}

const isCodeLetter = (letter: string): boolean => codeLetters.includes(letter);

/** Full-width letters, letters from other keyboards, and whatever people put between letters. */
function lettersOf(typed: string): readonly string[] {
  const bare = typed.normalize('NFKC').toUpperCase();
  return Array.from(bare.replace(/[\s\p{Dash}_.,:/\p{Cf}]+/gu, ''), (letter) => {
    const twin = foreign.indexOf(letter);
    return twin < 0 ? letter : ours.charAt(twin);
  });
}

/** Why something typed cannot be a café's code: a letter that no code has, with those it may have been, or too few or too many. */
type CodeDoubt =
  | { readonly wrong: 'letter'; readonly letter: string; readonly perhaps: readonly string[] }
  | { readonly wrong: 'length'; readonly count: number };

/** Null when it may be a code. */
export function doubtIn(typed: string): CodeDoubt | null {
  const letters = lettersOf(typed);
  const letter = letters.find((one) => !isCodeLetter(one));
  if (letter !== undefined) return { wrong: 'letter', letter, perhaps: Array.from(lookAlikes[letter] ?? '') };
  return letters.length === codeLength ? null : { wrong: 'length', count: letters.length };
}

/** Shown as 3-4, which people read aloud without losing their place. */
export function showCode(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}

/** In fours: longer codes are copied from a screen or from paper. */
export function showAccessCode(code: string): string {
  return (code.match(/.{1,4}/gu) ?? []).join('-');
}

/** A code from random bytes, one for each letter. 256 is no multiple of 25: bytes from 250 on say nothing and are passed over. */
export function codeFrom(bytes: Iterable<number>, length: number): string {
  let code = '';
  for (const byte of bytes) {
    if (code.length === length) break;
    if (byte < 250) code += codeLetters.charAt(byte % codeLetters.length);
  }
  return code;
}
