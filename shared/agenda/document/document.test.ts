import { describe, expect, it } from 'vitest';
import { bioinn, blocksOf, planOf, wordsOf } from '../../../test/documents/plans.ts';
import type { FixtureCafe } from '../../../test/fixtures/fixture-cafe.ts';
import { hostileCafe } from '../../../test/fixtures/hostile-cafe.ts';
import { buildAgenda } from '../agenda.ts';
import { agendaNb } from '../../locale/nb/agenda.ts';
import { textOf, type Block } from './blocks.ts';
import { agendaDocument } from './document.ts';
import { fitted } from './picture.ts';
import { dayCell } from './section.ts';

const { cafe, documents } = bioinn;
const sections = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? block.text : []));

/** The café with other actions. */
const withActions = (change: (index: number) => Partial<FixtureCafe['documents']['wall']['actions'][number]>) => ({
  cafe,
  documents: {
    ...documents,
    wall: {
      ...documents.wall,
      actions: documents.wall.actions.map((action, index) => ({ ...action, ...change(index) })),
    },
  },
});

describe('the document', () => {
  it('[DC1] numbers its sections without a gap and letters its annexes', () => {
    for (const locale of ['nb', 'nn', 'se', 'en'] as const) {
      const plan = planOf(bioinn, locale);
      const numbers = sections(plan.body).map((text) => Number.parseInt(text, 10));
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      const firsts = plan.annexes.map((annex) => sections(annex));
      expect(firsts.map((found) => found.length)).toEqual(firsts.map(() => 1));
      for (const [index, [title]] of firsts.entries()) expect(title).toContain(` ${'ABCDEFGH'[index]}: `);
    }
  });

  it('[DC1] is plain data, and the same twice', () => {
    const plan = planOf(bioinn);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    expect(planOf(bioinn)).toEqual(plan);
  });

  it('[DC1] a day in a narrow column is short in every language', () => {
    const days = (['nb', 'nn', 'se', 'en'] as const).map((locale) => dayCell('2026-09-24', locale));
    expect(days).toEqual(['24.09.2026', '24.09.2026', '24.09.2026', '24 Sep 2026']);
    expect([dayCell('2026-05-01', 'en'), dayCell(null, 'nb')]).toEqual(['1 May 2026', '']);
  });

  it('[DC1] every table has as many cells as columns, and names what its rows are about', () => {
    for (const plan of [planOf(bioinn), planOf(hostileCafe(), 'en')])
      for (const block of blocksOf(plan)) {
        if (block.kind !== 'table') continue;
        expect(block.columns[block.rowHeader]).toBeDefined();
        for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
        for (const { head, width } of block.columns) expect(head !== '' && width > 0).toBe(true);
      }
  });

  it('[DC2] at most eight actions start on the first page; the others are counted and keep their first step', () => {
    const many = withActions(() => ({
      effort: 'low',
      weeks: 2,
      owner: 'org-01',
      firstStep: 'Ring',
      firstStepBy: null,
    }));
    const plan = planOf(many);
    const starts = plan.body.findIndex((block) => block.kind === 'heading' && block.text.startsWith('3 '));
    const [table, more] = plan.body.slice(starts + 1);
    if (table?.kind !== 'table' || more?.kind !== 'paragraph') throw new Error('a table and how many more');
    expect(table.rows).toHaveLength(8);
    const { length } = buildAgenda(many.cafe, many.documents).lowHanging;
    expect(textOf(more.runs)).toBe(agendaNb.layout.moreLowHanging(length - 8));
    const steps = wordsOf(plan).filter((line) => line.startsWith('Første steg for nr. '));
    expect(steps).toHaveLength(documents.wall.actions.length - 8);
  });

  it('[DC5] the public version names nobody, and has no reservation unless it is asked for', () => {
    const [one, other] = cafe.people;
    const named: FixtureCafe = {
      documents,
      cafe: {
        ...cafe,
        settings: { ...cafe.settings, anonymity: 'names' },
        people: cafe.people.map((person) => (person === one ? { ...person, name: 'Kari Nordmann' } : person)),
        signUps: { a1: [one?.id ?? '', other?.id ?? ''] },
      },
    };
    const internal = wordsOf(planOf(named)).join('\n');
    const reservation = 'Små bedrifter har ikke tid til å lede alene';
    expect(internal).toContain('Kari Nordmann');
    expect(internal).toContain(reservation);
    const shown = wordsOf(planOf(named, 'nb', { version: 'public', reservations: false })).join('\n');
    expect(shown).not.toContain('Kari');
    expect(shown).not.toContain(reservation);
    expect(shown).not.toContain(agendaNb.noOpen);
    expect(shown).toContain(agendaNb.layout.publicVersion);
    expect(shown).toContain(cafe.organisations.find(({ id }) => id === one?.organisation)?.name ?? '?');
    const asked = wordsOf(planOf(named, 'nb', { version: 'public', reservations: true })).join('\n');
    expect(asked).toContain(reservation);
    expect(asked).not.toContain('Kari');
  });

  it('[DC6] says which version it is, whether it has been sent, and what has changed since the first', () => {
    const agenda = buildAgenda(cafe, documents);
    const plan = agendaDocument(
      {
        ...agenda,
        header: { ...agenda.header, version: '1.1', draft: false, sent: '2026-09-25' },
        changes: [{ version: '1.1', date: '2026-09-24', words: 'Tiltak 4 har fått ny frist.' }],
      },
      { words: agendaNb, locale: 'nb' },
      { version: 'internal', reservations: true },
    );
    expect(plan.running).toContain('Versjon 1.1');
    expect(wordsOf(plan).at(2)).toMatch(/^Versjon 1\.1, sendt 25\. september 2026\. /u);
    expect(sections(plan.body).at(-1)).toBe(`${sections(plan.body).length} Endringer etter versjon 1.0`);
    expect(wordsOf(plan)).toContain('Versjon 1.1, 24. september 2026: Tiltak 4 har fått ny frist.');
    expect(wordsOf(planOf(bioinn)).at(2)).toMatch(/^Utkast til versjon 1\.0\. /u);
    expect(sections(planOf(bioinn).body).join()).not.toContain('Endringer');
  });

  it('[DC7] what a picture shows stands in its text alternative or beside it', () => {
    const levels = ['low', 'medium', 'high'] as const;
    const plan = planOf(
      withActions((index) => ({ effort: levels[index % 3] ?? 'low', effect: levels[index % 2] ?? 'low' })),
    );
    const pictures = blocksOf(plan).flatMap((block) => (block.kind === 'picture' ? [block] : []));
    for (const { title, alt, width, height, shapes } of pictures) {
      expect(title !== '' && alt.length > 20 && width > 0 && height > 0 && shapes.length > 0).toBe(true);
      for (const shape of shapes)
        if (shape.kind === 'rect') {
          expect(shape.x).toBeGreaterThanOrEqual(0);
          expect(shape.x + shape.width).toBeLessThanOrEqual(width + 0.01);
          expect(shape.y + shape.height).toBeLessThanOrEqual(height);
        }
    }
    const matrix = pictures.find(({ title }) => title === agendaNb.layout.matrix.legend);
    const told = [...(matrix?.alt.matchAll(/\d+/gu) ?? [])].map(([number]) => Number(number));
    expect(told.sort((one, other) => one - other)).toEqual(documents.wall.actions.map((_, index) => index + 1));
    const drawn = matrix?.shapes.flatMap((shape) =>
      shape.kind === 'text' && /^\d+$/u.test(shape.text) ? shape.text : [],
    );
    expect(new Set(drawn)).toEqual(new Set(told.map(String)));
    const path = pictures.find(({ title }) => title === agendaNb.layout.path.title);
    expect(path?.alt).toContain(documents.wall.stones[0]?.text ?? '?');
  });

  it('[DC7] words in a picture keep inside their place, however long they are', () => {
    expect(fitted('Nøytral møteplass med fast rytme', 70, 8, 3)).toEqual(['Nøytral møteplass', 'med fast rytme']);
    expect(fitted('a'.repeat(500), 70, 8, 2)).toEqual([expect.stringMatching(/^a{10,20}…$/u)]);
    expect(fitted('en to tre fire fem seks sju åtte ni ti', 40, 8, 2).at(-1)).toMatch(/…$/u);
    expect(fitted('  \n ', 40, 8, 2)).toEqual([]);
  });
});
