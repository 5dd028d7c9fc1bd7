/**
 * Everything else that this device has written and the server does not have on disk yet: cards on the boards, and what notes are gathered
 * under. Kept value by value with what stood there before, so that at the next visit it is written again where nobody else has been, and
 * is a draft of its writer's where somebody has, or where the server has said no.
 */
import * as v from 'valibot';
import type * as Y from 'yjs';
import { documentPath, type DocumentRef } from '../../shared/documents/names.ts';
import { createKeptList, type Keep, type KeptList } from './kept-list.ts';
import { isFrom, type Lineage } from './lineage.ts';
import { isSame, type OpenDocument, type Unsaved, type UnsavedValue } from './open-document.ts';

/** Why a value is not written again by itself: `overtaken`, or the reason with which the server has closed the document. */
const stuckSchema = v.nullable(v.string());

const keptSchema = v.object({
  /** Its document, as a path within the café. */
  document: v.string(),
  root: v.string(),
  key: v.string(),
  value: v.unknown(),
  base: v.optional(v.unknown()),
  at: v.number(),
  stuck: stuckSchema,
});

export type KeptCard = Readonly<v.InferOutput<typeof keptSchema>>;

/** The reason of words that stand back because somebody else has changed the same. */
export const overtakenReason = 'overtaken';

export interface KeptCards {
  readonly list: KeptList<KeptCard>;
  /** Brings what is kept and a document together: what waits is kept, what is missing is written, what is saved is forgotten. */
  settle(opened: OpenDocument): void;
  /** The document has come to an end with this reason. */
  refused(opened: OpenDocument, reason: string): void;
  /** Somebody else has written in the same places, and that stands. */
  overtaken(document: DocumentRef, values: Unsaved): void;
  /**
   * Everything that is kept, or stood in the closed copy by this person's hand, is written in this new copy over what comes from the same
   * disk as the closed one, and is older. What somebody has written there since stands.
   */
  prevail(closed: OpenDocument, fresh: OpenDocument, before: Before): void;
  /** Writes these once more, over whatever stands there now. */
  insist(opened: OpenDocument, cards: readonly KeptCard[]): void;
  drop(cards: readonly KeptCard[]): void;
}

/** What is known of a copy that is dropped. */
interface Before {
  readonly mine: Unsaved;
  readonly lineage: Lineage;
}

const nameOf = ({ document, root, key }: Pick<KeptCard, 'document' | 'root' | 'key'>): string =>
  `${document}/${root}/${key}`;

const grouping = 'grouping';

/** Notes and what tables hand on have keepers of their own. */
const keptElsewhere = new Set(['notes', 'words']);

export function createKeptCards(keep: Keep | null, prefix: string, now: () => number): KeptCards {
  const list = createKeptList({ keep, prefix, schema: keptSchema, nameOf });
  /** What has been written in a copy of a document: gone as soon as it does not wait there any more. */
  const written = new WeakMap<OpenDocument, Set<string>>();
  /** Copies in which what is kept prevails over what comes from the same disk. */
  const prevailing = new WeakMap<OpenDocument, Lineage>();
  /** What notes are gathered under, which may be thousands: looked through once the new copy has arrived, and only then kept. */
  const gathered = new WeakMap<OpenDocument, Unsaved>();

  const of = ({ document }: Pick<OpenDocument, 'document'>): readonly KeptCard[] =>
    list.all().filter((card) => card.document === documentPath(document));
  const writtenIn = (opened: OpenDocument): Set<string> => {
    const known = written.get(opened) ?? new Set<string>();
    written.set(opened, known);
    return known;
  };

  function put(document: DocumentRef, { root, key, value, base }: UnsavedValue, stuck: string | null): void {
    if (keptElsewhere.has(root)) return;
    const card = { document: documentPath(document), root, key, value, base, at: now(), stuck };
    const before = list.all().find((other) => nameOf(other) === nameOf(card));
    if (before && isSame(before.value, value) && (before.stuck === stuck || stuck === null)) return;
    // Of a choice nothing was typed: what others have chosen stands.
    if (stuck === overtakenReason && !hasWords(card)) list.remove(nameOf(card));
    else list.put(card);
  }

  function gather(opened: OpenDocument): void {
    for (const value of opened.unsaved()) {
      put(opened.document, value, null);
      writtenIn(opened).add(nameOf({ document: documentPath(opened.document), ...value }));
    }
  }

  /** What stands there comes from the same disk as the copy before this one. */
  function isOlder(opened: OpenDocument, root: string, key: string): boolean {
    const lineage = prevailing.get(opened);
    return lineage !== undefined && isFrom(lineage, opened.doc, root, key);
  }

  function write(opened: OpenDocument, card: KeptCard): void {
    const there = opened.doc.getMap(card.root).get(card.key);
    if (card.value === undefined || isSame(there, card.value)) return list.remove(nameOf(card));
    if (!isSame(there, card.base) && !isOlder(opened, card.root, card.key))
      return put(opened.document, card, overtakenReason);
    writtenIn(opened).add(nameOf(card));
    writeValue(opened.doc, card);
  }

  return {
    list,
    settle(opened) {
      const { loaded, closed, waiting } = opened.state.getState();
      if (closed !== null) return;
      gather(opened);
      if (!loaded) return;
      const ready = of(opened).filter(({ stuck, root, key }) => stuck === null && !waiting.has(`${root}/${key}`));
      const done = writtenIn(opened);
      for (const card of ready.filter((one) => done.has(nameOf(one)))) list.remove(nameOf(card));
      const missing: KeptCard[] = ready.filter((one) => !done.has(nameOf(one)));
      for (const { root, key, value } of gathered.get(opened) ?? [])
        if (isOlder(opened, root, key) && !isSame(opened.doc.getMap(root).get(key), value))
          missing.push({ document: documentPath(opened.document), root, key, value, at: now(), stuck: null });
      gathered.delete(opened);
      if (missing.length > 0) opened.doc.transact(() => missing.forEach((card) => write(opened, card)));
    },
    refused({ document, unsaved }, reason) {
      for (const value of unsaved()) put(document, value, reason);
    },
    overtaken(document, values) {
      for (const value of values) put(document, value, overtakenReason);
    },
    prevail(closed, fresh, { mine, lineage }) {
      gather(closed);
      const waiting = new Set(of(closed).map(({ root, key }) => `${root}/${key}`));
      const saved = mine.filter(({ root, key }) => !waiting.has(`${root}/${key}`));
      for (const value of saved) if (value.root !== grouping) put(closed.document, value, null);
      gathered.set(
        fresh,
        saved.filter(({ root }) => root === grouping),
      );
      prevailing.set(fresh, lineage);
    },
    insist(opened, cards) {
      this.drop(cards);
      opened.doc.transact(() => {
        for (const card of cards) if (card.document === documentPath(opened.document)) writeValue(opened.doc, card);
      });
    },
    drop(cards) {
      for (const card of cards) list.remove(nameOf(card));
    },
  };
}

/** Writes one value again. A card tells with which pen it was made, and every copy has a new one. */
function writeValue(doc: Y.Doc, { root, key, value }: Pick<KeptCard, 'root' | 'key' | 'value'>): void {
  const withPen = typeof value === 'object' && value && 'pen' in value ? { ...value, pen: doc.clientID } : value;
  doc.getMap(root).set(key, withPen);
}

/** Whether somebody has typed it: a field of letters, and not one of those that hold a choice or a day. */
export function hasWords({ root, key, value }: Pick<KeptCard, 'root' | 'key' | 'value'>): boolean {
  const chosen =
    root === grouping ||
    /\/(?:into|owner|effort|effect|status|deadline|firstStepBy|instead|lead|firstMeeting)$/u.test(key);
  return typeof value === 'string' && value !== '' && !chosen;
}
