/** The same problems in a thread of their own. */
import { parentPort } from 'node:worker_threads';
import { goldenAnswers } from './golden.ts';

parentPort?.postMessage(goldenAnswers());
