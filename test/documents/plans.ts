/** Plans of real and hostile cafés as documents. */
import { buildAgenda } from '../../shared/agenda/agenda.ts';
import type { Block, Runs } from '../../shared/agenda/document/blocks.ts';
import { textOf } from '../../shared/agenda/document/blocks.ts';
import type { AgendaDocument } from '../../shared/agenda/document/document.ts';
import type { DocumentOptions } from '../../shared/agenda/document/section.ts';
import type { Locale } from '../../shared/cafe/model.ts';
import { documentOf } from '../../server/export/document.ts';
import { fixtureCafe, type FixtureCafe } from '../fixtures/fixture-cafe.ts';
import { readSessionFile } from '../fixtures/session-file.ts';

export const bioinn: FixtureCafe = fixtureCafe(readSessionFile('bioinn-cafe'));

export const planOf = (
  { cafe, documents }: FixtureCafe,
  locale: Locale = 'nb',
  options?: DocumentOptions,
): AgendaDocument => documentOf(buildAgenda(cafe, documents), locale, options);

export const blocksOf = ({ body, annexes }: AgendaDocument): readonly Block[] => [...body, ...annexes.flat()];

/** Every piece of text of a document that a reader must find, line breaks as spaces. */
export function wordsOf(document: AgendaDocument): readonly string[] {
  const of = (runs: Runs): string => textOf(runs).replace(/\s+/gu, ' ').trim();
  return [
    document.title,
    ...document.lines.map(of),
    ...blocksOf(document).flatMap((block): readonly string[] => {
      switch (block.kind) {
        case 'heading':
        case 'statement':
          return [block.text];
        case 'paragraph':
        case 'callout':
          return [of(block.runs)];
        case 'list':
          return block.items.map(of);
        case 'table':
          return [...block.columns.map(({ head }) => head), ...block.rows.flatMap((row) => row.map(of))];
        case 'picture':
          return [block.title];
        case 'page-break':
          return [];
      }
    }),
  ].filter((words) => words !== '');
}
