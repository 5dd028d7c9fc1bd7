/**
 * What browsers do to pages, done to one before it begins: each of these runs inside the page, in a real Chromium, and leaves everything
 * else of it as it is.
 */

export function noDisk(): void {
  Object.defineProperty(window, 'indexedDB', { value: undefined });
}

export function diskNeverOpens(): void {
  IDBFactory.prototype.open = () => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  };
}

/** As iOS does to a page in the background: every other use finds the connection gone. */
export function diskClosesUnderHands(): void {
  const { transaction } = IDBDatabase.prototype;
  let uses = 0;
  IDBDatabase.prototype.transaction = function closing(...how: Parameters<typeof transaction>) {
    uses += 1;
    if (uses % 2 === 0) this.close();
    return transaction.apply(this, how);
  };
}

export function diskIsFullAtFirst(): void {
  const { put } = IDBObjectStore.prototype;
  const began = performance.now();
  IDBObjectStore.prototype.put = function full(...what: Parameters<typeof put>) {
    if (performance.now() - began < 1000) {
      this.transaction.abort();
      throw new DOMException('The disk is full', 'QuotaExceededError');
    }
    return put.apply(this, what);
  };
}

export function diskIsSilent(): void {
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function silent(...what: Parameters<typeof open>) {
    const request = open.apply(this, what);
    request.addEventListener = () => undefined;
    return request;
  };
}

export function noStorage(): void {
  Object.defineProperty(window, 'localStorage', {
    get: () => {
      throw new DOMException('The operation is insecure', 'SecurityError');
    },
  });
}

export function storageIsFull(): void {
  Storage.prototype.setItem = () => {
    throw new DOMException('The quota has been exceeded', 'QuotaExceededError');
  };
}

/** The first page of a tab series lives in the future; the second one does not. */
export function clockWasAhead(): void {
  const { now } = Date;
  const isFirst = localStorage.getItem('first') === null;
  localStorage.setItem('first', 'was here');
  if (isFirst) Date.now = () => now() + 3 * 24 * 3600_000;
}

export function nothing(): void {
  Object.defineProperty(window, 'localStorage', {
    get: () => {
      throw new DOMException('The operation is insecure', 'SecurityError');
    },
  });
  Object.defineProperty(window, 'indexedDB', { value: undefined });
}
