/** Putting people's own words into Markdown so that they show as typed and do nothing (CommonMark 2.4, GFM tables). */

/** What a Markdown reader ends a line at, and what shows as a line break elsewhere. */
const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** Punctuation that can begin emphasis, code, links, tags, cells, strike-through, mathematics or an entity in the middle of a line. */
const active = /[\\`*_[\]<>|~$&]/gu;

/** `#`, list marks, numbered lists and underlines of headings act at the start of a line only; `#` also ends a heading. */
const activeAtStart = /^(?:[-+=:]|\d{1,9}(?=[.)]))/u;

/** Addresses that some readers turn into links by themselves: `://`, `www.` and the `@` of an e-mail address. */
const bareAddress = /:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\S)/giu;

function escapeLine(line: string): string {
  return line
    .trim()
    .replace(active, '\\$&')
    .replace(/(?<=^|\s)#/gu, '\\#')
    .replace(bareAddress, '\\$&')
    .replace(activeAtStart, (start) => (/^\d/u.test(start) ? `${start}\\` : `\\${start}`));
}

/** The lines that say something, each of which may also stand as a paragraph. */
export function filledLines(text: string): readonly string[] {
  return text
    .split(lineBreaks)
    .map(escapeLine)
    .filter((line) => line !== '');
}

/** One line, for headings, sentences and table cells: line breaks become spaces. */
export function inline(text: string): string {
  return filledLines(text).join(' ');
}

/** Several lines inside a list item, kept apart by hard breaks, so that a note reads as it was written. */
export function itemLines(text: string): string {
  return filledLines(text).join('\\\n  ');
}

/** A table in GFM. Cells must be escaped already; an empty cell shows a dash so that nobody wonders whether it was forgotten. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => (cell === '' ? '—' : cell)).join(' | ')} |`;
  return [line(header), `|${'---|'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}

export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
