/** What files are called that leave a café. */

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', đ: 'd', ŧ: 't', ŋ: 'n', ß: 'ss' };
const longestPart = 40;

/** `handlingsplan-strategikafe-2026-09-17-v1-0.docx`: a name that every file system, mail and archive takes. */
export function fileName(parts: readonly string[], ending: string): string {
  const plain = parts.map((part) => plainLetters(part)).filter((part) => part !== '');
  return `${plain.join('-')}.${ending}`;
}

function plainLetters(words: string): string {
  const found = words
    .toLocaleLowerCase('nb')
    .replace(/[æøđŧŋß]/gu, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/gu);
  const plain = (found ?? []).join('-');
  if (plain.length <= longestPart) return plain;
  // To the end of a word, unless it is one very long one.
  const cut = plain.lastIndexOf('-', longestPart);
  return plain.slice(0, cut > longestPart / 2 ? cut : longestPart);
}
