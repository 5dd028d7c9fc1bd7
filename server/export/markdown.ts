/** The document as Markdown: readable as it stands, and in any editor that knows tables. */
import type { Block } from '../../shared/agenda/document/blocks.ts';
import type { AgendaDocument } from '../../shared/agenda/document/document.ts';
import { agendaWords } from './words.ts';
import { cell, inline, itemLines, list, runsInline, table } from './markdown-text.ts';

/** The whole document, ended by one line break. Nothing that a person typed is active in it. [EX1] */
export function agendaMarkdown({ locale, title, lines, body, annexes }: AgendaDocument): string {
  const { figure } = agendaWords[locale].layout;
  const written = (block: Block): readonly string[] => blockLines(block, figure);
  const blocks = [
    `# ${inline(title)}`,
    // Two spaces end a line without ending the paragraph.
    lines.map(runsInline).join('  \n'),
    ...body.flatMap(written),
    '---',
    ...annexes.flat().flatMap(written),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A paragraph each; none for what nobody has put a word to. */
function blockLines(block: Block, figure: (title: string) => string): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level + 1)} ${inline(block.text)}`];
    case 'paragraph':
      return filled(runsInline(block.runs));
    case 'statement':
      return filled(runsInline([{ text: block.text, bold: true }]));
    case 'callout':
      return filled(runsInline(block.runs)).map((line) => `> ${line}`);
    case 'list':
      return [list(block.items.map(itemLines))];
    case 'table':
      return [
        ...filled(runsInline([{ text: block.caption, emphasis: true }])),
        table(
          block.columns.map(({ head }) => inline(head)),
          block.rows.map((row) => row.map(cell)),
        ),
      ];
    case 'picture':
      if (block.told) return [];
      return [runsInline([{ text: figure(block.title), emphasis: true }, { text: ` ${block.alt}` }])];
    case 'page-break':
      return [];
  }
}

const filled = (line: string): readonly string[] => (line === '' ? [] : [line]);
