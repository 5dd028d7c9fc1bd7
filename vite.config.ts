import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  // The pages live in client/, while the tests are spread over every folder.
  root: process.env['VITEST'] ? root : `${root}client`,
  plugins: [react()],
  resolve: {
    // Two copies of Yjs in one page break each other's type checks without a word.
    dedupe: ['yjs'],
  },
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
  },
  test: {
    environment: 'node',
    testTimeout: 20_000,
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
          include: ['shared/**/*.test.ts', 'server/**/*.test.ts', 'client/**/*.test.{ts,tsx}'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.{ts,tsx}'],
          // Real servers and browsers measure time; side by side on two cores they starve each other.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
    exclude: [...configDefaults.exclude, 'dist/**', '.run/**'],
  },
});
