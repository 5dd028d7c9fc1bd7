/**
 * The beginning of a text on one line, enough to recognise it by: at most so many letters as people count them, cut between words
 * unless half of it would be lost that way.
 */
export function firstWords(text: string, most = 60): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const letters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment);
  if (letters.length <= most) return line;
  const space = letters.lastIndexOf(' ', most);
  const kept = letters.slice(0, space > most / 2 ? space : most).join('');
  return `${kept.replace(/[\s,.;:–-]+$/u, '')} …`;
}
