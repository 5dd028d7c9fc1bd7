/**
 * Words on the phone's disk: a small IndexedDB store whose writes count only when they are on it. A browser's own storage is written some
 * seconds late, so that a browser which is killed right after somebody has written may lose the last words; this does not.
 *
 * Nothing here is tried again: the connection may be closed under our hands at any time (iOS does it to pages in the background), and
 * then the next call opens another.
 */
/** A value, or null for one that was taken out; the larger stamp is the newer. */
export interface Entry {
  readonly value: string | null;
  readonly stamp: number;
}

export type Entries = ReadonlyMap<string, Entry>;

export interface DeepStore {
  /** Everything that is kept. Rejects when the disk cannot be read now. */
  readAll(): Promise<Entries>;
  /** Resolves when all of it is on the disk, and rejects when none of it is known to be. */
  write(entries: Entries, forget?: readonly string[]): Promise<void>;
}

const databaseName = 'kafebord';
const storeName = 'kept';
/** Some browsers never answer after the page has slept: then it is asked anew. */
const patienceMs = 4000;

export function createDeepStore(factory: IDBFactory): DeepStore {
  let opening: Promise<IDBDatabase> | null = null;

  function open(): Promise<IDBDatabase> {
    const request = factory.open(databaseName, 1);
    const opened = new Promise<IDBDatabase>((resolve, reject) => {
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore(storeName));
      request.addEventListener('error', () => reject(failure(request.error)));
      request.addEventListener('success', () => {
        const database = request.result;
        const leave = (): void => {
          opening = null;
          database.close();
        };
        database.addEventListener('close', leave);
        database.addEventListener('versionchange', leave);
        resolve(database);
      });
    });
    const mine = inTime(opened);
    // One that opens after nobody waits for it any more is used by nobody: another has been asked for.
    mine.catch(() => opened.then(hangUp, () => undefined));
    return mine;
  }

  /** Any failure may mean that the connection is dead, so it is never used again. */
  async function carryOut<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => () => T): Promise<T> {
    const mine = (opening ??= open());
    try {
      const database = await mine;
      const transaction = database.transaction(storeName, mode, { durability: 'strict' });
      const result = act(transaction.objectStore(storeName));
      await inTime(
        new Promise<void>((resolve, reject) => {
          transaction.addEventListener('complete', () => resolve());
          transaction.addEventListener('abort', () => reject(failure(transaction.error)));
        }),
      );
      return result();
    } catch (error) {
      if (opening === mine) opening = null;
      void mine.then(hangUp, () => undefined);
      throw error;
    }
  }

  return {
    readAll: () =>
      carryOut('readonly', (store) => {
        const keys = store.getAllKeys();
        const values = store.getAll();
        return () => {
          const read = new Map<string, Entry>();
          keys.result.forEach((key, index) => {
            const entry = asEntry(values.result[index]);
            if (typeof key === 'string' && entry) read.set(key, entry);
          });
          return read;
        };
      }),
    write: (entries, forget = []) =>
      carryOut('readwrite', (store) => {
        for (const [key, entry] of entries) store.put(entry, key);
        for (const key of forget) store.delete(key);
        return () => undefined;
      }),
  };
}

/** By hand: the way in to a café carries this, and is to stay light. */
function asEntry(stored: unknown): Entry | null {
  if (typeof stored !== 'object' || stored === null || !('value' in stored) || !('stamp' in stored)) return null;
  const { value, stamp } = stored;
  return typeof stamp === 'number' && (value === null || typeof value === 'string') ? { value, stamp } : null;
}

const hangUp = (database: IDBDatabase): void => database.close();

const failure = (error: DOMException | null): Error => error ?? new Error('the disk has said no');

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs} ms`)), patienceMs);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
