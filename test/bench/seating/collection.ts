/** The instances of a folder, and the best plans known for them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { instanceSchema, type Instance } from './instance.ts';

const bestName = 'best-known.json';

const bestSchema = v.object({
  hard: v.number(),
  cost: v.number(),
  /** Cost above the bound that was proven with it. */
  excess: v.number(),
  repeats: v.number(),
  sameTable: v.number(),
  /** Colleague pairs above their bound; null where nobody belongs anywhere. */
  orgExcess: v.nullish(v.number(), null),
  moved: v.nullish(v.number(), null),
});
export type Best = v.InferOutput<typeof bestSchema>;
const bestFileSchema = v.object({ instances: v.record(v.string(), v.object({ best: bestSchema })) });

/** What is asked of a plan differs with these. */
export type Kind = 'cafe' | 'infeasible' | 'live' | 'golf';

export interface Task {
  readonly instance: Instance;
  readonly kind: Kind;
  readonly best: Best | null;
}

export interface Collection {
  /** Where the instances are from, in words that fit on any machine. */
  readonly name: string;
  readonly tasks: readonly Task[];
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
export const fixtures = join(root, 'test/fixtures/seating');

/** The instances whose id matches, by id. Throws an Error when the folder or a file in it cannot be read. */
export function readCollection(filter: RegExp): Collection {
  const named = process.env['KAFEBORD_SEATING'];
  if (named !== undefined) return { name: 'KAFEBORD_SEATING', tasks: readTasks(resolve(root, named), filter) };
  const beside = join(root, '../shared/seating/instances');
  if (existsSync(beside)) return { name: '../shared/seating/instances', tasks: readTasks(beside, filter) };
  return { name: 'test/fixtures/seating', tasks: readTasks(fixtures, filter) };
}

export function readTasks(folder: string, filter: RegExp): readonly Task[] {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  if (files.length === 0) throw new Error('The folder of instances is not there or empty.');
  const best = readBest(folder);
  return files
    .filter((file) => file.endsWith('.json') && file !== bestName)
    .toSorted()
    .map((file) => readInstance(join(folder, file), file))
    .filter(({ id }) => filter.test(id))
    .map((instance) => taskOf(instance, best.get(instance.id) ?? null));
}

export function taskOf(instance: Instance, best: Best | null): Task {
  return { instance, best, kind: kindOf(instance, best) };
}

function kindOf(instance: Instance, best: Best | null): Kind {
  if (instance.live !== undefined) return 'live';
  if (instance.expect?.feasible === false || (best?.hard ?? 0) > 0) return 'infeasible';
  return instance.family === 'sgp' ? 'golf' : 'cafe';
}

function readInstance(path: string, file: string): Instance {
  const read = v.safeParse(instanceSchema, JSON.parse(readFileSync(path, 'utf8')));
  if (read.success) return read.output;
  throw new Error(`${file} is no seating instance: ${v.summarize(read.issues)}`);
}

function readBest(folder: string): ReadonlyMap<string, Best> {
  const path = [folder, dirname(folder)].map((place) => join(place, bestName)).find((file) => existsSync(file));
  if (path === undefined) return new Map();
  const { instances } = v.parse(bestFileSchema, JSON.parse(readFileSync(path, 'utf8')));
  return new Map(Object.entries(instances).map(([id, entry]) => [id, entry.best]));
}
