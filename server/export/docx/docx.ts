/** The document as a Word file that people go on writing in: styles, real lists and tables, and no text boxes. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  PageBreak,
  PageNumber,
  Packer,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';
import type { Block, Picture } from '../../../shared/agenda/document/blocks.ts';
import type { AgendaDocument } from '../../../shared/agenda/document/document.ts';
import type { Locale } from '../../../shared/cafe/model.ts';
import { pictureSvg } from '../picture-svg.ts';
import { picturePng } from '../png/picture-png.ts';
import { xmlText } from '../xml-text.ts';
import { textRuns } from './runs.ts';
import { bullets, documentStyles, numbering, styleIds } from './styles.ts';
import { wordTable } from './table.ts';

/** What Word checks the spelling in. */
const languages: Readonly<Record<Locale, string>> = { nb: 'nb-NO', nn: 'nn-NO', se: 'se-NO', en: 'en-GB' };
const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** A4 in twentieths of a point, with margins of 20 mm at the sides. */
const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1250, bottom: 1130, left: 1133, right: 1133, header: 600, footer: 560 },
};
const madeBy = 'Kafébord';
/** 170 mm in pixels of 1/96 inch. */
const pictureWidth = 642;

/** The bytes of a `.docx`. */
export async function agendaDocx(document: AgendaDocument): Promise<Uint8Array> {
  const { locale, title, lines, running, pages, author, body, annexes } = document;
  const head = new Header({
    children: [new Paragraph({ style: styleIds.header, children: [...textRuns([{ text: running }])] })],
  });
  const foot = new Footer({
    children: [
      new Paragraph({
        style: styleIds.header,
        alignment: AlignmentType.END,
        children: [
          new TextRun({ children: [`${pages.page} `, PageNumber.CURRENT, ` ${pages.of} `, PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [...textRuns([{ text: title }])] }),
    ...lines.map((line) => new Paragraph({ style: styleIds.subtitle, children: [...textRuns(line)] })),
    ...(await written(body)),
  ];
  for (const annex of annexes) children.push(...(await written(annex, true)));
  const file = new Document({
    title: xmlText(title),
    // The library would say that somebody without a name has made it.
    creator: xmlText(author) || madeBy,
    lastModifiedBy: madeBy,
    description: xmlText(running),
    styles: documentStyles(languages[locale]),
    numbering,
    // Only what leaves a wide gap is divided.
    hyphenation: { autoHyphenation: true, hyphenationZone: 700, consecutiveHyphenLimit: 2, doNotHyphenateCaps: true },
    sections: [
      {
        properties: { page, titlePage: true },
        headers: { default: head, first: new Header({ children: [new Paragraph('')] }) },
        footers: { default: foot, first: foot },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** `annex`: its first heading begins a page. */
async function written(blocks: readonly Block[], annex = false): Promise<readonly FileChild[]> {
  const children: FileChild[] = [];
  for (const [index, block] of blocks.entries()) children.push(...(await wordBlocks(block, annex && index === 0)));
  return children;
}

async function wordBlocks(block: Block, pageBreakBefore: boolean): Promise<readonly FileChild[]> {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: headings[block.level],
          pageBreakBefore,
          children: [...textRuns([{ text: block.text }])],
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ children: [...textRuns(block.runs)] })];
    case 'statement':
      return [new Paragraph({ style: styleIds.statement, children: [...textRuns([{ text: block.text }])] })];
    case 'callout':
      return [new Paragraph({ style: styleIds.callout, children: [...textRuns(block.runs)] })];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            style: styleIds.bullet,
            numbering: { reference: bullets, level: 0 },
            children: [...textRuns(item)],
          }),
      );
    case 'table':
      return [
        ...(block.caption === '' ? [] : [caption(block.caption)]),
        wordTable(block),
        // Two tables in a row would become one.
        new Paragraph({ style: styleIds.cell, children: [] }),
      ];
    case 'picture':
      return [await wordPicture(block), caption(block.title)];
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

const caption = (text: string): Paragraph =>
  new Paragraph({ style: styleIds.caption, keepNext: true, children: [...textRuns([{ text }])] });

/** As vectors where the program can draw them, and as a picture of dots where it cannot. */
async function wordPicture(picture: Picture): Promise<Paragraph> {
  const size = { width: pictureWidth, height: Math.round((pictureWidth * picture.height) / picture.width) };
  return new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(pictureSvg(picture), 'utf8'),
        fallback: { type: 'png', data: await picturePng(picture) },
        transformation: size,
        altText: { title: xmlText(picture.title), description: xmlText(picture.alt), name: xmlText(picture.title) },
      }),
    ],
  });
}
