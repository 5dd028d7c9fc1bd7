/** What the demo can be told on the command line. */
import { parseArgs } from 'node:util';

export interface DemoOptions {
  readonly people: number;
  /** 0: any free port. */
  readonly port: number;
  /** Plays once through to the close, as fast as the server saves, and ends. */
  readonly once: boolean;
}

const usage = 'npm run demo -- [--people 2-200] [--port 0-65535] [--once]';

export function readOptions(args: readonly string[]): DemoOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: { type: 'string', default: '40' },
      port: { type: 'string', default: '0' },
      once: { type: 'boolean', default: false },
    },
  });
  return { people: whole(values.people, 2, 200), port: whole(values.port, 0, 65_535), once: values.once };
}

function whole(text: string, least: number, most: number): number {
  const number = /^\d+$/u.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new Error(`"${text}" is not a whole number from ${least} to ${most}. ${usage}`);
}
