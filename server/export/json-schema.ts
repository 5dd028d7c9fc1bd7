/** A valibot schema as JSON Schema (2020-12): what readers in other languages can check a file with. */
import type * as v from 'valibot';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The parts of any valibot schema that this can tell, read from what it is made of. */
interface Part {
  readonly kind?: string;
  readonly type?: string;
  readonly pipe?: readonly Part[];
  readonly entries?: Readonly<Record<string, Part>>;
  readonly wrapped?: Part;
  readonly item?: Part;
  readonly items?: readonly Part[];
  readonly key?: Part;
  readonly value?: Part;
  readonly literal?: unknown;
  readonly options?: readonly unknown[];
  readonly requirement?: unknown;
}

/** Throws on a kind of schema that it does not know: a document that leaves something out would be wrong. */
export function jsonSchemaOf(schema: v.GenericSchema): JsonSchema {
  return ofPart(schema);
}

function ofPart(part: Part): JsonSchema {
  const [first, ...rest] = part.pipe ?? [];
  if (first) {
    // A pipe begins with its own schema; what follows narrows it, or is another schema that has to hold as well.
    const { pipe: _, ...alone } = first;
    const base = ofPart(alone);
    return rest.reduce<JsonSchema>(
      (sum, step) => ({ ...sum, ...(step.kind === 'schema' ? ofPart(step) : narrowed(step, base)) }),
      base,
    );
  }
  switch (part.type) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return { type: part.type };
    case 'unknown':
    case 'any':
      return {};
    case 'literal':
      return { const: part.literal };
    case 'picklist':
      return { enum: part.options ?? [] };
    case 'nullable':
      return { anyOf: [ofInner(part.wrapped), { type: 'null' }] };
    case 'optional':
    case 'exact_optional':
      return ofInner(part.wrapped);
    case 'array':
      return { type: 'array', items: ofInner(part.item) };
    case 'strict_tuple': {
      const items = part.items ?? [];
      return { type: 'array', prefixItems: items.map(ofPart), minItems: items.length, maxItems: items.length };
    }
    case 'record':
      return { type: 'object', propertyNames: ofInner(part.key), additionalProperties: ofInner(part.value) };
    case 'object':
    case 'strict_object':
      return ofObject(part);
    case 'union':
    case 'variant':
      return { anyOf: (part.options ?? []).map((option) => ofPart(option as Part)) };
    default:
      throw new Error(`no JSON Schema for ${part.type ?? 'something that is no schema'}`);
  }
}

function ofInner(inner: Part | undefined): JsonSchema {
  if (!inner) throw new Error('a schema without its inner one');
  return ofPart(inner);
}

function ofObject({ type, entries = {} }: Part): JsonSchema {
  const fields = Object.entries(entries);
  const required = fields.filter(([, { type: kind = '' }]) => !['optional', 'exact_optional'].includes(kind));
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, field]) => [name, ofPart(field)])),
    required: required.map(([name]) => name),
    ...(type === 'strict_object' ? { additionalProperties: false } : {}),
  };
}

/** Checks that have no counterpart in JSON Schema narrow nothing here: files that pass may still be refused. */
function narrowed({ type, requirement }: Part, { type: base }: JsonSchema): JsonSchema {
  const list = base === 'array';
  switch (type) {
    case 'integer':
      return { type: 'integer' };
    case 'min_value':
      return { minimum: requirement };
    case 'max_value':
      return { maximum: requirement };
    case 'min_length':
      return { [list ? 'minItems' : 'minLength']: requirement };
    case 'max_length':
      return { [list ? 'maxItems' : 'maxLength']: requirement };
    case 'min_entries':
      return { minProperties: requirement };
    case 'max_entries':
      return { maxProperties: requirement };
    case 'regex':
      return requirement instanceof RegExp ? { pattern: requirement.source } : {};
    default:
      return {};
  }
}
