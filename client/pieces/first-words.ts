/** The beginning of a text, cut between words: enough to recognise it by. */
export function firstWords(text: string, most = 60): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most + 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : line.slice(0, most)).toWellFormed().replace(/[\s,.;:–-]+$/u, '')} …`;
}
