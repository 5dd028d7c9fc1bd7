import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDeepStore } from './deep-store.ts';

/** A disk whose connections open when we say so, and that counts those which are open. */
function slowDisk() {
  const open = new Set<object>();
  const asked: (() => void)[] = [];
  class Connection extends EventTarget {
    close(): void {
      open.delete(this);
    }
    transaction(): never {
      throw new DOMException('The disk is not well', 'InvalidStateError');
    }
  }
  const factory = {
    open() {
      const result = new Connection();
      const request = Object.assign(new EventTarget(), { result });
      asked.push(() => {
        open.add(result);
        request.dispatchEvent(new Event('success'));
      });
      return request;
    },
  };
  // As much of a browser's as the store touches.
  return { factory: factory as unknown as IDBFactory, open, asked };
}

describe('the store on the phone’s disk', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('[NL3] closes a connection that opens after it has been given up', async () => {
    const { factory, open, asked } = slowDisk();
    const store = createDeepStore(factory);
    const read = expect(store.readAll()).rejects.toThrow('no answer');
    await vi.advanceTimersByTimeAsync(10_000);
    await read;
    asked[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect([asked.length, open.size]).toEqual([1, 0]);
  });

  it('[NL3] closes one that fails, and asks for another', async () => {
    const { factory, open, asked } = slowDisk();
    const store = createDeepStore(factory);
    for (const at of [0, 1]) {
      const write = expect(store.write(new Map())).rejects.toThrow('not well');
      asked[at]?.();
      await vi.advanceTimersByTimeAsync(0);
      await write;
      expect(open.size).toBe(0);
    }
  });
});
