import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { cafeFileSchemaDocument } from '../../server/export/cafe-file-reference.ts';
import { cafeFile, readCafeFile } from '../../server/export/cafe-file.ts';
import { jsonSchemaOf, type JsonSchema } from '../../server/export/json-schema.ts';
import { fixtureCafe } from '../fixtures/fixture-cafe.ts';
import { hostileCafe } from '../fixtures/hostile-cafe.ts';
import { readSessionFile } from '../fixtures/session-file.ts';

/** As far as the tests below spoil it. */
interface Spoilt {
  readonly cafe: { readonly tables: { number?: number }[]; readonly clock: object };
  readonly documents: { readonly wall: { readonly actions: object[] } };
}

const schema = cafeFileSchemaDocument();
const fileOf = ({ cafe, documents }: ReturnType<typeof fixtureCafe>): unknown =>
  JSON.parse(JSON.stringify(cafeFile(cafe, documents, 0)));

describe('the complete file, described', () => {
  it('[EX13] what stands in docs is what the file is checked with', () => {
    const path = new URL('../../docs/kafebord-1.schema.json', import.meta.url);
    // After a change of the file: write this value there.
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it.each(['bioinn-cafe', 'ovre-romerike'] as const)('[EX13] %s is such a file', (name) => {
    expect(faults(fileOf(fixtureCafe(readSessionFile(name))), schema, '')).toEqual([]);
  });

  it('[EX13] and so is one full of words that were meant to break things', () => {
    expect(faults(fileOf(hostileCafe()), schema, '')).toEqual([]);
  });

  it.each<readonly [string, (file: Spoilt) => void]>([
    ['a table without a number', ({ cafe }) => delete cafe.tables[0]?.number],
    ['a field that no café has', (file) => Object.assign(file, { secret: 'x' })],
    [
      'a status that nobody knows',
      ({ documents }) => Object.assign(documents.wall.actions[0] ?? {}, { status: 'soon' }),
    ],
    ['a clock that runs', ({ cafe }) => Object.assign(cafe.clock, { state: 'running' })],
  ])('[EX13] %s is found by the description and by the café alike', (_, spoil) => {
    const file = fileOf(fixtureCafe(readSessionFile('bioinn-cafe')));
    spoil(file as Spoilt);
    expect(faults(file, schema, '')).not.toEqual([]);
    expect(readCafeFile(JSON.stringify(file)).ok).toBe(false);
  });

  it('[EX13] something that it cannot describe is a mistake, and not left out', () => {
    expect(() => jsonSchemaOf(v.date())).toThrow('date');
    expect(jsonSchemaOf(v.optional(v.pipe(v.string(), v.maxLength(3))))).toEqual({ type: 'string', maxLength: 3 });
  });
});

/** As much of JSON Schema as the description uses, read anew from the standard: where something does not fit. */
function faults(value: unknown, rules: JsonSchema, place: string): readonly string[] {
  const found: string[] = [];
  const fails = (holds: boolean, what: string): void => void (holds || found.push(`${place}: ${what}`));
  const inner = (one: unknown, of: unknown, at: string | number): void =>
    void found.push(...faults(one, of as JsonSchema, `${place}/${at}`));
  const types: Record<string, (one: unknown) => boolean> = {
    string: (one) => typeof one === 'string',
    number: (one) => typeof one === 'number',
    integer: Number.isInteger,
    boolean: (one) => typeof one === 'boolean',
    null: (one) => one === null,
    array: Array.isArray,
    object: (one) => typeof one === 'object' && one !== null && !Array.isArray(one),
  };
  if ('type' in rules && types[String(rules['type'])]?.(value) !== true)
    return [`${place}: no ${String(rules['type'])}`];
  if ('const' in rules) fails(value === rules['const'], 'another constant');
  if ('enum' in rules) fails((rules['enum'] as unknown[]).includes(value), 'not one of them');
  if ('anyOf' in rules)
    fails(
      (rules['anyOf'] as JsonSchema[]).some((one) => faults(value, one, place).length === 0),
      'none of them',
    );
  if (typeof value === 'string') {
    fails(value.length >= Number(rules['minLength'] ?? 0), 'too short');
    fails(value.length <= Number(rules['maxLength'] ?? Infinity), 'too long');
    if ('pattern' in rules) fails(new RegExp(String(rules['pattern']), 'u').test(value), 'another pattern');
  }
  if (typeof value === 'number') {
    fails(value >= Number(rules['minimum'] ?? -Infinity), 'too small');
    fails(value <= Number(rules['maximum'] ?? Infinity), 'too large');
  }
  if (Array.isArray(value)) {
    fails(value.length >= Number(rules['minItems'] ?? 0), 'too few');
    fails(value.length <= Number(rules['maxItems'] ?? Infinity), 'too many');
    const prefix = (rules['prefixItems'] ?? []) as JsonSchema[];
    for (const [at, item] of value.entries()) inner(item, prefix[at] ?? rules['items'] ?? {}, at);
  } else if (typeof value === 'object' && value !== null) {
    const own = (rules['properties'] ?? {}) as Record<string, JsonSchema>;
    for (const name of (rules['required'] ?? []) as string[]) fails(Object.hasOwn(value, name), `no ${name}`);
    for (const [name, one] of Object.entries(value)) {
      if ('propertyNames' in rules) inner(name, rules['propertyNames'], name);
      if (Object.hasOwn(own, name)) inner(one, own[name], name);
      else if (rules['additionalProperties'] === false) fails(false, `${name} is too much`);
      else inner(one, rules['additionalProperties'] ?? {}, name);
    }
  }
  return found;
}
