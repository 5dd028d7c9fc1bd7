/** The thread that makes files, and that dies when it is asked for one of the case `dies`. */
import { parentPort } from 'node:worker_threads';
import '../../server/export/making/worker.ts';
import type { MakingRequest } from '../../server/export/making/ask.ts';

parentPort?.on('message', (request: MakingRequest) => {
  if (request.is === 'make' && request.wanted.caseNumber === 'dies') throw new Error('out of memory');
});
