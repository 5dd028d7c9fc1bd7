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
import { documentName, documentPath, type DocumentRef } from '../../shared/documents/names.ts';
import { messageNumber, syncPath } from '../../shared/wire/sync.ts';
import type { Trunk } from './trunk.ts';

export interface DocumentState {
  /** The server's whole document has arrived at least once. */
  readonly loaded: boolean;
  readonly connected: boolean;
  /** `root/key` of everything written here that is not known to be on the server's disk. */
  readonly waiting: ReadonlySet<string>;
  /** Why the server closed this document for good, by its reason. */
  readonly closed: string | null;
  /** Grows with every change of the content: selectors read the document again when it does. */
  readonly version: number;
}

/** Values by root and key: what was written here and has not been saved. */
export type Unsaved = readonly { readonly root: string; readonly key: string; readonly value: unknown }[];

export interface OpenDocument {
  readonly doc: Y.Doc;
  readonly document: DocumentRef;
  readonly state: StoreApi<DocumentState>;
  /** What was written here and is not known to be on the server's disk. */
  unsaved(): Unsaved;
  close(): void;
}

/** The reason in `closed` when the server has another history of this document than this copy comes from. */
export const otherHistory = 'other-history';

export interface DocumentOptions {
  readonly cafe: string;
  readonly document: DocumentRef;
  /** The websocket that it may use: see trunk.ts. */
  readonly trunk: Trunk;
  /** Written again once the server's copy has arrived. */
  readonly unsaved?: Unsaved;
}

export function openDocument({ cafe, document, trunk, unsaved = [] }: DocumentOptions): OpenDocument {
  const doc = new Y.Doc();
  const state = createStore<DocumentState>(() => ({
    loaded: false,
    connected: false,
    waiting: new Set(),
    closed: null,
    version: 0,
  }));
  /** root/key -> the clock of our own writing up to which it must be saved. */
  const waiting = new Map<string, number>();
  let savedUpTo = 0;
  let epoch: string | null = null;
  const showWaiting = (): void => state.setState({ waiting: new Set(waiting.keys()) });

  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (!transaction.local || transaction.changed.size === 0) return;
    const upTo = transaction.afterState.get(doc.clientID) ?? 0;
    for (const [type, keys] of transaction.changed) {
      const root = Y.findRootTypeKey(type);
      for (const key of keys) if (key !== null) waiting.set(`${root}/${key}`, upTo);
    }
    showWaiting();
  });
  doc.on('update', () => state.setState(({ version }) => ({ version: version + 1 })));

  // The address only names the document: where the trunk leads is its own business.
  const provider = new WebsocketProvider(syncPath, documentName(cafe, document), doc, {
    connect: false,
    WebSocketPolyfill: trunk.branchFor(documentPath(document)),
    // Tabs must not pass words to each other behind the server's back: the server decides what is admitted.
    disableBc: true,
    maxBackoffTime: 4000,
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
      for (const [key, clock] of waiting) if (clock <= upTo) waiting.delete(key);
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
  provider.on('sync', (synced) => {
    if (!synced) return;
    if (!state.getState().loaded) writeAgain(doc, unsaved);
    state.setState({ loaded: true });
  });
  provider.on('closed', ({ reason, code }) =>
    state.setState({ connected: false, closed: reason === '' ? String(code) : reason }),
  );
  provider.connect();

  return {
    doc,
    document,
    state,
    unsaved: () =>
      [...waiting.keys()].map((path) => {
        const root = path.slice(0, path.indexOf('/'));
        const key = path.slice(root.length + 1);
        return { root, key, value: doc.getMap(root).get(key) };
      }),
    close() {
      provider.destroy();
      doc.destroy();
    },
  };
}

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

function writeAgain(doc: Y.Doc, unsaved: Unsaved): void {
  doc.transact(() => {
    for (const { root, key, value } of unsaved) {
      const map = doc.getMap(root);
      if (value === undefined || JSON.stringify(map.get(key)) === JSON.stringify(value)) continue;
      // A card tells with which pen it was made. This copy has a new one.
      map.set(key, typeof value === 'object' && value && 'pen' in value ? { ...value, pen: doc.clientID } : value);
    }
  });
}

/** True when a written key is known to be on the server's disk. */
export function isSaved(state: DocumentState, root: string, key: string): boolean {
  return !state.waiting.has(`${root}/${key}`);
}
