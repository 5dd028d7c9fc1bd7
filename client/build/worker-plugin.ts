/** Writes into the service worker which files it keeps. The list is its version: another file, another worker. */
import { phoneFiles } from './phone-files.ts';

const place = '__PHONE_FILES__';
const workerFile = 'sw.js';

interface Made {
  readonly type: 'chunk' | 'asset';
  readonly fileName: string;
  code?: string;
}

export function workerPlugin() {
  return {
    name: 'kafebord:worker',
    enforce: 'post',
    generateBundle(_options: unknown, bundle: Record<string, Made>): void {
      const worker = bundle[workerFile];
      if (worker?.code === undefined || !worker.code.includes(place)) throw new Error(`${workerFile} has no ${place}`);
      worker.code = worker.code.replace(place, JSON.stringify(phoneFiles(bundle)));
    },
  } as const;
}
