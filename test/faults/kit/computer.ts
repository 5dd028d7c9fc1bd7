/**
 * A computer of its own for one server: a disk, and a plug that can be pulled. With a shim the disk keeps what was synced; without
 * one only the process can be killed.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { Board } from './board.ts';
import type { Chance } from './chance.ts';
import { ServerProcess } from './server-process.ts';
import { diskShim } from './shim.ts';
import { tear } from './tear.ts';

export interface ComputerOptions {
  /** False: an ordinary disk, on every system. */
  readonly shim?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly preload?: readonly string[];
}

/** Folders of computers that are in use. None outlives the tests. */
const folders = new Set<string>();
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export class Computer {
  readonly #folder: string;
  readonly #library: string | null;
  readonly #options: ComputerOptions;
  readonly board: Board;
  #server: ServerProcess | null = null;
  #port = 0;

  constructor(options: ComputerOptions = {}) {
    const shim = options.shim === false ? null : diskShim();
    if (shim && !shim.ok) throw new Error(`no such disk here: ${shim.why}`);
    this.#options = options;
    this.#library = shim?.library ?? null;
    // The shim compares with what the kernel calls a file: no symbolic links in it.
    this.#folder = realpathSync(mkdtempSync(join(tmpdir(), 'kafebord-faults-')));
    folders.add(this.#folder);
    mkdirSync(this.disk);
    mkdirSync(this.#shadow);
    this.board = new Board(join(this.#folder, 'board'));
  }

  get disk(): string {
    return join(this.#folder, 'disk');
  }

  get #shadow(): string {
    return join(this.#folder, 'shadow');
  }

  get server(): ServerProcess {
    if (!this.#server) throw new Error('the computer is off');
    return this.#server;
  }

  get url(): string {
    return this.server.url;
  }

  /** Starts the server without waiting for it: the plug may be pulled in the middle of that too. */
  boot(): ServerProcess {
    const env =
      this.#library === null
        ? {}
        : {
            LD_PRELOAD: this.#library,
            DISK_SHIM_FOLDER: this.disk,
            DISK_SHIM_SHADOW: this.#shadow,
            DISK_SHIM_BOARD: this.board.path,
          };
    const { preload = [] } = this.#options;
    const more = { ...env, ...this.#options.env };
    this.#server = new ServerProcess({ dataDir: this.disk, port: this.#port, env: more, preload });
    return this.#server;
  }

  /** Starts the server and waits until it answers, on the same port as before. */
  async on(): Promise<string> {
    const before = this.board.count('loaded');
    const server = await this.boot().ready();
    this.#port = server.port;
    // A library that cannot be found is passed over with a line on standard error, and every cut would then lose everything.
    if (this.#library !== null && this.board.count('loaded') === before)
      throw new Error(`the server runs without our disk: ${server.complaints}`);
    return server.url;
  }

  /** Ends the process; the operating system lives, and with it what was written and not synced. */
  async kill(): Promise<void> {
    await this.#server?.kill();
    this.#server = null;
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
    this.#server = null;
  }

  /** Pulls the plug. The disk is afterwards what was synced; given chance, also torn and half written. */
  async cutPower(chance: Chance | null = null): Promise<void> {
    await this.kill();
    if (chance) tear(this.disk, this.#shadow, this.board, chance);
    rmSync(this.disk, { recursive: true });
    cpSync(this.#shadow, this.disk, { recursive: true });
  }

  /** What SQLite itself says about every database on the disk. Looks at a copy: looking repairs. */
  integrity(): string[] {
    const copy = mkdtempSync(join(this.#folder, 'copy-'));
    cpSync(this.disk, copy, { recursive: true });
    const answers = this.databases(copy).map((path) => {
      const database = new DatabaseSync(path);
      const rows = database.prepare('PRAGMA integrity_check').all();
      database.close();
      return rows.map((row) => String(row['integrity_check'])).join('; ');
    });
    rmSync(copy, { recursive: true });
    return answers;
  }

  databases(folder = this.disk): string[] {
    return readdirSync(folder)
      .filter((name) => /\.(?:sqlite3?|db)$/u.test(name))
      .map((name) => join(folder, name));
  }

  /** Keeps what is on the disk where it is, for somebody who wants to know how it came about. */
  async keep(): Promise<string> {
    await this.kill();
    folders.delete(this.#folder);
    return this.#folder;
  }

  async scrap(): Promise<void> {
    await this.kill();
    this.board.close();
    if (!folders.has(this.#folder)) return;
    rmSync(this.#folder, { recursive: true, force: true });
    folders.delete(this.#folder);
  }
}
