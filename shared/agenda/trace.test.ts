import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, changeCard, removeCard } from '../documents/cards.ts';
import { groupNotes, readWall } from '../documents/wall.ts';
import { tracing, type NoteAtTable } from './trace.ts';

const note = (id: string, table: number, round: number, buildsOn: string | null = null): NoteAtTable => ({
  id,
  text: `Lapp ${id}`,
  table,
  round,
  buildsOn,
});

function wallWith(write: (doc: Y.Doc) => void) {
  const doc = new Y.Doc();
  write(doc);
  return readWall(doc);
}

const ids = (reached: readonly { readonly node: { readonly id: string } }[]): readonly string[] =>
  reached.map(({ node }) => node.id);

const full = wallWith((doc) => {
  addCard(doc, 'themes', 'rooms', { title: 'Lokaler' });
  addCard(doc, 'themes', 'empty', { title: 'Ingen under meg' });
  groupNotes(doc, ['n1', 'n2', 'hidden'], 'rooms');
  addCard(doc, 'wordings', 'joint', { text: 'Rom å øve i', sources: ['note/n3', 'note/n1'] });
  addCard(doc, 'vision', 'seen', { text: 'Alle får øve', sources: ['theme/rooms', 'wording/joint'] });
  addCard(doc, 'stones', 'step', { text: 'Ti rom', visions: ['seen'], sources: [] });
  addCard(doc, 'actions', 'act', { title: 'Lag en liste', stones: ['step', 'nobody'], sources: ['note/n4'] });
});
const notes = [note('n1', 2, 1), note('n2', 1, 2), note('n3', 2, 3), note('n4', 5, 1, 'n2'), note('n5', 3, 3, 'n1')];

describe('where a card came from', () => {
  it('[TR1] an action leads back over stepping stones, vision, joint wordings and themes to notes, tables and rounds', () => {
    const trace = tracing(notes, full).trace('action/act');
    expect(trace?.steps.map(({ kind, cards }) => [kind, ids(cards)])).toEqual([
      ['stone', ['step']],
      ['vision', ['seen']],
      ['wording', ['joint']],
      ['theme', ['rooms']],
    ]);
    expect(trace?.notes.map(({ node, table, round, through }) => [node.id, table, round, through.id])).toEqual([
      ['n2', 1, 2, 'n4'],
      ['n1', 2, 1, 'rooms'],
      ['n3', 2, 3, 'joint'],
      ['n4', 5, 1, 'act'],
    ]);
    expect(trace?.tables).toEqual([
      { table: 1, rounds: [2], notes: 1 },
      { table: 2, rounds: [1, 3], notes: 2 },
      { table: 5, rounds: [1], notes: 1 },
    ]);
    expect(trace?.became).toEqual([]);
  });

  it('[TR2] a note leads on to everything that was made of it, and the two ways agree', () => {
    const { trace } = tracing(notes, full);
    const first = trace('note/n1');
    expect(first?.became.map(({ kind, cards }) => [kind, ids(cards)])).toEqual([
      ['theme', ['rooms']],
      ['wording', ['joint']],
      ['vision', ['seen']],
      ['stone', ['step']],
      ['action', ['act']],
    ]);
    expect(ids(first?.builtOn ?? [])).toEqual(['n5']);
    expect(ids(first?.notes ?? [])).toEqual(['n1']);
    for (const { id } of notes) {
      const onwards = (trace(`note/${id}`)?.became ?? []).flatMap(({ cards }) => cards.map(({ node }) => node.ref));
      for (const ref of onwards) expect(ids(trace(ref)?.notes ?? [])).toContain(id);
    }
  });

  it('[TR3] what is hidden, taken back, removed or unknown leads nowhere, and a card nobody has put words to is none', () => {
    const { trace } = tracing(notes, full);
    expect(trace('theme/empty')).toMatchObject({ steps: [], notes: [], tables: [], became: [] });
    for (const ref of ['action/nobody', 'note/hidden', 'toString', '__proto__', 'theme/toString', ''])
      expect(trace(ref)).toBeNull();
    const gone = wallWith((doc) => {
      addCard(doc, 'themes', 'rooms', { title: 'Lokaler' });
      addCard(doc, 'vision', 'wordless', { sources: ['note/n1'] });
      addCard(doc, 'actions', 'act', { title: 'Gjør noe', sources: ['theme/rooms', 'vision/wordless', 'stone/x'] });
      removeCard(doc, 'themes', 'rooms');
    });
    expect(tracing(notes, gone).trace('action/act')).toMatchObject({ steps: [], notes: [] });
  });

  it('[TR3] cards that name each other in a circle are each met once', () => {
    const wall = wallWith((doc) => {
      addCard(doc, 'vision', 'a', { text: 'A', sources: ['stone/b', 'vision/a'] });
      addCard(doc, 'stones', 'b', { text: 'B', sources: ['vision/a', 'note/n1'], visions: ['a'] });
    });
    const round = [note('n1', 1, 1, 'n2'), note('n2', 2, 1, 'n1')];
    const trace = tracing(round, wall).trace('vision/a');
    expect(trace?.steps.map(({ kind, cards }) => [kind, ids(cards)])).toEqual([['stone', ['b']]]);
    expect(ids(trace?.notes ?? [])).toEqual(['n1', 'n2']);
  });

  it('[TR2] whatever is tied to whatever, a card is behind another exactly where that one is ahead of it', () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const source = fc
      .tuple(fc.constantFrom('note', 'theme', 'wording', 'vision', 'stone'), name)
      .map((two) => two.join('/'));
    const boards = fc.record({
      wordings: fc.array(source, { maxLength: 3 }),
      vision: fc.array(source, { maxLength: 3 }),
      stones: fc.array(source, { maxLength: 3 }),
      actions: fc.array(source, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(boards, { minLength: 1, maxLength: 3 }),
        fc.array(name, { maxLength: 3 }),
        (cards, under) => {
          const wall = wallWith((doc) => {
            for (const [at, { wordings, vision, stones, actions }] of cards.entries()) {
              const id = 'abc'[at] ?? 'a';
              addCard(doc, 'themes', id, { title: id });
              addCard(doc, 'wordings', id, { text: id, sources: wordings });
              addCard(doc, 'vision', id, { text: id, sources: vision });
              addCard(doc, 'stones', id, { text: id, sources: stones });
              addCard(doc, 'actions', id, { title: id });
              changeCard(doc, 'actions', id, { sources: actions });
            }
            groupNotes(doc, under, 'a');
          });
          const { trace } = tracing([note('a', 1, 1), note('b', 1, 2, 'a'), note('c', 2, 1)], wall);
          for (const ref of ['note/a', 'theme/a', 'wording/a', 'vision/a', 'stone/a', 'action/a']) {
            const here = trace(ref);
            const behind = (here?.steps ?? []).flatMap((step) => step.cards.map(({ node }) => node.ref));
            for (const other of behind)
              expect((trace(other)?.became ?? []).flatMap((step) => step.cards.map(({ node }) => node.ref))).toContain(
                ref,
              );
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
