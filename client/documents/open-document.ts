/**
 * One shared document, open on this device: the Yjs document, the stock y-websocket provider, and what is known of its saving.
 *
 * The saved mark comes from one place only: the server's "saved up to", which it sends when the journal is on disk.
 */
import * as decoding from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { documentName, type DocumentRef } from '../../shared/documents/names.ts';
import { messageNumber, plainProtocol, savedProtocol, syncPath, ticketProtocol } from '../../shared/wire/sync.ts';

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

export interface OpenDocument {
  readonly doc: Y.Doc;
  readonly document: DocumentRef;
  readonly state: StoreApi<DocumentState>;
  close(): void;
}

export interface DocumentOptions {
  readonly server: string;
  readonly cafe: string;
  readonly ticket: string;
  readonly document: DocumentRef;
}

export function openDocument({ server, cafe, ticket, document }: DocumentOptions): OpenDocument {
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

  const provider = new WebsocketProvider(
    `${server.replace(/^http/u, 'ws')}${syncPath}`,
    documentName(cafe, document),
    doc,
    {
      connect: false,
      protocols: [savedProtocol, plainProtocol, `${ticketProtocol}${ticket}`],
      // Tabs must not pass words to each other behind the server's back: the server decides what is admitted.
      disableBc: true,
      maxBackoffTime: 4000,
    },
  );
  // Presence travels on the control plane, where it is a count; a thousand cursors would be a thousand times a thousand messages.
  provider.awareness.setLocalState(null);
  provider.messageHandlers[messageNumber.saved] = (_encoder, decoder) => {
    const pens = decoding.readVarUint(decoder);
    for (let index = 0; index < pens; index += 1) {
      const pen = decoding.readVarUint(decoder);
      const upTo = decoding.readVarUint(decoder);
      if (pen !== doc.clientID) continue;
      for (const [key, clock] of waiting) if (clock <= upTo) waiting.delete(key);
    }
    showWaiting();
  };
  provider.on('status', ({ status }) => state.setState({ connected: status === 'connected' }));
  provider.on('sync', (synced) => {
    if (synced) state.setState({ loaded: true });
  });
  provider.on('closed', ({ reason, code }) =>
    state.setState({ connected: false, closed: reason === '' ? String(code) : reason }),
  );
  provider.connect();

  return {
    doc,
    document,
    state,
    close() {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** True when a written key is known to be on the server's disk. */
export function isSaved(state: DocumentState, root: string, key: string): boolean {
  return !state.waiting.has(`${root}/${key}`);
}
