/**
 * What one person has done on the wall, step by step, so that they can take it back. A step remembers each value that it has written and
 * what stood there before; taking it back touches only what is still exactly as that person left it.
 */
import type * as Y from 'yjs';
import { boards, emptyField, isBoard, parseCardKey } from './cards.ts';
import { readWall, type Wall } from './wall.ts';

interface Change {
  readonly root: string;
  readonly key: string;
  /** Undefined where nothing had been written. */
  readonly before: unknown;
  readonly after: unknown;
}

export interface Step {
  readonly changes: readonly Change[];
}

const roots = [...boards, 'grouping'];

/** Does something on the wall in one transaction, and tells what it has changed. Not from inside another transaction. */
export function asStep(doc: Y.Doc, act: () => void): Step {
  const changes: Change[] = [];
  const watched = roots.map((root) => {
    const map = doc.getMap(root);
    const watch = (event: Y.YMapEvent<unknown>): void => {
      for (const [key, { oldValue }] of event.changes.keys)
        changes.push({ root, key, before: oldValue as unknown, after: map.get(key) });
    };
    map.observe(watch);
    return () => map.unobserve(watch);
  });
  try {
    doc.transact(act);
  } finally {
    for (const stop of watched) stop();
  }
  return { changes };
}

/**
 * Puts back what a step has changed. `isMine` tells the pens of whoever takes it back: what another pen has written since stays, the same
 * words included, and so does a card that somebody else has used or changed meanwhile. Answers whether anything was put back.
 */
export function takeBack(doc: Y.Doc, { changes }: Step, isMine: (pen: number) => boolean): boolean {
  let any = false;
  const begun = new Set(changes.flatMap(({ root, key }) => madeIn(root, key) ?? []));
  doc.transact(() => {
    for (const change of changes) {
      const { root, key, before } = change;
      if (begun.has(cardOf(root, key) ?? '') || !stands(doc, change, isMine)) continue;
      const value = before === undefined ? emptyAt(root, key) : before;
      if (value === undefined) continue;
      doc.getMap(root).set(key, value);
      any = true;
    }
    const wall = readWall(doc);
    for (const card of begun) {
      const [root = '', id = ''] = card.split('/');
      const own = changes.filter((change) => cardOf(change.root, change.key) === card);
      if (isUsed(doc, wall, root, id) || !own.every((change) => stands(doc, change, isMine))) continue;
      if (hasMore(doc, root, id, own)) continue;
      doc.getMap(root).set(`${id}/removed`, true);
      any = true;
    }
  });
  return any;
}

/** Whether what this change has written is what stands there, by the same person's pen. */
function stands(doc: Y.Doc, { root, key, after }: Change, isMine: (pen: number) => boolean): boolean {
  const map = doc.getMap(root);
  // Yjs has no other way to ask who has written an entry.
  const pen = map._map.get(key)?.id.client;
  return pen !== undefined && isMine(pen) && JSON.stringify(map.get(key)) === JSON.stringify(after);
}

function cardOf(root: string, key: string): string | null {
  const place = isBoard(root) ? parseCardKey(root, key) : null;
  return place && `${root}/${place.card}`;
}

/** The card that begins with this entry. */
function madeIn(root: string, key: string): string | null {
  return key.endsWith('/made') ? cardOf(root, key) : null;
}

/** What an entry that nobody had written is put back to: a field that is empty, a note that lies loose. */
function emptyAt(root: string, key: string): unknown {
  if (root === 'grouping') return null;
  const place = isBoard(root) ? parseCardKey(root, key) : null;
  return isBoard(root) && place ? emptyField(root, place.field) : undefined;
}

/** Somebody has written in a field of the card that its maker had left alone. */
function hasMore(doc: Y.Doc, root: string, id: string, own: readonly Change[]): boolean {
  const mine = new Set(own.map(({ key }) => key));
  for (const key of doc.getMap(root).keys()) if (key.startsWith(`${id}/`) && !mine.has(key)) return true;
  return false;
}

const sourceKinds: Readonly<Record<string, string>> = {
  themes: 'theme',
  wordings: 'wording',
  vision: 'vision',
  stones: 'stone',
};

/** Notes lie under it, another theme has gone into it, or a card is made from it. */
function isUsed(doc: Y.Doc, wall: Wall, root: string, id: string): boolean {
  const source = `${sourceKinds[root] ?? root}/${id}`;
  const made = [...wall.wordings, ...wall.vision, ...wall.stones, ...wall.actions];
  if (made.some(({ sources }) => sources.includes(source))) return true;
  if (root !== 'themes') return false;
  if (Object.values(wall.themeOf).includes(id)) return true;
  for (const [key, value] of doc.getMap(root).entries()) if (key.endsWith('/into') && value === id) return true;
  return false;
}
