// The one way in: `npm start`, `npm test` and the other scripts all come here. Built-in modules only,
// because on a fresh clone this is what installs everything else.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
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

/** When anything below was last changed; folders count too, so that a removed file is noticed. */
function newest(path) {
  let latest = changed(path);
  if (latest === 0 || !statSync(path).isDirectory()) return latest;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (/\.test\.tsx?$/.test(entry.name) || entry.name === 'node_modules') continue;
    const below = join(path, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(below) : changed(below));
  }
  return latest;
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

const builds = [
  { what: 'pages', made: at('dist', 'client', 'index.html'), from: 'client', args: [] },
  { what: 'server', made: at('dist', 'server', 'main.js'), from: 'server', args: ['--ssr'] },
];

/** Builds what is older than its sources. */
async function build(node, { force = false } = {}) {
  for (const { what, made, from, args } of builds) {
    const sources = [from, 'shared', 'vite.config.ts', 'package-lock.json'].map((name) => newest(at(name)));
    if (!force && changed(made) > Math.max(...sources)) continue;
    say(`building the ${what} …`);
    const start = Date.now();
    const { code } = await run(node, [...nodeFlags, tool('vite'), 'build', ...args, '--logLevel', 'warn'], {
      cwd: root,
      env: environment(node),
    });
    if (code !== 0) return code;
    say(`${what} built in ${seconds(start)}.`);
  }
  return 0;
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
  // The server finds pages from the first moment; the watcher below renews them.
  const built = await build(node);
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
  const built = await build(node);
  if (built !== 0) return built;
  const { code } = await run(node, [...nodeFlags, at(file), ...args], { cwd: root, env: environment(node) });
  return code;
}

const commands = {
  start,
  test,
  check: (node) => check(node),
  build: (node) => build(node, { force: true }),
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
