// The one way in: `npm start`, `npm test` and the other scripts all come here. Built-in modules only,
// because on a fresh clone this is what installs everything else.
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal, findNode, isStopping, npmCi, run, say } from './node.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => join(root, ...parts);

// node:sqlite and type stripping announce themselves as experimental on the older supported versions.
const nodeFlags = ['--disable-warning=ExperimentalWarning'];

/** The path of the program a package offers under its own or another name. */
function tool(name, bin = name) {
  const folder = at('node_modules', name);
  const described = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).bin;
  return join(folder, typeof described === 'string' ? described : described[bin]);
}

/** Tools start helpers of their own with `node`; they must get the same Node as we chose. */
function environment(node, more = {}) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return {
    // What Node reads is stripped of its types and compiled once, not at every start.
    NODE_COMPILE_CACHE: at('node_modules', '.cache', 'kafebord', 'compiled'),
    ...process.env,
    [key]: `${dirname(node)}${delimiter}${process.env[key] ?? ''}`,
    ...more,
  };
}

function changed(path) {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

/** Which files lie below, how large and of when. Times alone would not do: what is unpacked or put back keeps those that it had. */
function fingerprint(paths) {
  const sum = createHash('sha256');
  const add = (path) => {
    const { size, mtimeMs } = statSync(path);
    sum.update(`${path}\n${size}\n${mtimeMs}\n`);
  };
  const walk = (path) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (/\.test\.tsx?$/.test(entry.name) || entry.name === 'node_modules') continue;
      const below = join(path, entry.name);
      if (entry.isDirectory()) walk(below);
      else add(below);
    }
  };
  for (const path of paths) (statSync(path).isDirectory() ? walk : add)(path);
  return sum.digest('hex');
}

async function install() {
  if (changed(at('package-lock.json')) <= changed(at('node_modules', '.package-lock.json'))) return;
  say('installing the libraries (a minute or less, only when they change) …');
  const start = Date.now();
  await npmCi(root);
  if (!isStopping()) say(`libraries in place after ${seconds(start)}.`);
}

function seconds(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}

const pages = { what: 'pages', from: 'client', args: [] };
const server = { what: 'server', from: 'server', args: ['--ssr'] };

/** Builds what is not of the sources as they are. */
async function build(node, { parts = [pages, server], anew = false } = {}) {
  for (const { what, from, args } of parts) {
    const sources = fingerprint(
      [from, 'shared', 'vite.config.ts', '.tsconfig.base.json', 'package-lock.json'].map((name) => at(name)),
    );
    const stamp = at('dist', `${from}.built`);
    if (!anew && read(stamp) === sources) continue;
    say(`building the ${what} …`);
    const start = Date.now();
    // Until it is whole it is nobody's: a build that is broken off is done again.
    rmSync(stamp, { force: true });
    const { code } = await run(
      node,
      [...nodeFlags, tool('vite'), 'build', ...args, ...(anew ? ['--emptyOutDir'] : []), '--logLevel', 'warn'],
      {
        cwd: root,
        env: environment(node),
      },
    );
    if (code !== 0) return code;
    toDisk(at('dist', from));
    writeFileSync(stamp, sources);
    say(`${what} built in ${seconds(start)}.`);
  }
  return 0;
}

/** What is said to be built must outlast a power cut: of an empty `main.js` nobody would hear. */
function toDisk(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    const file = openSync(path, 'r+');
    fsyncSync(file);
    closeSync(file);
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

// Paths, not '.': a type-aware run on the whole folder walks node_modules for a minute.
const written = ['shared', 'server', 'client', 'test', 'vite.config.ts', '.run'].filter((name) => existsSync(at(name)));

async function check(node) {
  const parts = [
    { name: 'types', tool: tool('typescript', 'tsc'), args: ['--build'] },
    {
      name: 'lint',
      tool: tool('oxlint'),
      args: ['--type-aware', '--deny-warnings', '--no-error-on-unmatched-pattern', ...written],
    },
    { name: 'format', tool: tool('oxfmt'), args: ['--check', '--no-error-on-unmatched-pattern', ...written] },
    { name: 'dead code', tool: tool('knip'), args: ['--no-progress', '--no-config-hints'] },
  ];
  say(`checking ${parts.map(({ name }) => name).join(', ')} …`);
  const start = Date.now();
  const results = await Promise.all(
    parts.map(async ({ name, tool: program, args }) => {
      const { code, output } = await run(node, [...nodeFlags, program, ...args], {
        cwd: root,
        env: environment(node, { NO_COLOR: '1' }),
        capture: true,
      });
      return { name, code, output };
    }),
  );
  for (const { name, code, output } of results) {
    if (code !== 0) process.stdout.write(`\n── ${name} ──\n${output.trim()}\n\n`);
  }
  const failed = results.filter(({ code }) => code !== 0).map(({ name }) => name);
  if (isStopping()) return 1;
  say(failed.length === 0 ? `all good after ${seconds(start)}.` : `not good: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
}

async function format(node) {
  const { code } = await run(node, [...nodeFlags, tool('oxfmt'), '--write', ...written], { cwd: root });
  return code;
}

async function test(node, args) {
  const built = await build(node);
  if (built !== 0) return built;
  if (args.length === 0) {
    const checked = await check(node);
    if (checked !== 0) return checked;
  }
  const { code } = await run(node, [...nodeFlags, tool('vitest'), 'run', ...args], {
    cwd: root,
    env: environment(node),
  });
  return code;
}

async function start(node, args) {
  const built = await build(node);
  if (built !== 0) return built;
  const { code } = await run(node, [...nodeFlags, at('dist', 'server', 'main.js'), ...args], {
    cwd: root,
    env: environment(node, { NODE_ENV: process.env.NODE_ENV ?? 'production' }),
  });
  return code;
}

async function dev(node, args) {
  const env = environment(node, { NODE_ENV: 'development' });
  // The server finds pages from the first moment; the watcher below renews them. It runs the sources itself.
  const built = await build(node, { parts: [pages] });
  if (built !== 0) return built;
  const watchers = await Promise.all([
    run(node, [...nodeFlags, tool('vite'), 'build', '--watch', '--logLevel', 'warn'], { cwd: root, env }),
    run(node, [...nodeFlags, '--watch', at('server', 'main.ts'), ...args], { cwd: root, env }),
  ]);
  return Math.max(...watchers.map(({ code }) => code));
}

async function script(node, [file, ...args]) {
  if (!file) throw new Refusal('which file? Use: node .run/run.mjs script <file.ts> [arguments]');
  if (!existsSync(at(file))) throw new Refusal(`${file} is not there.`);
  // What is in `server` – saving and putting back – needs nothing that is built, and must not fail for want of it.
  const built = file.startsWith('server/') ? 0 : await build(node);
  if (built !== 0) return built;
  const { code } = await run(node, [...nodeFlags, at(file), ...args], { cwd: root, env: environment(node) });
  return code;
}

const commands = {
  start,
  test,
  check: (node) => check(node),
  build: (node) => build(node, { anew: true }),
  dev,
  format: (node) => format(node),
  script,
};

async function main([name = 'start', ...args]) {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Refusal(`"${name}" is not known. Known: ${Object.keys(commands).join(', ')}.`);
  const node = await findNode();
  if (!isStopping()) await install();
  return isStopping() ? 1 : command(node, args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`kafébord: ${error.message}\n`);
  process.exitCode = 1;
}
