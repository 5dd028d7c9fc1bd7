const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', đ: 'd', ŧ: 't', ŋ: 'n', ß: 'ss' };
const longestTitle = 40;

/** `handlingsplan-strategikafe-2026-09-17.md`: a name that every file system, mail and archive takes. */
export function fileName(what: string, title: string, date: string, ending: string): string {
  const plain = title
    .toLocaleLowerCase('nb')
    .replace(/[æøđŧŋß]/gu, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/gu)
    ?.join('-')
    .slice(0, longestTitle);
  return `${[what, plain, date].filter(Boolean).join('-').replaceAll('--', '-')}.${ending}`;
}
