/**
 * One shared document, open on this device: the Yjs document, the stock y-websocket provider, and what is known of its saving.
 *
 * The saved mark comes from one place only: the server's "saved up to", which it sends when the journal is on disk.
 */
import * as decoding from 'lib0/decoding';
import { messageYjsSyncStep1 } from 'y-protocols/sync';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { fateOf } from '../../shared/documents/crossed.ts';
import { documentName, documentPath, type DocumentRef } from '../../shared/documents/names.ts';
import { messageNumber, syncPath } from '../../shared/wire/sync.ts';
import type { Trunk } from './trunk.ts';

export interface DocumentState {
  /** The server's whole document has arrived at least once. */
  readonly loaded: boolean;
  readonly connected: boolean;
  /** The server has answered on the present connection, and its history is ours: what stands here stands there. */
  readonly inStep: boolean;
  /** `root/key` of everything written here that is not known to be on the server's disk. */
  readonly waiting: ReadonlySet<string>;
  /** Why the server closed this document for good, by its reason. */
  readonly closed: string | null;
  /** Grows with every change of the content: selectors read the document again when it does. */
  readonly version: number;
}

/** One value that was written here and has not been saved. */
export interface UnsavedValue {
  readonly root: string;
  readonly key: string;
  readonly value: unknown;
  /** What stood there when it was written; undefined where nothing did. */
  readonly base?: unknown;
}

export type Unsaved = readonly UnsavedValue[];

/** Words that this page has written last in each place, by `root/key`, and under which id: they may be crossed by somebody who has not heard of them. */
type LastWords = Map<string, UnsavedValue & { readonly id: Y.ID }>;

export interface OpenDocument {
  readonly doc: Y.Doc;
  readonly document: DocumentRef;
  readonly state: StoreApi<DocumentState>;
  /** What was written here and is not known to be on the server's disk. */
  unsaved(): Unsaved;
  /** For the copy that takes the place of this one. */
  readonly lastWords: LastWords;
  close(): void;
}

/** What was written, and the clock of our own writing up to which it must be saved. */
interface Waiting extends UnsavedValue {
  readonly upTo: number;
}

/** The reason in `closed` when the server has another history of this document than this copy comes from. */
export const otherHistory = 'other-history';

export interface DocumentOptions {
  readonly cafe: string;
  readonly document: DocumentRef;
  /** The websocket that it may use: see trunk.ts. */
  readonly trunk: Trunk;
  /** Of the copy before this one of the same history: what it had saved may have been crossed in between. */
  readonly lastWords?: LastWords | undefined;
  /** Somebody else has written there meanwhile, and that stands. */
  readonly onOvertaken?: (overtaken: Unsaved) => void;
}

export function openDocument(options: DocumentOptions): OpenDocument {
  const { cafe, document, trunk, onOvertaken } = options;
  const doc = new Y.Doc();
  const state = createStore<DocumentState>(() => ({
    loaded: false,
    connected: false,
    inStep: false,
    waiting: new Set(),
    closed: null,
    version: 0,
  }));
  const waiting = new Map<string, Waiting>();
  const lastWords: LastWords = new Map(options.lastWords);
  let savedUpTo = 0;
  let epoch: string | null = null;
  const showWaiting = (): void => state.setState({ waiting: new Set(waiting.keys()) });

  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction.changed.size === 0) return;
    const overtaken: UnsavedValue[] = [];
    for (const { root, key, before, now } of changesIn(transaction)) {
      const path = `${root}/${key}`;
      const mine = waiting.get(path);
      if (transaction.local) {
        const upTo = transaction.afterState.get(doc.clientID) ?? 0;
        waiting.set(path, { root, key, value: now, base: mine ? mine.base : before, upTo });
        const id = isText(root, now) ? doc.getMap(root)._map.get(key)?.lastId : undefined;
        if (id) lastWords.set(path, { root, key, value: now, id });
        else lastWords.delete(path);
        continue;
      }
      const last = lastWords.get(path);
      const fate = last && fateOf(doc.getMap(root), key, last.id);
      if (fate !== 'stands') lastWords.delete(path);
      if (mine && !isSame(mine.value, now)) overtaken.push(mine);
      else if (last && fate === 'crossed' && !isSame(last.value, now)) overtaken.push(last);
    }
    if (transaction.local) showWaiting();
    else if (overtaken.length > 0) onOvertaken?.(overtaken);
  });
  doc.on('update', () => state.setState(({ version }) => ({ version: version + 1 })));

  // The address only names the document: where the trunk leads is its own business.
  const provider = new WebsocketProvider(syncPath, documentName(cafe, document), doc, {
    connect: false,
    WebSocketPolyfill: trunk.branchFor(documentPath(document)),
    // Tabs must not pass words to each other behind the server's back: the server decides what is admitted.
    disableBc: true,
    // The trunk waits, at random: here it is only passed on.
    maxBackoffTime: 100,
  });
  // Presence travels on the control plane, where it is a count; a thousand cursors would be a thousand times a thousand messages.
  provider.awareness.setLocalState(null);
  provider.messageHandlers[messageNumber.saved] = (_encoder, decoder) => {
    const pens = decoding.readVarUint(decoder);
    for (let index = 0; index < pens; index += 1) {
      const pen = decoding.readVarUint(decoder);
      const upTo = decoding.readVarUint(decoder);
      if (pen !== doc.clientID) continue;
      savedUpTo = Math.max(savedUpTo, upTo);
      for (const [path, written] of waiting) if (written.upTo <= upTo) waiting.delete(path);
    }
    showWaiting();
  };
  /** This copy and the server's must never be mixed: what only one of them has would come back, or come twice. */
  const leaveHistory = (): void => {
    provider.messageHandlers[messageNumber.sync] = () => undefined;
    provider.disconnect();
    state.setState({ connected: false, closed: otherHistory });
  };
  provider.messageHandlers[messageNumber.epoch] = (_encoder, decoder) => {
    const told = decoding.readVarString(decoder);
    if (epoch !== null && epoch !== told) leaveHistory();
    else epoch = told;
  };
  const sync = provider.messageHandlers[messageNumber.sync];
  provider.messageHandlers[messageNumber.sync] = (encoder, decoder, ...more) => {
    const question = questionIn(decoder);
    if (question && isBehind(question, doc, savedUpTo)) leaveHistory();
    else sync?.(encoder, decoder, ...more);
  };
  provider.on('status', ({ status }) => state.setState({ connected: status === 'connected' }));
  provider.on('sync', (synced) => state.setState(({ loaded }) => ({ loaded: loaded || synced, inStep: synced })));
  provider.on('closed', ({ reason, code }) =>
    state.setState({ connected: false, closed: reason === '' ? String(code) : reason }),
  );
  provider.connect();

  return {
    doc,
    document,
    state,
    unsaved: () => [...waiting.values()],
    lastWords,
    close() {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** What can be lost to other words. Of notes only their writer changes the words, and what they are gathered under is chosen. */
const isText = (root: string, value: unknown): boolean =>
  typeof value === 'string' && value !== '' && root !== 'notes' && root !== 'grouping';

/** The server's state vector, when the message is its question what we have that it lacks. The message itself is left unread. */
function questionIn(decoder: decoding.Decoder): Map<number, number> | null {
  const ahead = decoding.createDecoder(decoder.arr);
  ahead.pos = decoder.pos;
  return decoding.readVarUint(ahead) === messageYjsSyncStep1
    ? Y.decodeStateVector(decoding.readVarUint8Array(ahead))
    : null;
}

/**
 * Whether the server lacks what it has told us or has called saved. Everything it tells is on its disk, so an older copy of the disk has
 * been put back.
 */
function isBehind(server: ReadonlyMap<number, number>, doc: Y.Doc, savedUpTo: number): boolean {
  for (const [pen, clock] of Y.decodeStateVector(Y.encodeStateVector(doc))) {
    const told = pen === doc.clientID ? savedUpTo : clock;
    if ((server.get(pen) ?? 0) < told) return true;
  }
  return false;
}

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What a transaction has changed in the maps of a document, with what stood there before. */
function changesIn(transaction: Y.Transaction) {
  return [...transaction.changed].flatMap(([type, keys]) => {
    if (!(type instanceof Y.Map)) return [];
    const root = Y.findRootTypeKey(type);
    const { keys: changes } = new Y.YMapEvent(type, transaction, keys);
    return [...keys].flatMap((key) => {
      const before: unknown = key === null ? undefined : changes.get(key)?.oldValue;
      return key === null ? [] : { root, key, before, now: type.get(key) as unknown };
    });
  });
}

/** True when a written key is known to be on the server's disk. */
export function isSaved(state: DocumentState, root: string, key: string): boolean {
  return !state.waiting.has(`${root}/${key}`);
}
