/** `npm run backup` and `npm run restore`: the data of this server to one file, and back. */
import { join, resolve } from 'node:path';
import process from 'node:process';
import { readConfig } from './config.ts';
import { backUp, restore, type BackupAnswer } from './journal/backup.ts';

const [task = '', given] = process.argv.slice(2);
const read = readConfig(process.env, process.cwd());
if (!read.ok) giveUp(read.wrong.join('\n'));
const { dataDir } = read.config;
const moment = new Date().toISOString().replaceAll(/[:.]/gu, '-').slice(0, 19);

if (task === 'backup') {
  const file = resolve(given ?? join(dataDir, `backup-${moment}.sqlite`));
  const report = reportOf(backUp(dataDir, file), file);
  console.log(`${cafes(report.cafes)} copied to ${file} and checked.`);
  if (report.damaged.length > 0)
    console.log(`Damaged, here and in the copy: ${report.damaged.join(', ')}. What can be read of them is in it.`);
} else if (task === 'restore' && given !== undefined) {
  const file = resolve(given);
  const keptAs = `before-restore-${moment}.sqlite`;
  const report = reportOf(restore(dataDir, file, keptAs), file);
  console.log(
    `${cafes(report.cafes)} put back from ${file}. What was there before is kept in ${join(dataDir, keptAs)}.`,
  );
  console.log('Start Kafébord again. Phones that are still open bring what they wrote since the copy was made.');
} else giveUp('Usage: npm run backup [-- file]   or   npm run restore -- file');

function reportOf(answer: BackupAnswer, file: string): { readonly cafes: number; readonly damaged: readonly string[] } {
  if (answer.ok) return answer.report;
  switch (answer.why) {
    case 'no-data':
      return giveUp(task === 'backup' ? `There is no data in ${dataDir} yet.` : `There is no file ${file}.`);
    case 'exists':
      return giveUp(`${file} exists already. Choose another name: a copy never replaces an older one.`);
    case 'running':
      return giveUp(`A Kafébord is running on ${dataDir}. Stop it first, then restore.`);
    case 'not-a-backup':
      return giveUp(`${file} is not a whole copy of Kafébord's data. Nothing was changed.`);
  }
}

function cafes(count: number): string {
  return count === 1 ? '1 café' : `${count} cafés`;
}

function giveUp(why: string): never {
  console.error(why);
  process.exit(1);
}
