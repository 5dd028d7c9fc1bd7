/** The packages of the other servers, in a folder of their own: nothing of the product depends on them. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../peers/', import.meta.url));

/** Installs them when they are missing or older than their list. Answers why it could not be done, or null. */
export function installPeers(say: (words: string) => void): string | null {
  if (changed(`${folder}package-lock.json`) <= changed(`${folder}node_modules/.package-lock.json`)) return null;
  say('installing the other servers into test/bench/peers (npm ci, once) …');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // Without a network this should be known in seconds.
  args.push('--fetch-retries=1', '--fetch-retry-mintimeout=1000');
  const npm = process.env['npm_execpath'];
  const known = npm !== undefined && npm.endsWith('npm-cli.js') && existsSync(npm);
  const { status, error, stderr } = known
    ? spawnSync(process.execPath, [npm, ...args], { cwd: folder, encoding: 'utf8' })
    : spawnSync('npm', args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status === 0) return null;
  return error?.message ?? stderr.trim().split('\n').slice(0, 3).join(' ');
}

function changed(path: string): number {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}
