import { describe, expect, it } from 'vitest';
import { lineOfMistake } from './json-line.ts';

const whole = '{\n  "a": [1, -2.5e3, true, null, "«ø» \\" \\u00e5"],\n  "b": { },\n  "c": []\n}';

describe('where a text stops being JSON', () => {
  it.each<[string, number]>([
    [whole.replace('"],', '"]'), 3],
    [whole.replace('[]', '[],'), 5],
    [whole.replace('[]', '[,]'), 4],
    [whole.replace('"a"', '// a comment\n"a"'), 2],
    [whole.replace('"a"', 'a'), 2],
    [whole.replace('"a"', '«a»'), 2],
    [whole.replace('true', "'true'"), 2],
    [whole.replace('true', '01'), 2],
    [whole.replace('«ø»', '«\nø»'), 2],
    [whole.replace('"c": ', '"c" '), 4],
    [whole.replace('\n}', ''), 4],
    [`${whole}\n}`, 6],
    [whole.replace('[]', '[}'), 4],
    ['', 1],
    ['['.repeat(5000), 1],
  ])('[TM2] mistake %#', (text, line) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(lineOfMistake(text)).toBe(line);
  });

  it('[TM2] takes what is JSON up to its end', () => {
    expect(() => JSON.parse(whole) as unknown).not.toThrow();
    expect(lineOfMistake(`${whole}\n\n!`)).toBe(7);
  });
});
