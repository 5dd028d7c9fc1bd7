/** What the benchmark of the sync path can be told on the command line. */
import { parseArgs } from 'node:util';
import { allLoads } from './loads/all.ts';
import type { Load } from './loads/load.ts';
import { contenderNames, type ContenderName } from './servers/contenders.ts';

export interface Options {
  readonly loads: readonly Load[];
  readonly servers: readonly ContenderName[];
  /** Null: as often as each load asks for. */
  readonly repeats: number | null;
  /** Length of a measured window. */
  readonly seconds: number;
  readonly marks: boolean;
  readonly seed: number;
  /** Where all figures of all runs are written, or null. */
  readonly json: string | null;
}

export const usage = `npm run bench sync -- [--only ${allLoads.map(({ id }) => id).join(',')}]
  [--servers ${contenderNames.join(',')}]
  [--repeats 3] [--seconds 8] [--seed 1] [--json file]
  [--plain]  our clients do not ask for saved marks`;

/** Throws an Error with words for the person at the keyboard. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      servers: { type: 'string' },
      repeats: { type: 'string' },
      seconds: { type: 'string', default: '8' },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
      plain: { type: 'boolean', default: false },
    },
  });
  const ids = chosen(
    values.only,
    allLoads.map(({ id }) => id),
  );
  return {
    loads: allLoads.filter(({ id }) => ids.includes(id)),
    servers: chosen(values.servers, contenderNames),
    repeats: values.repeats === undefined ? null : positive(values.repeats),
    seconds: positive(values.seconds),
    marks: !values.plain,
    seed: positive(values.seed),
    json: values.json ?? null,
  };
}

/** Some of what there is, in the order in which it is there. */
function chosen<T extends string>(text: string | undefined, known: readonly T[]): readonly T[] {
  if (text === undefined) return known;
  const wanted = text.split(',').map((name) => name.trim());
  const strange = wanted.filter((name) => !known.some((one) => one === name));
  if (strange.length > 0) throw new Error(`"${strange.join(', ')}" is not known.\n${usage}`);
  return known.filter((name) => wanted.includes(name));
}

function positive(text: string): number {
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  throw new Error(`"${text}" is not a positive number.\n${usage}`);
}
