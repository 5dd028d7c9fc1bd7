/** The document as `plan.typ` reads it: pictures drawn, long words breakable, and no letter that cannot be drawn. */
import type { Block, Runs, Shape, Table } from '../../../shared/agenda/document/blocks.ts';
import type { AgendaDocument } from '../../../shared/agenda/document/document.ts';
import { agendaWords } from '../words.ts';
import { pictureSvg } from '../picture-svg.ts';
import { drawable, missingFrom, plainLetters, type FontLetters } from './letters.ts';
import { pieces, type Piece } from './long-words.ts';

/** Letters of text on a line of the page. */
const pageRoom = 60;
/** What a column's usual number of letters is less its margins; bold letters take more. */
const margin = { plain: 3, bold: 5 };
const leastRoom = 7;
/** With more items than this in all its lists they are set as paragraphs: a list takes Typst twice the time and memory. */
const mostItems = 2000;
/** Emoji, and the signs that make one of several. */
const emojiStyle = 0xfe0f;
const emoji = /\p{Emoji_Presentation}|\u20e3|\u200d|\ufe0f/u;
/** More letters than this in a cell, and its row may go over two pages. */
const longCell = 400;

/** Letters of the document that are not among `known`. */
export function missingLetters(document: AgendaDocument, known: ReadonlySet<number>): ReadonlySet<number> {
  const text = JSON.stringify(document);
  // Our own font has a heart and a cup, and draws them small and tight: what is meant as an emoji wants the font for them.
  return new Set([...missingFrom(text, known), ...(emoji.test(text) ? [emojiStyle] : [])]);
}

/** JSON. `fonts`: the letters that each of the fonts at hand can draw. */
export function planData(document: AgendaDocument, fonts: FontLetters): string {
  const { locale } = document;
  const words = agendaWords[locale].layout;
  let lacking = false;
  const shown = (text: string): string => drawable(text, fonts, words, () => (lacking = true));
  const line = (text: string): string => whole(pieces(shown(text), pageRoom, locale));
  const runs = (them: Runs, room = pageRoom) =>
    them.flatMap(({ text, lang, ...how }) =>
      text === '' ? [] : pieces(shown(text), room, locale).map((piece) => ({ ...how, ...language(lang), ...piece })),
    );

  function written(block: Block): object {
    switch (block.kind) {
      case 'heading':
      case 'statement':
        return { ...block, text: line(block.text) };
      case 'paragraph':
      case 'callout':
        return { ...block, runs: runs(block.runs) };
      case 'list':
        return { kind: 'list', items: block.items.map((item) => runs(item)) };
      case 'table':
        return tableData(block);
      case 'picture': {
        const shapes = block.shapes.map((shape): Shape =>
          shape.kind === 'text' ? { ...shape, text: shown(plainLetters(shape.text, fonts)) } : shape,
        );
        return { kind: 'picture', title: line(block.title), alt: block.alt, svg: pictureSvg({ ...block, shapes }) };
      }
      case 'page-break':
        return block;
    }
  }

  function tableData({ caption, columns, rows, rowHeader }: Table): object {
    const rooms = columns.map(({ width }, at) =>
      Math.max(leastRoom, Math.floor(width) - (at === rowHeader ? margin.bold : margin.plain)),
    );
    return {
      kind: 'table',
      caption: line(caption),
      rowHeader,
      columns: columns.map((column, at) => ({ ...column, head: runs([{ text: column.head }], rooms[at]) })),
      rows: rows.map((row) => ({
        long: row.some((cell) => cell.reduce((sum, { text }) => sum + text.length, 0) > longCell),
        cells: row.map((cell, at) => runs(cell, rooms[at])),
      })),
    };
  }

  const front = {
    title: line(document.title),
    lines: document.lines.map((each) => runs(each)),
    running: line(document.running),
    body: document.body.map(written),
  };
  // Said where such a letter is first met: under the title, or where the notes begin.
  const inFront = lacking;
  const annexes = document.annexes.map((annex) => annex.map(written));
  const about = lacking ? words.aboutUnknown : '';
  const data = {
    ...front,
    annexes,
    about: { front: inFront ? about : '', annexes: inFront ? '' : about },
    pages: document.pages,
    author: document.author,
    day: dayOf(document.date),
    lang: locale,
    region: locale === 'en' ? 'GB' : 'NO',
    emoji: emoji.test(JSON.stringify(front)) || emoji.test(JSON.stringify(annexes)),
  };
  const items = [...document.body, ...document.annexes.flat()].reduce(
    (sum, block) => sum + (block.kind === 'list' ? block.items.length : 0),
    0,
  );
  // Half a letter, which no file may hold, would bring the whole of it down.
  return JSON.stringify({ ...data, light: items > mostItems }, (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  );
}

const whole = (parts: readonly Piece[]): string => parts.map(({ text }) => text).join('');

/** Typst knows languages by their two or three letters and nothing besides. */
function language(tag: string | undefined): { readonly lang?: string } {
  const primary = /^[a-z]{2,3}(?=-|$)/iu.exec(tag ?? '')?.[0];
  return primary === undefined ? {} : { lang: primary.toLowerCase() };
}

function dayOf(date: string): { readonly year: number; readonly month: number; readonly day: number } | null {
  const [year = NaN, month = NaN, day = NaN] = date.split('-').map(Number);
  return Number.isNaN(Date.parse(date)) ? null : { year, month, day };
}
