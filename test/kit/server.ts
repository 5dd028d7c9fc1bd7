/** The real server as a process of its own, on a free port of this machine. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { get as getPlainly } from 'node:http';
import { get as getSecurely } from 'node:https';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Asks it to stop, as Ctrl+C does, and waits until it has. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
}

export interface ServerOptions {
  readonly dataDir: string;
  /** Left out or 0: any free port. A test that starts the server again names the earlier one. */
  readonly port?: number;
  /** Where it listens; this machine alone unless told otherwise. */
  readonly host?: string;
  /** More of the environment, such as a certificate. */
  readonly env?: Readonly<Record<string, string>>;
}

/** What `npm start` runs; `npm test` builds it first. */
const main = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));
const readyMs = 20_000;

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { dataDir, port = 0, host = '127.0.0.1', env = {} } = options;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    // The folder it would look for `data` in; named here so that no test depends on where it was started.
    cwd: dataDir,
    env: { ...process.env, ...env, PORT: String(port), HOST: host, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  try {
    const { scheme, open } = await untilReady(child, () => said);
    return {
      url: `${scheme}://127.0.0.1:${open}`,
      port: open,
      pid: child.pid ?? 0,
      stop: () => end(child, 'SIGTERM'),
      kill: () => end(child, 'SIGKILL'),
    };
  } catch (error) {
    await end(child, 'SIGKILL');
    throw new Error(`the server did not start: ${complained || said || 'it said nothing'}`, { cause: error });
  }
}

/** The greeting names the port; after that the server must say that it can save. */
async function untilReady(child: ChildProcess, said: () => string): Promise<{ scheme: string; open: number }> {
  const giveUpAt = Date.now() + readyMs;
  while (Date.now() < giveUpAt) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('it ended by itself');
    const [, scheme = '', port] = /(https?):\/\/localhost:(\d+)/u.exec(said()) ?? [];
    const open = Number(port ?? 0);
    if (open > 0 && (await isSaving(`${scheme}://127.0.0.1:${open}/healthz`))) return { scheme, open };
    await wait(25);
  }
  throw new Error(`not ready after ${readyMs} ms`);
}

/** With whatever certificate: the tests make their own. */
function isSaving(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const get = url.startsWith('https:') ? getSecurely : getPlainly;
    get(url, { agent: false, rejectUnauthorized: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve(text.includes('"saving":true')));
    }).on('error', () => resolve(false));
  });
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill(signal);
  await closed;
}
