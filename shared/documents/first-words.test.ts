import { describe, expect, it } from 'vitest';
import { firstWords } from './first-words.ts';

describe('the first words of a text', () => {
  it('[AG10] are cut between words and letters, never inside one', () => {
    expect(firstWords('Kort lapp\nover to linjer', 40)).toBe('Kort lapp over to linjer');
    expect(firstWords('Vi har mange ideer, men ikke noe felles, og det merkes', 40)).toBe(
      'Vi har mange ideer, men ikke noe felles …',
    );
    expect(firstWords('👩‍🔬'.repeat(50), 40)).toBe(`${'👩‍🔬'.repeat(40)} …`);
    expect(firstWords('')).toBe('');
  });

  it('[AG10] a long word is cut rather than all that stands before it lost', () => {
    expect(firstWords(`Om ${'a'.repeat(50)}`, 40)).toBe(`Om ${'a'.repeat(37)} …`);
  });
});
