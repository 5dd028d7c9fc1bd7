/** The preloaded disk, compiled when a test needs it. Where it cannot be, the tests that need it say why they did not run. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export type Shim = { readonly ok: true; readonly library: string } | { readonly ok: false; readonly why: string };

const sources = ['disk-shim.c', 'shadow.h'].map((name) => fileURLToPath(new URL(`../${name}`, import.meta.url)));
const cache = fileURLToPath(new URL('../../../node_modules/.cache/kafebord/', import.meta.url));
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
  const hash = createHash('sha256');
  for (const path of sources) hash.update(readFileSync(path));
  const library = join(cache, `disk-shim-${process.arch}-${hash.digest('hex').slice(0, 16)}.so`);
  if (existsSync(library)) return { ok: true, library };
  mkdirSync(cache, { recursive: true });
  // Under a name of its own until it is whole: another run may be looking for it.
  const half = `${library}.${String(process.pid)}`;
  const given = ['-O2', '-shared', '-fPIC', '-o', half, sources[0] ?? '', '-ldl', '-lpthread'];
  const made = spawnSync(compiler, given, { encoding: 'utf8' });
  if (made.status !== 0) return { ok: false, why: `${compiler} could not compile the disk: ${made.stderr.trim()}` };
  renameSync(half, library);
  return { ok: true, library };
}
