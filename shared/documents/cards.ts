/**
 * Cards on the wall and the boards. A card is not a nested map but a handful of keys in one flat map, `<card>/<field>`, each
 * replaced whole: two people may change two fields of one card at once, and there is no shared type a client could fail to make.
 */
import * as v from 'valibot';
import type * as Y from 'yjs';
import { calendarDay, cleanedText, cleanText, identifier } from '../cafe/text.ts';
import { penSchema } from './note.ts';

const order = v.pipe(v.number(), v.finite(), v.minValue(-1e12), v.maxValue(1e12));
/** What a card was made from: `note/<id>` or `theme/<id>`. */
const sources = v.pipe(v.array(v.pipe(v.string(), v.regex(/^(?:note|theme)\/[A-Za-z0-9_-]{1,40}$/u))), v.maxLength(40));
const ids = v.pipe(v.array(identifier), v.maxLength(40));
const day = v.nullable(calendarDay);
const amount = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e12)));

/** Written once, by whoever makes the card: it says whose card this is. */
const made = v.strictObject({ pen: penSchema });
const common = { made, order, removed: v.boolean() };

export const efforts = ['low', 'medium', 'high'] as const;
export const statuses = ['not-started', 'under-way', 'needs-help', 'done', 'closed'] as const;

export const cardFields = {
  themes: { ...common, title: cleanedText(80), description: cleanedText(300) },
  vision: { ...common, text: cleanedText(280), sources },
  stones: { ...common, text: cleanedText(280), horizon: cleanedText(40), howWeKnow: cleanedText(280), sources },
  actions: {
    ...common,
    title: cleanedText(200),
    result: cleanedText(280),
    owner: v.nullable(identifier),
    contributors: ids,
    firstStep: cleanedText(280),
    firstStepBy: day,
    deadline: day,
    effort: v.nullable(v.picklist(efforts)),
    weeks: amount,
    resources: cleanedText(280),
    hours: amount,
    cost: amount,
    benefit: cleanedText(280),
    group: cleanedText(80),
    support: cleanedText(280),
    status: v.picklist(statuses),
    statusWords: cleanedText(280),
    stones: ids,
    sources,
  },
} as const;

export type Board = keyof typeof cardFields;
export const boards = Object.keys(cardFields) as readonly Board[];

type FieldsOf<B extends Board> = {
  -readonly [F in keyof (typeof cardFields)[B]]: v.InferOutput<(typeof cardFields)[B][F] & v.GenericSchema>;
};

export type ThemeFields = FieldsOf<'themes'>;
export type VisionFields = FieldsOf<'vision'>;
export type StoneFields = FieldsOf<'stones'>;
export type ActionFields = FieldsOf<'actions'>;

export interface CardsByBoard {
  themes: Card<ThemeFields>;
  vision: Card<VisionFields>;
  stones: Card<StoneFields>;
  actions: Card<ActionFields>;
}

export type Card<F> = Omit<F, 'made' | 'removed'> & { readonly id: string; readonly pen: number };

/** What a field is before anybody has written it. */
const emptyFields: { readonly [B in Board]: Omit<FieldsOf<B>, 'made' | 'removed'> } = {
  themes: { order: 0, title: '', description: '' },
  vision: { order: 0, text: '', sources: [] },
  stones: { order: 0, text: '', horizon: '', howWeKnow: '', sources: [] },
  actions: {
    order: 0,
    title: '',
    result: '',
    owner: null,
    contributors: [],
    firstStep: '',
    firstStepBy: null,
    deadline: null,
    effort: null,
    weeks: null,
    resources: '',
    hours: null,
    cost: null,
    benefit: '',
    group: '',
    support: '',
    status: 'not-started',
    statusWords: '',
    stones: [],
    sources: [],
  },
};

export function isBoard(name: string): name is Board {
  return Object.hasOwn(cardFields, name);
}

/** `<card>/<field>` taken apart, or null when the board has no such field. */
export function parseCardKey(board: Board, key: string): { readonly card: string; readonly field: string } | null {
  const [card = '', field = '', ...rest] = key.split('/');
  if (rest.length > 0 || !v.is(identifier, card) || !Object.hasOwn(cardFields[board], field)) return null;
  return { card, field };
}

export function fieldSchema(board: Board, field: string): v.GenericSchema | null {
  const fields: Readonly<Record<string, v.GenericSchema>> = cardFields[board];
  return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;
}

const mapOf = (doc: Y.Doc, board: Board): Y.Map<unknown> => doc.getMap(board);

/** The cards of a board in their order. Removed cards, and keys that pass no schema, are left out. */
export function readCards<B extends Board>(doc: Y.Doc, board: B): CardsByBoard[B][] {
  const found = new Map<string, Record<string, unknown>>();
  for (const [key, value] of mapOf(doc, board).entries()) {
    const parsed = parseCardKey(board, key);
    const schema = parsed && fieldSchema(board, parsed.field);
    if (!parsed || !schema || !v.is(schema, value)) continue;
    const card = found.get(parsed.card) ?? {};
    card[parsed.field] = value;
    found.set(parsed.card, card);
  }
  const cards: CardsByBoard[B][] = [];
  for (const [id, { made: maker, removed, ...fields }] of found) {
    if (removed === true || !v.is(made, maker)) continue;
    // The fields have passed their schemas one by one above; together they are the card.
    cards.push({ id, pen: maker.pen, ...emptyFields[board], ...fields } as unknown as CardsByBoard[B]);
  }
  return cards.sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}

export type CardChanges<B extends Board> = Partial<Omit<FieldsOf<B>, 'made' | 'removed'>>;

/** Makes a card at the end of its board. */
export function addCard<B extends Board>(doc: Y.Doc, board: B, id: string, fields: CardChanges<B>): void {
  const cards = readCards(doc, board);
  const last = cards.at(-1)?.order ?? 0;
  doc.transact(() => {
    mapOf(doc, board).set(`${id}/made`, { pen: doc.clientID });
    changeCard(doc, board, id, { order: last + 1, ...fields });
  });
}

/** Sets the fields that really change. Text is cleaned; a value that fails its schema is left out and named in the answer. */
export function changeCard<B extends Board>(
  doc: Y.Doc,
  board: B,
  id: string,
  fields: CardChanges<B>,
): readonly string[] {
  const map = mapOf(doc, board);
  const failed: string[] = [];
  doc.transact(() => {
    for (const [field, raw] of Object.entries(fields)) {
      const value = typeof raw === 'string' && field !== 'effort' && field !== 'status' ? cleanText(raw) : raw;
      const schema = fieldSchema(board, field);
      if (!schema || !v.is(schema, value)) failed.push(field);
      else if (JSON.stringify(map.get(`${id}/${field}`)) !== JSON.stringify(value)) map.set(`${id}/${field}`, value);
    }
  });
  return failed;
}

/** Takes a card off its board. Nothing is erased: `restoreCard` puts it back as it was. */
export function removeCard(doc: Y.Doc, board: Board, id: string): void {
  mapOf(doc, board).set(`${id}/removed`, true);
}

export function restoreCard(doc: Y.Doc, board: Board, id: string): void {
  mapOf(doc, board).set(`${id}/removed`, false);
}
