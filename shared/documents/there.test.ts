import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, boards, hasCard, readCards, removeCard, restoreCard } from './cards.ts';
import { joinThemes, removeTheme } from './joined-themes.ts';
import { hasTheme, readWall } from './wall.ts';

describe('what stands on the wall', () => {
  it('[AD4] a card is there as long as it is read with the others', () => {
    const doc = new Y.Doc();
    const there = (): boolean[] =>
      boards.flatMap((board) => {
        const read = new Set(readCards(doc, board).map(({ id }) => id));
        for (const id of ['a', 'b', 'never', 'toString']) expect(hasCard(doc, board, id)).toBe(read.has(id));
        return [...read].map(() => true);
      });
    for (const board of boards) for (const id of ['a', 'b']) addCard(doc, board, id, {});
    expect(there()).toHaveLength(12);
    for (const board of boards) removeCard(doc, board, 'a');
    expect(there()).toHaveLength(6);
    restoreCard(doc, 'vision', 'a');
    doc.getMap('stones').set('b/made', 'no pen');
    expect(there()).toHaveLength(6);
  });

  it('[VO11] whatever stands on the wall as a theme can have dots, also the one of two that were joined to each other', () => {
    const doc = new Y.Doc();
    for (const id of ['t1', 't2', 't3', 't4']) addCard(doc, 'themes', id, { title: id });
    joinThemes(doc, ['t1'], 't2');
    joinThemes(doc, ['t2'], 't1');
    removeTheme(doc, 't3');
    const themes = readWall(doc).themes.map(({ id }) => id);
    expect(themes).toEqual(['t1', 't4']);
    expect(['t1', 't2', 't3', 't4', 'toString'].filter((id) => hasTheme(doc, id))).toEqual(themes);
  });
});
