/**
 * The document that leaves the room, as a tree that knows no file format. Markdown, Word and PDF are three writers of it.
 *
 * All words in it are plain text, as people typed them: every writer makes them harmless in its own way. It holds nothing but
 * data, so that it can be sent to another thread.
 */

/** A piece of a line. A line break inside `text` is kept where there is room for one. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly emphasis?: true;
  /** BCP 47, when it is not the document's own language. */
  readonly lang?: string;
}

export type Runs = readonly Run[];

/** What may be given where runs are wanted. */
export type Words = string | Runs;

export interface Heading {
  readonly kind: 'heading';
  /** 1: a section. 2: a group, a table. 3: a round. The title of the document stands above them all. */
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: Runs;
}

/** The one sentence that everything else hangs on: larger than the rest. */
export interface Statement {
  readonly kind: 'statement';
  readonly text: string;
}

/** Something to be seen beside the text: what is missing, what to do. */
export interface Callout {
  readonly kind: 'callout';
  readonly runs: Runs;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Runs[];
}

export interface Column {
  readonly head: string;
  /** Its share of the width beside the others, about its usual number of letters. */
  readonly width: number;
  /** Figures end at the same place. */
  readonly figures?: true;
}

export interface Table {
  readonly kind: 'table';
  /** Shown above the table; '' when the heading says it. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** As many cells as there are columns; an empty one shows a dash. */
  readonly rows: readonly (readonly Runs[])[];
  /** The column that says what a row is about. */
  readonly rowHeader: number;
}

/** `#rrggbb` */
export type Colour = `#${string}`;

interface Painted {
  readonly fill?: Colour;
  readonly line?: Colour;
  /** In units of the picture; 1 without it. */
  readonly thickness?: number;
  readonly dashed?: true;
}

export type Step =
  | { readonly to: 'move' | 'line'; readonly x: number; readonly y: number }
  | {
      readonly to: 'curve';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly to: 'close' };

export type Shape =
  | ({
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
    } & Painted)
  | ({ readonly kind: 'circle'; readonly x: number; readonly y: number; readonly radius: number } & Painted)
  | ({
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    } & Painted)
  | ({ readonly kind: 'path'; readonly steps: readonly Step[]; readonly opacity?: number } & Painted)
  | {
      readonly kind: 'text';
      /** Of the base line, at its beginning, middle or end. One line; see `fitted` in `picture.ts`. */
      readonly x: number;
      readonly y: number;
      readonly text: string;
      /** Height of the letters: 10 is as large as the text of the document when the picture is 480 wide. */
      readonly size: number;
      readonly anchor?: 'middle' | 'end';
      readonly bold?: true;
      readonly fill?: Colour;
    };

/** Drawn as wide as the page allows. What it shows must also stand in words: in `alt`, or in a table beside it. */
export interface Picture {
  readonly kind: 'picture';
  readonly title: string;
  /** What somebody who does not see it must know. */
  readonly alt: string;
  /** The table after it says all that it shows: a file without pictures leaves it out. */
  readonly told?: true;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export interface PageBreak {
  readonly kind: 'page-break';
}

export type Block = Heading | Paragraph | Statement | Callout | List | Table | Picture | PageBreak;

const runsOf = (words: Words): Runs => (typeof words === 'string' ? [{ text: words }] : words);

export const bold = (text: string): Run => ({ text, bold: true });
export const emphasis = (text: string): Run => ({ text, emphasis: true });

export const heading = (level: Heading['level'], text: string): Heading => ({ kind: 'heading', level, text });
export const paragraph = (words: Words): Paragraph => ({ kind: 'paragraph', runs: runsOf(words) });
export const statement = (text: string): Statement => ({ kind: 'statement', text });
export const callout = (words: Words): Callout => ({ kind: 'callout', runs: runsOf(words) });
export const list = (items: readonly Words[]): List => ({ kind: 'list', items: items.map(runsOf) });

/** `rowHeader`: the column that says what a row is about, the first when nothing is said. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Words[])[],
  { caption = '', rowHeader = 0 }: { readonly caption?: string; readonly rowHeader?: number } = {},
): Table {
  return { kind: 'table', caption, columns, rows: rows.map((row) => row.map(runsOf)), rowHeader };
}

/** All letters of a line, without what they look like. */
export const textOf = (runs: Runs): string => runs.map(({ text }) => text).join('');
