import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';
import { chunkNames, slashed } from './client/build/chunks.ts';
import { lean } from './client/build/lean.ts';
import { workerPlugin } from './client/build/worker-plugin.ts';
import { serverBuild } from './server/build/server-build.ts';

const root = slashed(fileURLToPath(new URL('.', import.meta.url)));

/** `phone-composer-left`: names without random letters compress to half. */
function className(name: string, file: string): string {
  const [folder = '', sheet = ''] = slashed(file).split('?')[0]?.split('/').slice(-2) ?? [];
  return `${folder}-${sheet.replace('.module.css', '')}-${name}`;
}

let names: { readonly look: unknown; readonly of: (id: string) => string | null } | null = null;

/** Worked out once for each build: the bundler asks for every module. */
function chunkName(id: string, context: { getModuleInfo: Parameters<typeof chunkNames>[0] }): string | null {
  if (names?.look !== context)
    names = { look: context, of: chunkNames((other) => context.getModuleInfo(other), `${root}client/main.tsx`) };
  return names.of(id);
}

/** Folders of tests that drive screens and documents without measuring time. */
const sideBySide =
  '{access,at-the-table,boards,documents,entries,evening,exports,hall,harvest,harvest-figures,joining,network,never-lost,phones,polls,print,projector,replay,room,screens,seating,tour,voting}';

/**
 * Real browsers and sockets share two cores with whatever else the machine does. What fails there is tried once more, with the seed it had, and
 * the report says which needed it: a fault of ours fails twice. What runs on simulated time gets no second try.
 */
const secondTries = 1;

const pagesAndTests = defineConfig({
  // The pages live in client/, while the tests are spread over every folder.
  root: process.env['VITEST'] ? root : `${root}client`,
  plugins: [lean(`${root}client/build/instead`), react(), workerPlugin()],
  resolve: {
    // Two copies of Yjs in one page break each other's type checks without a word.
    dedupe: ['yjs'],
  },
  css: { modules: { generateScopedName: className } },
  build: {
    outDir: `${root}dist/client`,
    emptyOutDir: true,
    target: ['chrome110', 'edge110', 'firefox115', 'safari16'],
    // The content security policy forbids data: addresses and inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    // The server and the size test read it to know which files belong to which page.
    manifest: true,
    rolldownOptions: {
      // What is shared acts on nothing: a file of it that nobody asks anything of stays out.
      treeshake: { moduleSideEffects: [{ test: /[\\/]shared[\\/]/u, sideEffects: false }] },
      input: { index: `${root}client/index.html`, sw: `${root}client/sw/worker.ts` },
      output: {
        // A service worker keeps its address for ever.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: chunkName }],
        },
      },
    },
  },
  test: {
    environment: 'node',
    testTimeout: 60_000,
    // A busy machine may need more than the usual second; what is right comes at once on a quiet one.
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 60_000,
    maxWorkers: 2,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          // Simulated time does not mind a busy machine either.
          include: [
            'shared/**/*.test.ts',
            'server/**/*.test.ts',
            'client/**/*.test.{ts,tsx}',
            'test/{simulation,contracts}/**/*.test.ts',
          ],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          // They wait for what has happened, however long it takes, and measure nothing: two at a time are done in half the time.
          include: [`test/${sideBySide}/**/*.test.{ts,tsx}`],
          retry: secondTries,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, 'test/{simulation,contracts}/**', `test/${sideBySide}/**`],
          retry: secondTries,
          // Real servers and browsers measure time; side by side on two cores they starve each other.
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
    exclude: [...configDefaults.exclude, 'dist/**', '.run/**'],
  },
});

/** `vite build` makes the pages, `vite build --ssr` the server. */
export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild === true ? serverBuild(root, { main: `${root}server/main.ts` }, `${root}dist/server`) : pagesAndTests,
);
