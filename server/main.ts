/** The composition root: the one place where the real clock, the real disk and the real network are taken in hand. */
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { systemClock } from './clock.ts';
import { readConfig } from './config.ts';
import { greeting } from './greeting.ts';
import { readCertificate } from './hall/certificate.ts';
import { openEmbeddedJournal } from './journal/embedded.ts';
import { createLog } from './log.ts';
import { serve } from './serve.ts';
import { unexpected } from './unexpected.ts';

const read = readConfig(process.env, process.cwd());
if (!read.ok) giveUp('Kafébord cannot start:', read.wrong);
const { config } = read;

const https = config.tls && (await readCertificate(config.tls, Date.now()));
if (https && !https.ok) giveUp('Kafébord cannot start:', https.wrong);

const journal = await openEmbeddedJournal(config.dataDir).catch((error: unknown) =>
  giveUp(`Kafébord cannot start: ${wordsOf(error)}`, [
    `Is another Kafébord running on ${config.dataDir}? Stop it, or choose another folder: DATA_DIR=./other npm start`,
  ]),
);
journal.onStanding((standing) => {
  if (standing.state === 'well') console.error('There is room on the disk again: everything is saved as before.');
  else if (standing.state === 'full')
    console.error(
      `The disk is full, nothing can be saved: ${standing.why}. Free some space; Kafébord goes on by itself.`,
    );
  else console.error(`Nothing can be saved any more: ${standing.why}. Mend the disk, then start Kafébord again.`);
});

const serving = await serve({
  ...config,
  certificate: https?.certificate ?? null,
  journal,
  clock: systemClock,
  interfaces: networkInterfaces,
  pages: fileURLToPath(new URL('../dist/client', import.meta.url)),
  log: (namespace) => createLog(namespace, process.env['DEBUG'], console.error),
}).catch((error: unknown) =>
  giveUp(`Kafébord cannot listen on ${config.host}, port ${config.port}: ${wordsOf(error)}`, [
    'If the port is taken, stop the other program or choose another port: PORT=8081 npm start',
  ]),
);
console.log(greeting(serving.addresses, config.dataDir));

let stopping = false;
/** What has been promised is on disk already; stopping says goodbye, lets the last commit finish and closes the file. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await serving.close();
  await journal.close();
  process.exit(0);
}
// What has been promised is on disk, and every café goes on from there: a timer or a promise that failed must not end the others.
process.on('uncaughtException', unexpected);
process.on('unhandledRejection', unexpected);
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());

function giveUp(what: string, advice: readonly string[]): never {
  console.error([what, ...advice.map((line) => `  - ${line}`)].join('\n'));
  process.exit(1);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
