import { describe, expect, it } from 'vitest';
import { fixtureCafe } from '../../test/fixtures/fixture-cafe.ts';
import { readSessionFile } from '../../test/fixtures/session-file.ts';
import { agendaNb } from '../locale/nb/agenda.ts';
import { buildAgenda } from './agenda.ts';
import { agendaDocument } from './document/document.ts';
import { textOf } from './document/blocks.ts';

const { cafe, documents } = fixtureCafe(readSessionFile('bioinn-cafe'));
const agenda = buildAgenda(cafe, documents);

describe('what the agenda says about where things came from', () => {
  it('[EC7] tells what several tables wrote by themselves, with tables and rounds, and marks the notes', () => {
    const { echoes } = agenda.origins;
    expect(echoes).toContainEqual({
      words: 'Leve av musikk i Hedmark',
      notes: 2,
      places: [
        { table: 1, round: 3 },
        { table: 5, round: 3 },
      ],
    });
    const marked = agenda.notes.flatMap(({ rounds }) =>
      rounds.flatMap(({ notes }) => notes.filter(({ echo }) => echo > 0)),
    );
    expect(marked).toHaveLength(echoes.reduce((sum, { notes }) => sum + notes, 0));
    expect(new Set(marked.map(({ echo }) => echo))).toEqual(new Set([2]));
  });

  it('[TR1] tells of every action how many notes of which tables and rounds it stands upon', () => {
    expect(agenda.origins.traces).toHaveLength(14);
    expect(agenda.origins.traces[2]).toEqual({
      action: 3,
      title: 'Første åpne bedriftsdag',
      stones: [2],
      wordings: [],
      themes: [],
      notes: 4,
      tables: [2, 5],
      rounds: [1, 2],
    });
  });

  it('[TR4] the document has the flow as a picture with words beside it, and every action in a table', () => {
    const words = { words: agendaNb, locale: 'nb' } as const;
    const { annexes } = agendaDocument(agenda, words, { version: 'public', reservations: false });
    const annex =
      annexes.find(([first]) => first?.kind === 'heading' && first.text.endsWith(agendaNb.origins.heading)) ?? [];
    const picture = annex.find((block) => block.kind === 'picture');
    expect(picture?.alt).toContain('32 av 150 lapper');
    const rows = annex.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    expect(rows.map((row) => textOf(row[3] ?? []))).toContain('4 lapper fra bord 2 og 5, runde 1 og 2');
    const lines = annex.flatMap((block) => (block.kind === 'list' ? block.items.map(textOf) : []));
    expect(lines).toContain('«Leve av musikk i Hedmark»: bord 1 i runde 3 og bord 5 i runde 3');
  });
});
