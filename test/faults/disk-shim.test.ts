/** Is the disk of these tests worth anything? It must lose what nobody synced, or every test on it would pass. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Board } from './kit/board.ts';
import { diskShim } from './kit/shim.ts';
import { describeWithDisk } from './kit/with-disk.ts';

describeWithDisk('the disk of these tests', () => {
  let folder = '';
  let board: Board;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'kafebord-disk-')));
    for (const name of ['disk', 'shadow']) mkdirSync(join(folder, name));
    board = new Board(join(folder, 'board'));
  });
  afterEach(() => {
    board.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const kept = (name: string): string => join(folder, 'shadow', name);

  /** Runs a little program on the disk until it says "done", and pulls the plug. */
  async function untilDone(program: string): Promise<void> {
    const shim = diskShim();
    if (!shim.ok) throw new Error(shim.why);
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '-e', program], {
      cwd: join(folder, 'disk'),
      env: {
        ...process.env,
        LD_PRELOAD: shim.library,
        DISK_SHIM_FOLDER: join(folder, 'disk'),
        DISK_SHIM_SHADOW: join(folder, 'shadow'),
        DISK_SHIM_BOARD: board.path,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }

  const rows = (mode: string): string => `
    const { DatabaseSync } = require('node:sqlite');
    const database = new DatabaseSync('rows.sqlite');
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = ${mode}');
    database.exec('CREATE TABLE kept (number INTEGER)');
    for (let number = 0; number < 50; number += 1) database.exec('INSERT INTO kept VALUES (' + number + ')');
    console.log('done');
    setInterval(() => {}, 1000);`;

  function rowsKept(): number {
    const database = new DatabaseSync(kept('rows.sqlite'));
    try {
      return Number(database.prepare('SELECT count(*) AS rows FROM kept').get()?.['rows']);
    } catch {
      return 0;
    } finally {
      database.close();
    }
  }

  it('[CR4] it loses what SQLite wrote without syncing, and keeps every row that was synced', async () => {
    await untilDone(rows('NORMAL'));
    expect(rowsKept()).toBeLessThan(50);
    rmSync(join(folder, 'disk'), { recursive: true });
    rmSync(join(folder, 'shadow'), { recursive: true });
    for (const name of ['disk', 'shadow']) mkdirSync(join(folder, name));
    const before = board.count('syncs');
    await untilDone(rows('FULL'));
    expect(rowsKept()).toBe(50);
    expect(board.count('syncs') - before).toBeGreaterThanOrEqual(50);
    expect(board.count('mapped')).toBe(0);
  });

  it('[CR4] it takes plain files, truncation and renaming as a disk does', async () => {
    await untilDone(`
      const fs = require('node:fs');
      const write = (name, text, sync) => {
        const file = fs.openSync(name, 'w');
        fs.writeSync(file, text);
        if (sync) fs.fsyncSync(file);
        fs.closeSync(file);
      };
      write('synced', 'here to stay', true);
      write('loose', 'soon gone', false);
      write('renamed.new', 'in place', true);
      fs.renameSync('renamed.new', 'renamed');
      write('shrunk', 'long long long', true);
      fs.truncateSync('shrunk', 4);
      const shrunk = fs.openSync('shrunk', 'r+');
      fs.fsyncSync(shrunk);
      write('removed', 'not wanted', true);
      fs.unlinkSync('removed');
      console.log('done');
      setInterval(() => {}, 1000);`);
    const read = (name: string): string => readFileSync(kept(name), 'utf8');
    expect([read('synced'), read('loose'), read('renamed'), read('shrunk')]).toEqual([
      'here to stay',
      '',
      'in place',
      'long',
    ]);
    expect(existsSync(kept('removed'))).toBe(false);
  });
});
