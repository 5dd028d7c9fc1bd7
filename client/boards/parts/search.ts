/** True when every word that was typed stands somewhere in the text, whatever its case. */
export function hasAllWords(text: string, typed: string): boolean {
  const words = typed.toLocaleLowerCase('nb').split(/\s+/u);
  const where = text.toLocaleLowerCase('nb');
  return words.every((word) => where.includes(word));
}
