/** A table of the document in Word: fixed widths, a header row that comes again on every page, and no row torn in two. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type ParagraphChild,
} from 'docx';
import type { Column, Table as TableBlock } from '../../../shared/agenda/document/blocks.ts';
import { textRuns } from './runs.ts';
import { ink, styleIds } from './styles.ts';

/** Twentieths of a point: A4 less its margins. */
export const textWidth = 9640;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const line = (color: string) => ({ style: BorderStyle.SINGLE, size: 4, color });
const margins = { top: 50, bottom: 50, left: 60, right: 60, marginUnitType: WidthType.DXA };

export function wordTable({ columns, rows, rowHeader }: TableBlock): Table {
  const widths = columnWidths(columns);
  const cellOf = (column: Column, at: number, children: readonly ParagraphChild[], head: boolean): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins,
      borders: { top: none, left: none, right: none, bottom: line(head ? ink.deep : ink.hair) },
      ...(head ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: ink.tint } } : {}),
      children: [
        new Paragraph({
          style: head ? styleIds.head : styleIds.cell,
          alignment: column.figures ? AlignmentType.END : AlignmentType.START,
          children: [...children],
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    tableLook: { firstRow: true, firstColumn: rowHeader === 0, noHBand: true, noVBand: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, at) => cellOf(column, at, textRuns([{ text: column.head }]), true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, at) => {
              const runs = row[at]?.some(({ text }) => text !== '') ? (row[at] ?? []) : [{ text: '–' }];
              const named = at === rowHeader ? runs.map((run) => ({ ...run, bold: true as const })) : runs;
              return cellOf(column, at, textRuns(named), false);
            }),
          }),
      ),
    ],
  });
}

/** Whole numbers that fill the width; the last column takes what rounding leaves. */
function columnWidths(columns: readonly Column[]): number[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width / all) * textWidth));
  const left = textWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, at) => (at === widths.length - 1 ? width + left : width));
}
