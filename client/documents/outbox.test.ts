import { describe, expect, it } from 'vitest';
import { createOutbox, type Keep, type WaitingNote } from './outbox.ts';

function storage(): Keep & { readonly items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

const note = (id: string): WaitingNote => ({
  id,
  kind: 'idea',
  text: id,
  round: 1,
  at: 1,
  buildsOn: null,
  table: 't1',
  withdrawn: false,
  refused: null,
});

describe('the outbox', () => {
  it('[SA7] two tabs of one person keep each other’s notes', () => {
    const keep = storage();
    const [one, other] = [createOutbox(keep, 'me'), createOutbox(keep, 'me')];
    one.put(note('a'));
    other.put(note('b'));
    other.remove('b');
    expect(createOutbox(keep, 'me').all()).toEqual([note('a')]);
  });

  it('[SA7] a note that cannot be read takes no other with it, and another person’s are left alone', () => {
    const keep = storage();
    createOutbox(keep, 'me').put(note('a'));
    createOutbox(keep, 'you').put(note('b'));
    keep.setItem('me/broken', '{');
    keep.setItem('me/old', '{"id":1}');
    expect(createOutbox(keep, 'me').all()).toEqual([note('a')]);
  });

  it('[SA7] storage that is full, forbidden or absent costs nothing while the page lives', () => {
    const full: Keep = {
      ...storage(),
      setItem: () => {
        throw new Error('full');
      },
    };
    for (const keep of [full, null]) {
      const outbox = createOutbox(keep, 'me');
      let told = 0;
      outbox.subscribe(() => {
        told += 1;
      });
      outbox.put(note('a'));
      expect(outbox.all()).toEqual([note('a')]);
      outbox.remove('a');
      expect(outbox.all()).toEqual([]);
      expect(told).toBe(2);
    }
  });
});
