/**
 * Bit after bit flipped anywhere in the stored file, however deep in SQLite's own bookkeeping. What must never happen: a café that
 * calls itself whole and lacks something acknowledged, words that nobody wrote, a server that ends without saying why.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { brokenPromises } from './driver/check.ts';
import { Crew } from './driver/crew.ts';
import { endState } from './driver/end-state.ts';
import { Steering } from './driver/steering.ts';
import { chanceFrom } from './kit/chance.ts';
import { Computer } from './kit/computer.ts';
import { flipAnywhere } from './kit/damage.ts';

type Outcome = 'whole' | 'read only' | 'refused by name' | 'no start, and said why';

export interface DamageReport {
  readonly outcomes: { [outcome in Outcome]?: number };
  readonly broken: string[];
}

export interface DamagePlan {
  readonly times: number;
  readonly seed: number;
  /** Hits the write-ahead log of a server that was killed, too. */
  readonly log: boolean;
  readonly told: (line: string) => void;
}

export async function damages({ times, seed, log, told }: DamagePlan): Promise<DamageReport> {
  const chance = chanceFrom(seed);
  const report: DamageReport = { outcomes: {}, broken: [] };
  const computer = new Computer({ shim: false });
  const clean = mkdtempSync(join(tmpdir(), 'kafebord-clean-'));
  const crews: Crew[] = [];
  try {
    const url = await computer.on();
    for (const name of ['a0', 'b0']) {
      const crew = await Crew.gather({ url, name, guests: 3, tables: 1 });
      crews.push(crew);
      for (let count = 0; count < 8; count += 1) {
        for (const guest of crew.guests) guest.jots();
        await crew.settle();
      }
      crew.vanishes();
    }
    await (log ? computer.kill() : computer.stop());
    cpSync(computer.disk, clean, { recursive: true });
    for (let count = 1; count <= times; count += 1) {
      rmSync(computer.disk, { recursive: true });
      cpSync(clean, computer.disk, { recursive: true });
      const [database = ''] = computer.databases();
      const path = log && chance.percent(50) ? `${database}-wal` : database;
      const byte = flipAnywhere(path, chance);
      for (const { outcome, broken } of await lookAt(computer, crews)) {
        report.outcomes[outcome] = (report.outcomes[outcome] ?? 0) + 1;
        report.broken.push(...broken.map((line) => `byte ${byte} of ${basename(path)}: ${line}`));
      }
      await computer.kill();
      if (count % 10 === 0)
        told(`${count} bits: ${JSON.stringify(report.outcomes)}, ${report.broken.length} promises broken`);
    }
  } finally {
    for (const crew of crews) crew.vanishes();
    await computer.scrap();
    rmSync(clean, { recursive: true, force: true });
  }
  return report;
}

interface Look {
  readonly outcome: Outcome;
  readonly broken: readonly string[];
}

async function lookAt(computer: Computer, crews: readonly Crew[]): Promise<Look[]> {
  const server = computer.boot();
  try {
    await server.ready();
  } catch {
    const said = server.complaints.includes('cannot start');
    return [
      { outcome: 'no start, and said why', broken: said ? [] : [`ended with: ${server.complaints.slice(0, 300)}`] },
    ];
  }
  const looks: Look[] = [];
  for (const crew of crews) looks.push(await lookInto(crew));
  if (server.ended) looks.push({ outcome: 'whole', broken: [`the server ended: ${server.complaints.slice(0, 300)}`] });
  return looks;
}

async function lookInto(crew: Crew): Promise<Look> {
  const { url, cafe, secret } = crew.door;
  const prefix = crew.guests[0]?.name.slice(0, 2) ?? '';
  const leader = new Steering({ url, cafe, ticket: secret });
  try {
    await leader.until(() => leader.room !== null, 'the room', 10_000);
    // The word about damage comes with the first view or not at all.
    await leader.time();
    const all = brokenPromises(crew.history, await endState(crew.door, prefix));
    // What is damaged may lack something, and says so; nothing may ever be invented.
    if (leader.damaged) return { outcome: 'read only', broken: all.filter((line) => line.endsWith('by nobody')) };
    return { outcome: 'whole', broken: all };
  } catch (error) {
    const known = leader.refused === 'cafe-damaged';
    return {
      outcome: 'refused by name',
      broken: known ? [] : [error instanceof Error ? error.message : String(error)],
    };
  } finally {
    leader.close();
  }
}
