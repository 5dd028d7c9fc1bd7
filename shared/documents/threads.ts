/**
 * The thread back to the tables: what every card was made from, and what has been made of it.
 *
 * Only what is there is in it: sources that were removed, taken back or hidden, and names that nobody has, lead nowhere. People choose
 * what a card names, so cards may name each other in a circle; whoever walks along the thread meets each card once.
 */
import { at } from '../cafe/at.ts';
import type { NoteId } from '../cafe/model.ts';
import type { Note } from './note.ts';
import type { Wall } from './wall.ts';

export const threadKinds = ['note', 'theme', 'wording', 'vision', 'stone', 'action'] as const;
export type ThreadKind = (typeof threadKinds)[number];
/** `<kind>/<id>` */
export type ThreadRef = `${ThreadKind}/${string}`;

export interface ThreadNode {
  readonly ref: ThreadRef;
  readonly kind: ThreadKind;
  readonly id: string;
  /** Its words, trimmed. A card that nobody has put a word to is no node. */
  readonly text: string;
}

export interface Threads {
  readonly node: (ref: string) => ThreadNode | null;
  /** What it was made from, directly. */
  readonly from: (ref: string) => readonly ThreadNode[];
  /** What was made of it, directly. */
  readonly into: (ref: string) => readonly ThreadNode[];
}

const refTo = (kind: ThreadKind, id: string): ThreadRef => `${kind}/${id}`;

/** `notes`: those that may be shown. */
export function threadsOf(notes: readonly Pick<Note, 'id' | 'text' | 'buildsOn'>[], wall: Wall): Threads {
  const nodes = new Map<string, ThreadNode>();
  const from = new Map<string, Set<string>>();
  const into = new Map<string, Set<string>>();
  const put = (kind: ThreadKind, id: string, words: string): void => {
    const text = words.trim();
    const ref = refTo(kind, id);
    if (text !== '') nodes.set(ref, { ref, kind, id, text });
  };
  const tie = (made: string, source: string): void => {
    const there = sourceNow(source, wall);
    if (made === there || !nodes.has(made) || !nodes.has(there)) return;
    setIn(from, made).add(there);
    setIn(into, there).add(made);
  };

  for (const { id, text } of notes) put('note', id, text);
  for (const { id, title, description } of wall.themes) put('theme', id, title.trim() === '' ? description : title);
  for (const { id, text } of wall.wordings) put('wording', id, text);
  for (const { id, text } of wall.vision) put('vision', id, text);
  for (const { id, text } of wall.stones) put('stone', id, text);
  for (const { id, title } of wall.actions) put('action', id, title);

  for (const { id, sources, stones } of wall.actions) {
    for (const stone of stones) tie(refTo('action', id), refTo('stone', stone));
    for (const source of sources) tie(refTo('action', id), source);
  }
  for (const { id, sources, visions } of wall.stones) {
    for (const vision of visions) tie(refTo('stone', id), refTo('vision', vision));
    for (const source of sources) tie(refTo('stone', id), source);
  }
  for (const { id, sources } of wall.vision) for (const source of sources) tie(refTo('vision', id), source);
  for (const { id, sources } of wall.wordings) for (const source of sources) tie(refTo('wording', id), source);
  for (const { id, buildsOn } of notes) {
    const theme = themeIn(wall, id);
    if (theme !== undefined) tie(refTo('theme', theme), refTo('note', id));
    if (buildsOn !== null) tie(refTo('note', id), refTo('note', buildsOn));
  }

  const listed = (ties: ReadonlyMap<string, ReadonlySet<string>>) => (ref: string) =>
    [...(ties.get(ref) ?? [])].flatMap((tied) => nodes.get(tied) ?? []);
  return { node: (ref) => nodes.get(ref) ?? null, from: listed(from), into: listed(into) };
}

function setIn(ties: Map<string, Set<string>>, ref: string): Set<string> {
  const set = ties.get(ref) ?? new Set();
  ties.set(ref, set);
  return set;
}

const themeIn = ({ themeOf }: Wall, note: NoteId): string | undefined => at(themeOf, note);

/** A theme that was joined to another is found there. */
function sourceNow(source: string, { joined }: Wall): string {
  const theme = source.startsWith('theme/') ? source.slice('theme/'.length) : '';
  return Object.hasOwn(joined, theme) ? `theme/${joined[theme] ?? theme}` : source;
}

export interface Reached {
  readonly node: ThreadNode;
  /** The card it was met from; the first one where there are several. */
  readonly through: ThreadNode;
}

/** All that is met along the thread in one direction, nearest first, each once, without where one began. */
export function walk(start: ThreadNode, next: (ref: string) => readonly ThreadNode[]): readonly Reached[] {
  const met = new Set<string>([start.ref]);
  const found: Reached[] = [];
  let edge: readonly ThreadNode[] = [start];
  while (edge.length > 0) {
    const further: ThreadNode[] = [];
    for (const through of edge) {
      for (const node of next(through.ref)) {
        if (met.has(node.ref)) continue;
        met.add(node.ref);
        found.push({ node, through });
        further.push(node);
      }
    }
    edge = further;
  }
  return found;
}
