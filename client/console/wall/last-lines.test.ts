import { expect, it } from 'vitest';
import { withLine } from './last-lines.ts';

it('[WA1] lines said on the projector are kept newest first, each once, and only the last five', () => {
  let lines: readonly string[] = [];
  for (const line of ['a', 'b', 'c', 'a', 'd', 'e', 'f']) lines = withLine(lines, line);
  expect(lines).toEqual(['f', 'e', 'd', 'a', 'c']);
});
