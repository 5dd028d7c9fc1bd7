/** The thread in which files are made: what takes long here stops nobody. */
import { parentPort } from 'node:worker_threads';
import { must } from '../../../shared/cafe/must.ts';
import type { MakingAnswer, MakingRequest } from './ask.ts';
import { makeFile } from './make.ts';

const port = must(parentPort, 'this file runs in a worker');
const making = new Set<number>();
const forgotten = new Set<number>();

class Forgotten extends Error {}

port.on('message', (request: MakingRequest) => {
  if (request.is === 'make') void make(request);
  else if (making.has(request.id)) forgotten.add(request.id);
});

async function make({ id, packed, wanted, at }: Extract<MakingRequest, { is: 'make' }>): Promise<void> {
  const answer = (told: MakingAnswer, transfer: readonly ArrayBuffer[] = []): void =>
    port.postMessage(told, [...transfer]);
  making.add(id);
  try {
    const file = await makeFile(packed, wanted, at, (progress) => {
      if (forgotten.has(id)) throw new Forgotten();
      answer({ is: 'progress', id, ...progress });
    });
    answer({ is: 'made', id, file }, [file.bytes.buffer]);
  } catch (error) {
    answer({ is: 'failed', id, why: whereOf(error) });
  } finally {
    making.delete(id);
    forgotten.delete(id);
  }
}

/** Where it went wrong, without what it says: that may be somebody's words. */
function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something was thrown';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [error.name, ...frames.slice(0, 4)].join(' ');
}
