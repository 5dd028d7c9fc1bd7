/** Putting people's own words into Markdown so that they show as typed and do nothing (CommonMark 2.4, GFM tables). */
import type { Runs } from '../../shared/agenda/document/blocks.ts';

/** What a Markdown reader ends a line at, and what shows as a line break elsewhere. */
const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** Punctuation that can begin emphasis, code, links, tags, cells, strike-through, mathematics or an entity in the middle of a line. */
const active = /[\\`*_[\]<>|~$&]/gu;

/** `#`, list marks, numbered lists and underlines of headings act at the start of a line only; `#` also ends a heading. */
const activeAtStart = /^(?:[-+=:]|\d{1,9}(?=[.)]))/u;

/** Addresses that some readers turn into links by themselves: `://`, `www.` and the `@` of an e-mail address. */
const bareAddress = /:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\S)/giu;

/** Words inside a line that something else has begun. */
function escaped(words: string): string {
  return words
    .replace(active, '\\$&')
    .replace(/(?<=^|\s)#/gu, '\\#')
    .replace(bareAddress, '\\$&');
}

const atStart = (line: string): string =>
  line.replace(activeAtStart, (start) => (/^\d/u.test(start) ? `${start}\\` : `\\${start}`));

const filledLines = (text: string): readonly string[] => text.split(lineBreaks).filter((line) => line.trim() !== '');

/** One line, for headings and sentences: line breaks become spaces. */
export function inline(text: string): string {
  return runsInline([{ text }]);
}

/** Pieces of a line with their emphasis, on one line. */
export function runsInline(runs: Runs): string {
  return atStart(written(runs, ' '));
}

/** The same for the cell of a table, where no line begins. */
export function cell(runs: Runs): string {
  return written(runs, ' ');
}

/** Several lines inside a list item, kept apart by hard breaks, so that a note reads as it was written. */
export function itemLines(runs: Runs): string {
  return written(runs, '\n').split('\n').map(atStart).join('\\\n  ');
}

/** Emphasis stands directly on letters, or readers do not see it as such. */
function written(runs: Runs, lineBreak: string): string {
  return runs
    .map(({ text, bold, emphasis }) => {
      const words = filledLines(text)
        .map((line) => escaped(line).trim())
        .join(lineBreak);
      const mark = `${bold ? '**' : ''}${emphasis ? '*' : ''}`;
      if (words === '') return text === '' ? '' : ' ';
      return `${/^\s/u.test(text) ? ' ' : ''}${mark}${words}${mark}${/\s$/u.test(text) ? ' ' : ''}`;
    })
    .join('')
    .trim();
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
