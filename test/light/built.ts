/** The pages as they are built now, in memory. */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';
import { phoneFiles, type PhoneFiles } from '../../client/build/phone-files.ts';

interface BuiltFile {
  /** As it is sent, compressed as well as can be. */
  readonly bytes: number;
  readonly text: string;
  /** Paths in the house of the modules in it. */
  readonly modules: readonly string[];
  readonly imports: readonly string[];
}

export interface Built {
  readonly files: ReadonlyMap<string, BuiltFile>;
  readonly phone: PhoneFiles;
}

const root = fileURLToPath(new URL('../../', import.meta.url))
  .split('\\')
  .join('/');

export async function buildPages(): Promise<Built> {
  // Under test the configuration serves the tests, and React its long form; this is how pages are built.
  const { VITEST: inTest, NODE_ENV: mode } = process.env;
  delete process.env['VITEST'];
  process.env['NODE_ENV'] = 'production';
  try {
    const made = await build({
      configFile: `${root}vite.config.ts`,
      mode: 'production',
      logLevel: 'error',
      build: { write: false },
    });
    if (!('output' in made)) throw new Error('the build gave no files');
    const bundle = Object.fromEntries(made.output.map((file) => [file.fileName, file]));
    const files = new Map(
      made.output.map((file) => {
        const text = file.type === 'chunk' ? file.code : Buffer.from(file.source).toString('utf8');
        const modules = file.type === 'chunk' ? file.moduleIds.map((id) => id.replace(root, '')) : [];
        const imports = file.type === 'chunk' ? file.imports : [];
        return [`/${file.fileName}`, { bytes: compressed(text), text, modules, imports }] as const;
      }),
    );
    return { files, phone: phoneFiles(bundle) };
  } finally {
    if (inTest !== undefined) process.env['VITEST'] = inTest;
    if (mode !== undefined) process.env['NODE_ENV'] = mode;
  }
}

function compressed(text: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(Buffer.from(text), { params }).length;
}
