/** Attacks run in a thread of their own, so that what honest people measure is the server and not the attacker's work. */
import { Worker } from 'node:worker_threads';
import type { AttackOutcome, FrameAttack } from './attack-frames.ts';
import type { PacketAttack } from './attack-packets.ts';

export type Order =
  | { readonly what: 'frames'; readonly attack: FrameAttack }
  | { readonly what: 'packets'; readonly attack: PacketAttack };

export function attackAside(order: Order): Promise<AttackOutcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./aside-worker.ts', import.meta.url), {
      workerData: order,
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    worker.once('message', (outcome: AttackOutcome) => {
      resolve(outcome);
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the attacker ended with ${code}`)));
  });
}
