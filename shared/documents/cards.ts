/**
 * Cards on the wall and the boards. A card is not a nested map but a handful of keys in one flat map, `<card>/<field>`, each
 * replaced whole: two people may change two fields of one card at once, and there is no shared type a client could fail to make.
 */
import { at } from '../cafe/at.ts';
import * as v from 'valibot';
import type * as Y from 'yjs';
import { calendarDay, cleanedText, cleanText, identifier } from '../cafe/text.ts';
import { penSchema } from './note.ts';

const order = v.pipe(v.number(), v.finite(), v.minValue(-1e12), v.maxValue(1e12));
/** What a card was made from: `note/<id>`, `theme/<id>`, `wording/<id>`, `vision/<id>` or `stone/<id>`. */
const source = v.pipe(v.string(), v.regex(/^(?:note|theme|wording|vision|stone)\/[A-Za-z0-9_-]{1,40}$/u));
const sources = v.pipe(v.array(source), v.maxLength(40));
const ids = v.pipe(v.array(identifier), v.maxLength(40));
const day = v.nullable(calendarDay);
const yesNo = v.nullable(v.boolean());
const amount = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e12)));
/** Half an hour is one, too. */
const hours = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e12)));

/** Written once, by whoever makes the card: it says whose card this is. */
const made = v.strictObject({ pen: penSchema });
const common = { made, order, removed: v.boolean() };

export const efforts = ['low', 'medium', 'high'] as const;
export const statuses = ['not-started', 'under-way', 'needs-help', 'done', 'closed'] as const;

export const cardFields = {
  themes: {
    ...common,
    title: cleanedText(80),
    description: cleanedText(300),
    /** Of a theme that is removed because it was joined to another: which one. Its notes are found there. */
    into: v.nullable(identifier),
    /** A facilitator has changed what somebody else had made. */
    byFacilitator: v.boolean(),
  },
  /** A joint wording: one sentence beside the notes that it stands for, which stay as they were written. */
  wordings: { ...common, text: cleanedText(280), sources },
  /** `instead`: the proposal for which this is another wording. */
  vision: { ...common, text: cleanedText(280), sources, instead: v.nullable(identifier) },
  /** `visions`: the proposals that it leads to. */
  stones: {
    ...common,
    text: cleanedText(280),
    horizon: cleanedText(40),
    howWeKnow: cleanedText(280),
    workArea: cleanedText(80),
    visions: ids,
    sources,
  },
  actions: {
    ...common,
    title: cleanedText(200),
    result: cleanedText(280),
    owner: v.nullable(identifier),
    contributors: ids,
    firstStep: cleanedText(280),
    firstStepBy: day,
    deadline: day,
    /** The three taps that tell low-hanging fruit from a stepping stone; null while nobody has answered. */
    startsSoon: yesNo,
    noNewMoney: yesNo,
    oursToDecide: yesNo,
    effort: v.nullable(v.picklist(efforts)),
    effect: v.nullable(v.picklist(efforts)),
    weeks: amount,
    resources: cleanedText(280),
    hours,
    cost: amount,
    benefit: cleanedText(280),
    group: cleanedText(80),
    support: cleanedText(280),
    /** Why an organisation that facilitates owns it all the same. */
    ownerReason: cleanedText(280),
    /** Who is needed and not in the room. */
    needs: cleanedText(200),
    status: v.picklist(statuses),
    statusWords: cleanedText(280),
    stones: ids,
    sources,
  },
  /** Working groups. An action belongs to the group whose name its own `group` is, whatever the case. */
  groups: {
    ...common,
    name: cleanedText(80),
    lead: v.nullable(identifier),
    firstMeeting: day,
    firstMeetingAt: cleanedText(40),
    place: cleanedText(80),
  },
} as const;

export type Board = keyof typeof cardFields;
export const boards = Object.keys(cardFields) as readonly Board[];

type FieldsOf<B extends Board> = {
  -readonly [F in keyof (typeof cardFields)[B]]: v.InferOutput<(typeof cardFields)[B][F] & v.GenericSchema>;
};

export type ThemeFields = FieldsOf<'themes'>;
type WordingFields = FieldsOf<'wordings'>;
export type VisionFields = FieldsOf<'vision'>;
export type StoneFields = FieldsOf<'stones'>;
export type ActionFields = FieldsOf<'actions'>;
export type GroupFields = FieldsOf<'groups'>;

export interface CardsByBoard {
  themes: Card<ThemeFields>;
  wordings: Card<WordingFields>;
  vision: Card<VisionFields>;
  stones: Card<StoneFields>;
  actions: Card<ActionFields>;
  groups: Card<GroupFields>;
}

export type Card<F> = Omit<F, 'made' | 'removed'> & { readonly id: string; readonly pen: number };

/** What a field is before anybody has written it. */
export const emptyFields: { readonly [B in Board]: Omit<FieldsOf<B>, 'made' | 'removed'> } = {
  themes: { order: 0, title: '', description: '', into: null, byFacilitator: false },
  wordings: { order: 0, text: '', sources: [] },
  vision: { order: 0, text: '', sources: [], instead: null },
  stones: { order: 0, text: '', horizon: '', howWeKnow: '', workArea: '', visions: [], sources: [] },
  actions: {
    order: 0,
    title: '',
    result: '',
    owner: null,
    contributors: [],
    firstStep: '',
    firstStepBy: null,
    deadline: null,
    startsSoon: null,
    noNewMoney: null,
    oursToDecide: null,
    effort: null,
    effect: null,
    weeks: null,
    resources: '',
    hours: null,
    cost: null,
    benefit: '',
    group: '',
    support: '',
    ownerReason: '',
    needs: '',
    status: 'not-started',
    statusWords: '',
    stones: [],
    sources: [],
  },
  groups: { order: 0, name: '', lead: null, firstMeeting: null, firstMeetingAt: '', place: '' },
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
  return at(fields, field) ?? null;
}

const mapOf = (doc: Y.Doc, board: Board): Y.Map<unknown> => doc.getMap(board);

/** What a field of a card is before anybody has written it; undefined for what every card must have. */
export function emptyField(board: Board, field: string): unknown {
  const fields: Readonly<Record<string, unknown>> = emptyFields[board];
  return field === 'removed' ? false : at(fields, field);
}

const none: ReadonlySet<string> = new Set();

/**
 * The cards of a board in their order. Removed cards, and keys that pass no schema, are left out. `there`: cards that are there although
 * they are marked as removed.
 */
export function readCards<B extends Board>(doc: Y.Doc, board: B, there = none): CardsByBoard[B][] {
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
    if ((removed === true && !there.has(id)) || !v.is(made, maker)) continue;
    // The fields have passed their schemas one by one above; together they are the card.
    cards.push({ id, pen: maker.pen, ...emptyFields[board], ...fields } as unknown as CardsByBoard[B]);
  }
  return cards.sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}

/** Whether a card stands on its board: as `readCards` says, without reading the others. */
export function hasCard(doc: Y.Doc, board: Board, id: string): boolean {
  const map = mapOf(doc, board);
  return v.is(made, map.get(`${id}/made`)) && map.get(`${id}/removed`) !== true;
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
