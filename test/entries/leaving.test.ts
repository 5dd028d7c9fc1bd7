/** How boards leave the room: in the plan of action, and in the complete file. */
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { buildAgenda } from '../../shared/agenda/agenda.ts';
import { agendaDocument, type AgendaDocument } from '../../shared/agenda/document/document.ts';
import type { Block } from '../../shared/agenda/document/blocks.ts';
import { copyOfPlan } from '../../shared/boards/plan.ts';
import { openedCafe } from '../../shared/cafe/open.ts';
import { wholeEvent, wholeCafe } from '../../shared/cafe/stored.ts';
import { must } from '../../shared/cafe/must.ts';
import { readTablecloth } from '../../shared/documents/tablecloth.ts';
import { readWall } from '../../shared/documents/wall.ts';
import { agendaNb } from '../../shared/locale/nb/agenda.ts';
import { readyBoard } from '../../shared/templates/ready-boards.ts';
import { calendarFile } from '../../server/export/calendar/ics.ts';
import { cafeFile, openCafeFile, readCafeFile } from '../../server/export/cafe-file.ts';
import { testDesign } from '../kit/design.ts';
import { participant, tableTop, type TableTop } from '../kit/table-top.ts';

const ids = ['actors', 'conflicts', 'roles', 'wheel', 'project-ideas', 'meetings'];
const plans = ids.map((id) => copyOfPlan({ ...must(readyBoard(id, 'nb'), id), where: [] }));
const documents = { tablecloths: {}, wall: readWall(new Y.Doc()) };
const at = Date.parse('2026-09-17T15:00:00Z');

function lived(): { readonly top: TableTop; readonly anne: string } {
  const top = tableTop({ boards: plans, settings: { anonymity: 'facilitator' } });
  const anne = top.joins('Anne');
  const put = (
    board: string,
    entry: string,
    values: Record<string, string | number | string[]>,
    agreed = false,
    by = true,
  ) =>
    expect(
      top.ask({ type: 'setEntry', board, entry, values, agreed, removed: false }, by ? participant(anne) : undefined),
    ).toBeNull();
  put('actors', 'a', { name: 'Anne A', field: 'musikk', offers: 'lydteknikk', needs: 'plakat' }, true);
  put('actors', 'b', { name: 'Berit B', field: 'grafisk design', offers: 'plakater', needs: 'fotograf' }, true);
  put('actors', 'c', { name: 'Cato C', field: 'hemmelig danser' });
  put('conflicts', 'k', { topic: 'Samme tilskudd', agreement: 'Vi bytter på' });
  put('roles', 'r', { task: 'Felles messe', leads: ['A', 'B'] });
  put('roles', 's', { task: '=1+1', leads: ['A'] });
  put('wheel', 'w', { what: 'Treff', month: 3, day: '2027-03-10' });
  put('wheel', 'v', { what: 'Start', month: 1 });
  put('project-ideas', 'i', {
    idea: 'Sensor',
    organisations: ['A', 'B'],
    owner: 'A',
    next: 'Ring kommunen',
    problem: 'Vinter',
    customer: 'Vei',
  });
  return { top, anne };
}

const documentOf = (top: TableTop, version: 'internal' | 'public'): AgendaDocument =>
  agendaDocument(buildAgenda(top.cafe, documents), { words: agendaNb, locale: 'nb' }, { version, reservations: true });

const partOf = ({ body }: AgendaDocument): readonly Block[] => {
  const from = body.findIndex((block) => block.kind === 'heading' && block.text.endsWith(agendaNb.boards.heading));
  const to = body.findIndex((block, index) => index > from && block.kind === 'heading' && block.level === 1);
  return from < 0 ? [] : body.slice(from, to);
};

describe('boards in the plan of action', () => {
  it('[BD4] [BD5] has what everybody may see, and nothing of conflicts, of who has not agreed, or of whose it is', () => {
    const { top, anne } = lived();
    const text = JSON.stringify(documentOf(top, 'internal'));
    for (const there of ['lydteknikk', 'Anne A', 'Felles messe', 'to leder', 'Treff', 'Ring kommunen'])
      expect(text).toContain(there);
    for (const never of ['Samme tilskudd', 'Vi bytter', 'Cato', 'hemmelig', anne]) expect(text).not.toContain(never);
    const names = partOf(documentOf(top, 'internal')).flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.text] : [],
    );
    expect(names).toEqual(['Aktøroversikt', 'Rolletabell', 'Årshjul', 'Prosjektideer']);
  });

  it('[BD5] the public version names no person, whatever they agreed to', () => {
    const { top } = lived();
    const text = JSON.stringify(documentOf(top, 'public'));
    expect(text).toContain('lydteknikk');
    for (const never of ['Anne A', 'Berit B']) expect(text).not.toContain(never);
  });

  it('[BD6] [BD8] tells the targets and who can help whom', () => {
    const text = JSON.stringify(partOf(documentOf(lived().top, 'internal')));
    expect(text).toContain('Ideer som kan tas videre: 1 av 3');
    expect(text).toContain('Målet er ikke nådd.');
    expect(text).toContain('Berit B (plakater) – Anne A (plakat)');
  });

  it('[BD7] the year stands in its order, as a ring that also says in words what it shows', () => {
    const blocks = partOf(documentOf(lived().top, 'internal'));
    const ring = must(
      blocks.find((block) => block.kind === 'picture'),
      'a ring',
    );
    expect(ring.alt).toBe('januar 1, mars 1');
    expect(ring.shapes.filter(({ kind }) => kind === 'circle')).toHaveLength(13);
    for (const shape of ring.shapes) {
      if (shape.kind !== 'circle') continue;
      expect(shape.x - shape.radius).toBeGreaterThanOrEqual(0);
      expect(shape.y + shape.radius).toBeLessThanOrEqual(ring.height);
    }
    const year = must(
      blocks.slice(blocks.indexOf(ring)).find((block) => block.kind === 'table'),
      'a table',
    );
    expect(year.rows.map(([what]) => what?.[0]?.text)).toEqual(['Start', 'Treff']);
  });

  it('[BD4] [BD5] a year goes into the calendar, and what has only a month does not', () => {
    const { top } = lived();
    const particulars = { cafe: 'c', timeZone: 'Europe/Oslo', at, sequence: 1, locale: 'nb' } as const;
    const file = calendarFile(buildAgenda(top.cafe, documents), particulars);
    expect(file).toContain('DTSTART;VALUE=DATE:20270310');
    expect(file).toContain('SUMMARY:Treff');
    for (const never of ['SUMMARY:Start', 'Samme tilskudd', 'Cato']) expect(file).not.toContain(never);
    expect(new Set(file.match(/^UID:.*$/gmu)).size).toBe(file.match(/^UID:/gmu)?.length);
  });

  it('[BD1] a café without such boards has no such part', () => {
    const top = tableTop();
    expect(partOf(documentOf(top, 'internal'))).toEqual([]);
  });
});

describe('boards in the complete file', () => {
  it('[EX3] [EX4] come back as they were, without whose they are', () => {
    const { top, anne } = lived();
    top.ask({ type: 'setEntry', board: 'roles', entry: 's', values: {}, agreed: false, removed: true });
    const tablecloths = Object.fromEntries(top.cafe.tables.map(({ id }) => [id, readTablecloth(new Y.Doc())]));
    const before = cafeFile(top.cafe, { ...documents, tablecloths }, at);
    expect(before.cafe.entries).toHaveLength(8);
    expect(JSON.stringify(before.cafe.entries)).not.toContain(anne);
    const reading = readCafeFile(JSON.stringify(before));
    if (!reading.ok) throw new Error(reading.details.join('; '));
    const opening = { id: 'new', code: '2346799', at, keys: {}, offers: {}, newId: () => 'unused' };
    const after = cafeFile(openCafeFile(reading.file, opening).cafe, { ...documents, tablecloths }, at);
    expect(after.cafe.boards).toEqual(before.cafe.boards);
    expect(after.cafe.entries).toEqual(before.cafe.entries);
    const stray = { ...before, cafe: { ...before.cafe, boards: [] } };
    expect(readCafeFile(JSON.stringify(stray))).toMatchObject({ ok: false, refusal: 'contradiction' });
  });

  it('[EV3] files and cafés from before there were boards have none', () => {
    const design = testDesign();
    const cafe = openedCafe(design, { id: 'c', code: 'ACDEFGH', at: 0, keys: {}, offers: {}, newId: () => 'x' });
    const { boards: _1, entries: _2, ...old } = cafe;
    expect(wholeCafe(old)).toEqual(cafe);
    expect(wholeEvent({ type: 'cafeOpened', cafe: old })).toEqual({ type: 'cafeOpened', cafe });
    const tablecloths = Object.fromEntries(cafe.tables.map(({ id }) => [id, readTablecloth(new Y.Doc())]));
    const file = cafeFile(cafe, { ...documents, tablecloths }, at);
    const { boards: _3, entries: _4, ...state } = file.cafe;
    expect(readCafeFile(JSON.stringify({ ...file, cafe: state }))).toEqual({
      ok: true,
      file: JSON.parse(JSON.stringify(file)) as unknown,
    });
  });
});
