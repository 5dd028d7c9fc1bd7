/**
 * What this person has begun to write and not sent: kept on the phone with every letter, so that neither time nor a closed tab cuts it
 * off. A draft has its place in the café, where it belongs however far the café has moved on meanwhile.
 */
import * as v from 'valibot';
import { noteKinds } from '../../shared/documents/note.ts';
import type { Keep, News } from '../documents/kept-list.ts';

const where = { table: v.string(), round: v.number() };
const noteDraft = v.object({
  what: v.literal('note'),
  ...where,
  text: v.string(),
  kind: v.picklist(noteKinds),
  buildsOn: v.nullable(v.string()),
  /** The person at the table whose thought it is; null for the writer's own. */
  author: v.nullable(v.string()),
});
const editDraft = v.object({
  what: v.literal('edit'),
  ...where,
  note: v.string(),
  text: v.string(),
  kind: v.picklist(noteKinds),
});
const wordsDraft = v.object({
  what: v.literal('words'),
  ...where,
  place: v.picklist([1, 2, 3, 'sentence']),
  text: v.string(),
  /** What stood in the field when its writer came to it, or was handed on from it last. */
  began: v.exactOptional(v.string()),
});
const draftSchema = v.variant('what', [noteDraft, editDraft, wordsDraft]);

export type NoteDraft = Readonly<v.InferOutput<typeof noteDraft>>;
export type EditDraft = Readonly<v.InferOutput<typeof editDraft>>;
export type WordsDraft = Readonly<v.InferOutput<typeof wordsDraft>>;
export type Draft = NoteDraft | EditDraft | WordsDraft;

/** Where in a field somebody was writing when it went away. */
export interface Caret {
  readonly from: number;
  readonly to: number;
}

/** There is one draft for each place. */
export function nameOf(draft: Draft): string {
  switch (draft.what) {
    case 'note':
      return noteName(draft.table, draft.round);
    case 'edit':
      return editName(draft.table, draft.note);
    case 'words':
      return wordsName(draft.table, draft.round, draft.place);
  }
}

export const noteName = (table: string, round: number): string => `note/${table}/${round}`;
export const editName = (table: string, note: string): string => `edit/${table}/${note}`;
export const wordsName = (table: string, round: number, place: WordsDraft['place']): string =>
  `words/${table}/${round}/${place}`;

export interface Drafts {
  get(name: string): Draft | null;
  /** Drafts with words in them that no field shows at the moment: their time has run out before they were finished. */
  unfinished(): readonly Draft[];
  put(draft: Draft): void;
  drop(name: string): void;
  /** A field for this draft is on the screen; returns how to say that it is gone. */
  show(name: string): () => void;
  /** The field went away under somebody's fingers: the next field for the same draft goes on where they were. */
  passFocus(name: string, caret: Caret): void;
  takeFocus(name: string): Caret | null;
  subscribe(listener: () => void): () => void;
  /** From now on drafts that turn up late, or are written in another tab of this person, are taken in. Returns how to stop. */
  follow(): () => void;
}

/** `keep` may be null or may throw (private mode, full storage): drafts then live as long as the visit. `prefix` is this person's. */
export function createDrafts(keep: Keep | null, prefix: string): Drafts {
  const drafts = load(keep, `${prefix}/`);
  const shown = new Map<string, number>();
  /** Written or dropped on this page. */
  const touched = new Set<string>();
  const listeners = new Set<() => void>();
  let focus: { readonly name: string; readonly caret: Caret } | null = null;
  let unfinished: readonly Draft[] = [];

  function changed(): void {
    // One that is emptied on its way to other words stays; one that never had any is not there.
    const before = new Set(unfinished.map(nameOf));
    unfinished = [...drafts.entries()]
      .filter(([name, { text }]) => !shown.has(name) && (text.trim() !== '' || before.has(name)))
      .map(([, draft]) => draft);
    for (const listener of listeners) listener();
  }
  function store(act: () => void): void {
    try {
      act();
    } catch {
      // Full or forbidden storage: the draft lives as long as the visit.
    }
    changed();
  }
  function put(draft: Draft): void {
    const name = nameOf(draft);
    touched.add(name);
    drafts.set(name, draft);
    store(() => keep?.setItem(`${prefix}/${name}`, JSON.stringify(draft)));
  }
  function heed({ key, value, how }: News): void {
    const draft = read(value);
    const name = key.slice(prefix.length + 1);
    const mine = drafts.get(name);
    if (how === 'too-late') {
      // Somebody has begun anew in the same place before it was found: both are theirs.
      if (draft && mine?.text.includes(draft.text) !== true) return put(mine ? joined(draft, mine) : draft);
    } else if (draft) drafts.set(name, draft);
    else drafts.delete(name);
    changed();
  }
  changed();

  return {
    get: (name) => drafts.get(name) ?? null,
    unfinished: () => unfinished,
    put,
    drop(name) {
      touched.add(name);
      if (drafts.delete(name)) store(() => keep?.removeItem(`${prefix}/${name}`));
    },
    show(name) {
      shown.set(name, (shown.get(name) ?? 0) + 1);
      changed();
      return () => {
        const others = (shown.get(name) ?? 1) - 1;
        if (others > 0) shown.set(name, others);
        else shown.delete(name);
        changed();
      };
    },
    passFocus(name, caret) {
      focus = { name, caret };
    },
    takeFocus(name) {
      if (focus?.name !== name) return null;
      const { caret } = focus;
      focus = null;
      return caret;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    follow() {
      const stop = keep?.onNews?.((news) => news.key.startsWith(`${prefix}/`) && heed(news));
      // What has turned up before anybody listened. What this page has written itself is newer.
      for (const [name, draft] of load(keep, `${prefix}/`)) if (!touched.has(name)) drafts.set(name, draft);
      changed();
      return () => stop?.();
    },
  };
}

const joined = (before: Draft, now: Draft): Draft => ({ ...now, text: `${before.text}\n${now.text}` });

function load(keep: Keep | null, prefix: string): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  try {
    for (let index = 0; index < (keep?.length ?? 0); index += 1) {
      const key = keep?.key(index);
      const draft = key?.startsWith(prefix) ? read(keep?.getItem(key)) : null;
      if (draft) drafts.set(nameOf(draft), draft);
    }
  } catch {
    // Forbidden storage: there is nothing we could have kept.
  }
  return drafts;
}

function read(stored: string | null | undefined): Draft | null {
  try {
    const parsed = v.safeParse(draftSchema, JSON.parse(stored ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
