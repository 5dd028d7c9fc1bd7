/** Many short connections to the document plane, each with a few harmless frames and one that is not. */
import { setTimeout as wait } from 'node:timers/promises';
import { bareLine, offered, type BareEnd } from './bare-line.ts';
import { chanceFrom, type Chance } from './chance.ts';
import { Tally } from './figures.ts';
import { harmlessFrame, hostileFrame } from './hostile-frames.ts';

export interface FrameAttack {
  readonly port: number;
  /** Of a document. */
  readonly path: string;
  /** Tickets that may read it. */
  readonly tickets: readonly string[];
  readonly seed: number;
  readonly count: number;
  readonly perSecond: number;
  readonly atOnce: number;
}

export interface AttackOutcome {
  readonly frames: number;
  readonly connections: number;
  readonly seconds: number;
  /** How connections ended: close codes by name, or in words. */
  readonly ends: Tally;
  readonly kinds: Tally;
  /** Connections that found nobody listening. */
  readonly unreachable: number;
}

/** A connection that is neither closed nor answered by then has done nothing, and goes. */
const lingerMs = 120;

export async function attackWithFrames(attack: FrameAttack): Promise<AttackOutcome> {
  const { seed, count, perSecond, atOnce } = attack;
  const chance = chanceFrom(seed);
  const ends = new Tally();
  const kinds = new Tally();
  const started = performance.now();
  let frames = 0;
  let connections = 0;
  async function goOn(): Promise<void> {
    while (frames < count) {
      const ahead = (frames / perSecond) * 1000 - (performance.now() - started);
      if (ahead > 5) {
        await wait(ahead);
        continue;
      }
      const before = Array.from({ length: chance.below(6) }, () => harmlessFrame(chance));
      const hostile = hostileFrame(chance);
      kinds.count(hostile.name);
      frames += before.length + hostile.frames;
      connections += 1;
      const bytes = Buffer.concat([...before, hostile].map((frame) => frame.bytes));
      ends.count(nameOf(await oneLine(attack, bytes, chance)));
    }
  }
  await Promise.all(Array.from({ length: atOnce }, goOn));
  const unreachable = ends.get('unreachable') ?? 0;
  return { frames, connections, seconds: (performance.now() - started) / 1000, ends, kinds, unreachable };
}

/** Before, during or after the ticket is looked at: instead of a request, in one breath with it, or once it is answered. */
async function oneLine(attack: FrameAttack, bytes: Uint8Array, chance: Chance): Promise<BareEnd> {
  const { port, path, tickets } = attack;
  const when = chance.pick(['instead', 'early', 'early', 'after', 'after', 'after', 'wrong ticket'] as const);
  const protocols = when === 'wrong ticket' ? offered('no-such-ticket-0123456789') : offered(chance.pick(tickets));
  const line = bareLine({
    port,
    path,
    protocols,
    ...(when === 'instead' ? { instead: bytes } : {}),
    ...(when === 'early' || when === 'wrong ticket' ? { early: bytes } : {}),
  });
  if (when === 'after') {
    await line.answered;
    line.send(bytes);
  }
  const leaving = setTimeout(() => line.leave(), lingerMs);
  const end = await line.ended;
  clearTimeout(leaving);
  return end;
}

function nameOf({ how, code, reason, status }: BareEnd): string {
  if (code !== null) return reason === '' ? String(code) : `${code} ${reason}`;
  if (how === 'unreachable' || how === 'left') return how;
  return status === null || status === 101 ? how : `HTTP ${status}`;
}
