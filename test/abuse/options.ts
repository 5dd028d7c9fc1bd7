/** What the large versions can be told on the command line. */
import { parseArgs } from 'node:util';
import { seedFor } from './kit/chance.ts';

export const attacks = ['frames', 'packets', 'updates', 'network', 'handshakes', 'vanished'] as const;
export type AttackName = (typeof attacks)[number];

export interface AbuseOptions {
  readonly attack: AttackName;
  readonly count: number;
  readonly seed: number;
  readonly perSecond: number;
  readonly seconds: number;
}

const counts: Readonly<Record<AttackName, number>> = {
  frames: 1_000_000,
  packets: 100_000,
  updates: 100_000,
  network: 6,
  handshakes: 1000,
  vanished: 1,
};

const usage = `npm run abuse -- ${attacks.join('|')} [--count N] [--seed N] [--per-second N] [--seconds N]`;

export function readOptions(args: readonly string[]): AbuseOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      count: { type: 'string' },
      seed: { type: 'string' },
      'per-second': { type: 'string', default: '2500' },
      seconds: { type: 'string', default: '120' },
    },
  });
  const attack = attacks.find((name) => name === positionals[0]);
  if (!attack || positionals.length !== 1) throw new Error(usage);
  return {
    attack,
    count: whole(values.count ?? String(counts[attack])),
    seed: values.seed === undefined ? seedFor() : whole(values.seed),
    perSecond: whole(values['per-second']),
    seconds: whole(values.seconds),
  };
}

function whole(text: string): number {
  if (/^[1-9]\d{0,8}$/u.test(text)) return Number(text);
  throw new Error(`"${text}" is not a whole number. ${usage}`);
}
