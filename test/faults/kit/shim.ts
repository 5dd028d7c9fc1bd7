/** The preloaded disk, compiled when a test needs it. Where it cannot be, the tests that need it say why they did not run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export type Shim = { readonly ok: true; readonly library: string } | { readonly ok: false; readonly why: string };

const source = fileURLToPath(new URL('../disk-shim.c', import.meta.url));
let built: Shim | null = null;

export function diskShim(): Shim {
  built ??= build();
  return built;
}

function build(): Shim {
  if (process.platform !== 'linux') return { ok: false, why: 'needs Linux' };
  const named = process.env['CC'];
  const compilers = named === undefined || named === '' ? ['cc', 'gcc', 'clang'] : [named];
  const compiler = compilers.find((name) => spawnSync(name, ['--version']).status === 0);
  if (compiler === undefined) return { ok: false, why: 'needs a C compiler, such as cc' };
  const folder = mkdtempSync(join(tmpdir(), 'kafebord-shim-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const library = join(folder, 'disk-shim.so');
  const made = spawnSync(compiler, ['-O2', '-shared', '-fPIC', '-o', library, source, '-ldl', '-lpthread'], {
    encoding: 'utf8',
  });
  if (made.status !== 0) return { ok: false, why: `${compiler} could not compile the disk: ${made.stderr.trim()}` };
  return { ok: true, library };
}
