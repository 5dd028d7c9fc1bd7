import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../documents/cards.ts';
import { groupNotes, readWall } from '../documents/wall.ts';
import { flowLayout } from './flow-layout.ts';
import { flowOf, type Flow } from './flow.ts';
import type { NoteAtTable } from './trace.ts';

const note = (id: string, table: number): NoteAtTable => ({ id, text: id, table, round: 1, buildsOn: null });

function wallWith(write: (doc: Y.Doc) => void) {
  const doc = new Y.Doc();
  write(doc);
  return readWall(doc);
}

const wall = wallWith((doc) => {
  addCard(doc, 'themes', 'rooms', { title: 'Lokaler' });
  addCard(doc, 'themes', 'unused', { title: 'Ingen' });
  groupNotes(doc, ['a', 'b', 'c'], 'rooms');
  addCard(doc, 'vision', 'seen', { text: 'Alle får øve', sources: ['theme/rooms'] });
  addCard(doc, 'vision', 'other', { text: 'Ingen valgte meg', sources: ['note/d'] });
  addCard(doc, 'stones', 'step', { text: 'Ti rom', visions: ['seen'], sources: ['note/d', 'vision/gone'] });
  addCard(doc, 'actions', 'act', { title: 'Lag en liste', stones: ['step'], sources: ['note/a'] });
  addCard(doc, 'actions', 'alone', { title: 'Bygger på ingenting' });
});
const notes = [note('a', 1), note('b', 1), note('c', 2), note('d', 3), note('e', 3)];
const names = new Map([[1, 'Rom']]);
const of = (most = 20): Flow | null => flowOf({ notes, wall, tableNames: names, chosenVision: 'seen', most });
const links = (flow: Flow | null) => flow?.links.map(({ from, to, notes: count }) => `${from} ${to} ${count}`);

describe('the flow of a café', () => {
  it('[TR4] counts notes from tables over themes, vision and stepping stones to actions, and names what was not carried on', () => {
    const flow = of();
    expect(links(flow)).toEqual([
      'table/1 theme/rooms 2',
      'table/2 theme/rooms 1',
      'table/3 themes/loose 2',
      'theme/rooms vision/seen 3',
      'theme/rooms action/act 1',
      'vision/seen stone/step 3',
      'themes/loose stone/step 1',
      'stone/step action/act 4',
    ]);
    expect(flow).toMatchObject({ notes: 5, carried: 4 });
    expect(flow?.nodes.map(({ key, number, text, notes: count }) => [key, number, text, count])).toEqual([
      ['table/1', 1, 'Rom', 2],
      ['table/2', 2, '', 1],
      ['table/3', 3, '', 2],
      ['theme/rooms', 0, 'Lokaler', 3],
      ['themes/loose', 0, '', 2],
      ['vision/seen', 0, 'Alle får øve', 3],
      ['stone/step', 1, 'Ti rom', 4],
      ['action/act', 1, 'Lag en liste', 4],
    ]);
  });

  it('[TR4] is nothing before there is a note, and before anything was made of one', () => {
    const bare = wallWith(() => undefined);
    expect(flowOf({ notes: [], wall, tableNames: names, chosenVision: null, most: 9 })).toBeNull();
    expect(flowOf({ notes, wall: bare, tableNames: names, chosenVision: null, most: 9 })).toBeNull();
  });

  it('[TR5] what has no place of its own in a column stands together as one', () => {
    const flow = of(2);
    expect(flow?.nodes.filter(({ column }) => column === 'tables')).toMatchObject([
      { key: 'table/1' },
      { kind: 'rest', number: 2, notes: 3 },
    ]);
    expect(links(flow)).toContain('tables/rest themes/loose 2');
    expect(links(flow)).toContain('tables/rest theme/rooms 1');
  });

  it('[TR5] everything that is drawn stands inside the picture, and no two nodes of a column upon each other', () => {
    const cases = fc.record({
      tables: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 40 }),
      stones: fc.nat(8),
      most: fc.integer({ min: 2, max: 12 }),
    });
    fc.assert(
      fc.property(cases, ({ tables, stones, most }) => {
        const many = tables.map((table, at) => note(`n${at}`, table));
        const tall = wallWith((doc) => {
          addCard(doc, 'themes', 't', { title: 'Tema' });
          groupNotes(
            doc,
            many.filter((_, at) => at % 2 === 0).map(({ id }) => id),
            't',
          );
          for (let at = 0; at < stones; at += 1)
            addCard(doc, 'stones', `s${at}`, { text: 'S', sources: [`note/n${at}`] });
        });
        const flow = flowOf({ notes: many, wall: tall, tableNames: new Map(), chosenVision: null, most });
        if (!flow) return;
        const { nodes, links: drawn } = flowLayout(flow, { width: 400, height: 300, nodeWidth: 8, gap: 6 });
        expect(nodes).toHaveLength(flow.nodes.length);
        expect(drawn).toHaveLength(flow.links.length);
        for (const { x, y, height } of nodes) {
          expect([x >= 0, x <= 400, y >= -0.01, y + height <= 300.01]).toEqual([true, true, true, true]);
        }
        for (const column of ['tables', 'themes', 'stones']) {
          const stacked = nodes.filter((node) => node.column === column).sort((one, other) => one.y - other.y);
          for (const [at, { y, height }] of stacked.entries())
            expect(stacked[at + 1]?.y ?? Infinity).toBeGreaterThan(y + height);
        }
        for (const { x1, x2 } of drawn) expect(x1).toBeLessThan(x2);
      }),
      { numRuns: 60 },
    );
  });
});
