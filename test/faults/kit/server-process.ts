/** The server as a black box: a process with an environment of our making, a port, and an end that we choose. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** What `npm start` runs; `npm test` builds it first. */
const main = fileURLToPath(new URL('../../../dist/server/main.js', import.meta.url));
const readyMs = 30_000;

/** Servers that run. None outlives the tests, however these end. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export interface ProcessOptions {
  readonly dataDir: string;
  readonly port?: number;
  /** Further environment, such as the library to be preloaded. */
  readonly env?: Readonly<Record<string, string>>;
  /** Files that Node loads before the server. */
  readonly preload?: readonly string[];
}

export class ServerProcess {
  readonly #child: ChildProcess;
  #said = '';
  #complained = '';
  #port = 0;

  constructor({ dataDir, port = 0, env = {}, preload = [] }: ProcessOptions) {
    const imports = preload.flatMap((file) => ['--import', file]);
    this.#child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...imports, main], {
      cwd: dataDir,
      // Without libuv's io_uring every call passes through the library that is preloaded.
      env: { ...process.env, UV_USE_IO_URING: '0', PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(this.#child);
    this.#child.once('exit', () => running.delete(this.#child));
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.#said += text));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#complained += text));
  }

  get port(): number {
    return this.#port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** What it has written to its standard error. */
  get complaints(): string {
    return this.#complained;
  }

  get ended(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Waits until it answers. It need not be able to save. */
  async ready(): Promise<this> {
    const giveUpAt = Date.now() + readyMs;
    while (!this.ended && Date.now() < giveUpAt) {
      this.#port = Number(/http:\/\/localhost:(\d+)/u.exec(this.#said)?.[1] ?? 0);
      if (this.#port > 0 && (await this.health()) !== null) return this;
      await wait(15);
    }
    const words = this.#complained || this.#said || 'it said nothing';
    await this.kill();
    throw new Error(`the server did not start: ${words}`);
  }

  async health(): Promise<{ readonly status: number; readonly saving: boolean } | null> {
    try {
      const response = await fetch(`${this.url}/healthz`);
      const { saving } = (await response.json()) as { readonly saving?: boolean };
      return { status: response.status, saving: saving === true };
    } catch {
      return null;
    }
  }

  /** Asks it to stop, as Ctrl+C does. Does not wait. */
  askToStop(): void {
    this.#child.kill('SIGTERM');
  }

  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.ended) return;
    const closed = once(this.#child, 'close');
    this.#child.kill(signal);
    await closed;
  }
}
