/** Programs of other people that open what we write. Where one is missing its tests say so and are left out. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Program {
  readonly missing: boolean;
  /** For the name of a test: '' when the program is here. */
  readonly why: string;
}

export function program(name: string, asked = '--version'): Program {
  const missing = spawnSync(name, [asked], { timeout: 30_000 }).error !== undefined;
  return { missing, why: missing ? ` (left out: ${name} is not on this machine)` : '' };
}

/** What a program says about a file; `FILE` stands for its name. Throws with its complaints when it fails. */
export function asks(name: string, args: readonly string[], bytes: Uint8Array): string {
  return inFolder((folder) => {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, bytes);
    const { status, stdout, stderr } = spawnSync(
      name,
      args.map((arg) => (arg === 'FILE' ? file : arg)),
      { encoding: 'utf8', timeout: 60_000, maxBuffer: 1e8 },
    );
    if (status !== 0) throw new Error(`${name} ends with ${status}: ${stderr}`);
    return stdout;
  });
}

const office = 'soffice';

/** A file of one kind turned into another by LibreOffice, which has a home of its own for it. `reading`: how it is to be read. */
export function officeTurns(bytes: Uint8Array, from: string, to: string, reading: readonly string[] = []): Uint8Array {
  return inFolder((folder) => {
    writeFileSync(join(folder, `file.${from}`), bytes);
    const { status, stderr } = spawnSync(
      office,
      [
        `-env:UserInstallation=file://${join(folder, 'home')}`,
        '--headless',
        ...reading,
        '--convert-to',
        to,
        '--outdir',
        folder,
        join(folder, `file.${from}`),
      ],
      { encoding: 'utf8', timeout: 60_000 },
    );
    if (status !== 0) throw new Error(`soffice ends with ${status}: ${stderr}`);
    return readFileSync(join(folder, `file.${to.split(':')[0]}`));
  });
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'kafebord-document-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
