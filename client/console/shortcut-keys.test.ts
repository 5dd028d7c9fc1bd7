import { expect, it } from 'vitest';
import { actGroups, actKeys, keysOfParts } from './shortcut-keys.ts';

it('[SC1] no key does two things, and every key stands in the list', () => {
  const keys = [...Object.values(actKeys), ...Object.values(keysOfParts)];
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.every((key) => key === key.toLowerCase() && key.length === 1)).toBe(true);
  const listed = Object.values(actGroups).flat();
  expect([...listed].sort()).toEqual(Object.keys(actKeys).sort());
});
