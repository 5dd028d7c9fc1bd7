import { describe, expect, it } from 'vitest';
import { countMeetings } from './meetings.ts';

function rowsOf(matrix: Uint8Array, width: number): number[][] {
  return Array.from({ length: matrix.length / width }, (_, row) =>
    Array.from(matrix.slice(row * width, (row + 1) * width)),
  );
}

describe('who met whom', () => {
  it('[SE39] a matrix in the order of the people says how often two shared a table', () => {
    const rounds = [
      { t1: ['a', 'b', 'c'], t2: ['d', 'e'] },
      { t1: ['a', 'b'], t2: ['c', 'd', 'gone'], t3: [] },
      { t1: ['b', 'a'] },
    ];
    expect(rowsOf(countMeetings(['d', 'a', 'b', 'c', 'absent'], rounds), 5)).toEqual([
      [0, 0, 0, 1, 0],
      [0, 0, 3, 1, 0],
      [0, 3, 0, 1, 0],
      [1, 1, 1, 0, 0],
      [0, 0, 0, 0, 0],
    ]);
    expect(countMeetings([], rounds)).toHaveLength(0);
    expect([...countMeetings(['a', 'b'], [])]).toEqual([0, 0, 0, 0]);
  });
});
