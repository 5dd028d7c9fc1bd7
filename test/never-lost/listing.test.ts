/** What is kept is gone through as often as it is opened, by whoever has written much. */
import { expect, it } from 'vitest';
import { createDurableKeep } from '../../client/documents/durable-keep.ts';
import type { Keep } from '../../client/documents/kept-list.ts';
import { browserKeep } from '../kit/browser-keep.ts';

function kept(count: number) {
  let looks = 0;
  const storage = browserKeep();
  for (let at = 0; at < count; at += 1) storage.setItem(`${at % 2 === 0 ? 'me' : 'other'}/${at}`, 'x');
  const watched: Keep = {
    get length() {
      return storage.length;
    },
    key(index) {
      looks += 1;
      return storage.key(index);
    },
    getItem: (key) => storage.getItem(key),
    setItem: (key, value) => storage.setItem(key, value),
    removeItem: (key) => storage.removeItem(key),
  };
  const isWords = (key: string): boolean => key.startsWith('me/');
  const keep = createDurableKeep({ storage: watched, deep: null, now: () => 1, isWords, isTyping: () => false });
  return { keep, storage, looks: () => looks };
}

const listed = (keep: Keep): string[] => Array.from({ length: keep.length }, (_, index) => keep.key(index) ?? '');

it('[NL4] going through what is kept looks at each thing once, however much it is', () => {
  const { keep, looks } = kept(400);
  const before = looks();
  expect(new Set(listed(keep)).size).toBe(400);
  expect(looks() - before).toBeLessThan(1000);
});

it('[NL5] what comes and goes meanwhile, here or in another tab, is in the list', async () => {
  const { keep, storage } = kept(4);
  expect(listed(keep)).toHaveLength(4);
  keep.setItem('me/new', 'x');
  keep.setItem('other/new', 'x');
  expect(listed(keep)).toHaveLength(6);
  keep.removeItem('me/0');
  keep.removeItem('other/1');
  expect(listed(keep).sort()).toEqual(['me/2', 'me/new', 'other/3', 'other/new']);
  storage.setItem('other/elsewhere', 'x');
  await Promise.resolve();
  expect(listed(keep)).toContain('other/elsewhere');
  keep.changedElsewhere('me/2', null);
  expect(listed(keep)).not.toContain('me/2');
});
