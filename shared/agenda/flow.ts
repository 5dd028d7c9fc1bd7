/**
 * The flow of a café: from tables over themes, vision and stepping stones to actions, counted in notes. It shows what everything that
 * was agreed on stands upon, and what nobody has carried further.
 */
import { at } from '../cafe/at.ts';
import type { CardId } from '../cafe/model.ts';
import { threadsOf, walk, type Reached, type ThreadNode, type ThreadRef, type Threads } from '../documents/threads.ts';
import type { Wall } from '../documents/wall.ts';
import type { NoteAtTable } from './trace.ts';

export const flowColumns = ['tables', 'themes', 'vision', 'stones', 'actions'] as const;
export type FlowColumn = (typeof flowColumns)[number];

export interface FlowNode {
  readonly key: string;
  readonly column: FlowColumn;
  /** `loose`: notes without a theme. `rest`: everything in the column that has no place of its own. */
  readonly kind: 'table' | 'card' | 'loose' | 'rest';
  /** Of the table, the stepping stone or the action; 0 for what has none, and how many are in it for `rest`. */
  readonly number: number;
  /** Its words; '' for `loose` and `rest`. */
  readonly text: string;
  /** Different notes that lead here; for `rest`, added up. */
  readonly notes: number;
}

export interface FlowLink {
  readonly from: string;
  readonly to: string;
  /** Notes that go this way. 0 where a card was tied to another that stands on no note. */
  readonly notes: number;
}

export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  /** All notes that may be shown. */
  readonly notes: number;
  /** Those that a vision, a stepping stone or an action stands upon. */
  readonly carried: number;
}

export interface FlowInput {
  readonly notes: readonly NoteAtTable[];
  readonly wall: Wall;
  /** By number. */
  readonly tableNames: ReadonlyMap<number, string>;
  readonly chosenVision: CardId | null;
  /** Places in each column, `rest` included. */
  readonly most: number;
}

const loose = 'themes/loose';
const columnOf: Partial<Record<ThreadNode['kind'], FlowColumn>> = {
  theme: 'themes',
  vision: 'vision',
  stone: 'stones',
  action: 'actions',
};

/** Null while there is no note, or nothing has been made of any. */
export function flowOf({ notes, wall, tableNames, chosenVision, most }: FlowInput): Flow | null {
  const threads = threadsOf(notes, wall);
  const themeOf = (note: string): string => {
    const theme = at(wall.themeOf, note);
    const ref = `theme/${theme ?? ''}`;
    return theme !== undefined && threads.node(ref) ? ref : loose;
  };
  const links = new Links();
  for (const { id, table } of notes) links.add(`table/${table}`, themeOf(id), 1);
  const carried = new Set<string>();
  const cards = cardsOf(wall, threads, chosenVision);
  const reached = new Map<ThreadRef, ReadonlySet<string>>();
  for (const card of cards) reached.set(card.ref, new Set(notesOf(walk(card, threads.from))));
  for (const card of cards) {
    for (const before of threads.from(card.ref)) {
      const onNotes = reached.get(before.ref);
      if (onNotes && isBefore(before, card)) links.add(before.ref, card.ref, onNotes.size);
    }
    for (const note of ownNotes(card, threads)) links.add(themeOf(note), card.ref, 1);
    for (const note of reached.get(card.ref) ?? []) carried.add(note);
  }
  if (notes.length === 0 || (cards.length === 0 && wall.themes.length === 0)) return null;
  const nodes: FlowNode[] = [
    ...countedTables(notes).map(([table, count]): FlowNode => ({
      key: `table/${table}`,
      column: 'tables',
      kind: 'table',
      number: table,
      text: tableNames.get(table) ?? '',
      notes: count,
    })),
    ...wall.themes.flatMap(({ id }) => cardNode(threads.node(`theme/${id}`), 0, links.into(`theme/${id}`))),
    { key: loose, column: 'themes', kind: 'loose', number: 0, text: '', notes: links.into(loose) },
    ...cards.flatMap((card) => cardNode(card, numberOf(wall, card), reached.get(card.ref)?.size ?? 0)),
  ];
  const used = nodes.filter(({ key }) => links.has(key));
  return { ...bounded(used, links.all(), most), notes: notes.length, carried: carried.size };
}

/** The chosen vision and those that something leads on from, stepping stones and actions, in the order of their boards. */
function cardsOf(wall: Wall, threads: Threads, chosenVision: CardId | null): readonly ThreadNode[] {
  const leadsOn = (ref: string): boolean => threads.into(ref).some(({ kind }) => kind === 'stone' || kind === 'action');
  const vision = wall.vision.filter(({ id }) => id === chosenVision || leadsOn(`vision/${id}`));
  return [
    ...vision.flatMap(({ id }) => threads.node(`vision/${id}`) ?? []),
    ...wall.stones.flatMap(({ id }) => threads.node(`stone/${id}`) ?? []),
    ...wall.actions.flatMap(({ id }) => threads.node(`action/${id}`) ?? []),
  ];
}

const rank = (node: ThreadNode): number => {
  const column = columnOf[node.kind];
  return column === undefined ? -1 : flowColumns.indexOf(column);
};

const isBefore = (one: ThreadNode, other: ThreadNode): boolean => rank(one) >= 2 && rank(one) < rank(other);

/** Notes that lead to a card by themselves, by a theme or by a joint wording: not by another card of the flow. */
function ownNotes(card: ThreadNode, threads: Threads): readonly string[] {
  return notesOf(walk(card, (ref) => threads.from(ref).filter((node) => rank(node) < 2)));
}

function notesOf(reached: readonly Reached[]): readonly string[] {
  return reached.flatMap(({ node }) => (node.kind === 'note' ? node.id : []));
}

function countedTables(notes: readonly NoteAtTable[]): readonly (readonly [number, number])[] {
  const counts = new Map<number, number>();
  for (const { table } of notes) counts.set(table, (counts.get(table) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => one - other);
}

function numberOf(wall: Wall, { kind, id }: ThreadNode): number {
  const board = kind === 'stone' ? wall.stones : kind === 'action' ? wall.actions : [];
  return board.findIndex((card) => card.id === id) + 1;
}

function cardNode(card: ThreadNode | null, number: number, notes: number): readonly FlowNode[] {
  const column = card && columnOf[card.kind];
  return card && column ? [{ key: card.ref, column, kind: 'card', number, text: card.text, notes }] : [];
}

class Links {
  readonly #notes = new Map<string, Map<string, number>>();
  readonly #into = new Map<string, number>();

  add(from: string, to: string, notes: number): void {
    const onwards = this.#notes.get(from) ?? new Map<string, number>();
    onwards.set(to, (onwards.get(to) ?? 0) + notes);
    this.#notes.set(from, onwards);
    this.#into.set(to, (this.#into.get(to) ?? 0) + notes);
  }

  into(key: string): number {
    return this.#into.get(key) ?? 0;
  }

  has(key: string): boolean {
    return this.#notes.has(key) || this.#into.has(key);
  }

  all(): readonly FlowLink[] {
    return [...this.#notes].flatMap(([from, onwards]) => [...onwards].map(([to, notes]) => ({ from, to, notes })));
  }
}

/** The largest of each column, in their order, and what is left of it as one. */
function bounded(nodes: readonly FlowNode[], links: readonly FlowLink[], most: number): Pick<Flow, 'nodes' | 'links'> {
  const now = new Map<string, string>();
  const kept = flowColumns.flatMap((column) => {
    const all = nodes.filter((node) => node.column === column);
    if (all.length <= most) return all;
    const ordered = [...all].sort((one, other) => other.notes - one.notes);
    const large = new Set(ordered.slice(0, most - 1));
    const rest = all.filter((node) => !large.has(node));
    const key = `${column}/rest`;
    for (const node of rest) now.set(node.key, key);
    const notes = rest.reduce((sum, node) => sum + node.notes, 0);
    return [
      ...all.filter((node) => large.has(node)),
      { key, column, kind: 'rest' as const, number: rest.length, text: '', notes },
    ];
  });
  const together = new Links();
  for (const { from, to, notes } of links) together.add(now.get(from) ?? from, now.get(to) ?? to, notes);
  return { nodes: kept, links: together.all() };
}
