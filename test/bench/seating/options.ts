/** What the benchmark of the seating can be told on the command line. */
import { parseArgs } from 'node:util';

export interface Options {
  /** Only instances whose id matches. */
  readonly filter: RegExp;
  /** How many seeds each instance is solved with: 1, 2, 3 and so on. */
  readonly seeds: number;
  /** Whether two more seconds of searching are measured as well. */
  readonly background: boolean;
}

export const usage = `npm run bench seating -- [--filter regex] [--seeds 5] [--background]
  instances: the folder that KAFEBORD_SEATING names, else ../shared/seating/instances, else test/fixtures/seating`;

/** Throws an Error with words for the person at the keyboard. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      filter: { type: 'string', default: '' },
      seeds: { type: 'string', default: '5' },
      background: { type: 'boolean', default: false },
    },
  });
  const seeds = Number(values.seeds);
  if (!Number.isInteger(seeds) || seeds < 1) throw new Error(`"${values.seeds}" is no number of seeds.\n${usage}`);
  return { filter: expression(values.filter), seeds, background: values.background };
}

function expression(text: string): RegExp {
  try {
    return new RegExp(text, 'u');
  } catch {
    throw new Error(`"${text}" is no regular expression.\n${usage}`);
  }
}
