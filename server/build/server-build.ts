/**
 * The server in few files, for `npm start`: Node needs twice as long to find and read some 350 modules as to run what is in them.
 * Its threads and its child process are files of their own beside it.
 */
import { dirname, join, relative } from 'node:path';
import type { Plugin, UserConfig } from 'vite';

/** `new URL('worker.ts', import.meta.url)`: how our sources name a file that lies beside them. */
const besideUs = /new URL\(\s*(?<quote>['"])(?<path>[^'"]+)\k<quote>,\s*import\.meta\.url,?\s*\)/gu;

/**
 * `root` is the folder of the project, `entries` the programs by the names of their files, `outDir` where they go; all paths absolute.
 * Libraries go in as well, except those that look for files beside themselves.
 */
export function serverBuild(root: string, entries: Readonly<Record<string, string>>, outDir: string): UserConfig {
  return {
    root,
    publicDir: false,
    plugins: [filesBeside(root, outDir)],
    ssr: { noExternal: true, external: ['@myriaddreamin/typst-ts-web-compiler'] },
    build: {
      ssr: true,
      outDir,
      // A server that is running still finds the parts that it reads in later. `npm run build` tidies up.
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: { ...entries },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
}

/** A source file that is named by its address is built too, for a thread or a process; whatever else is named so stays where it lies. */
function filesBeside(root: string, outDir: string): Plugin {
  return {
    name: 'kafebord:files-beside',
    enforce: 'pre',
    transform(code, id) {
      const isOurs = id.startsWith(slashed(root)) && !id.includes('/node_modules/');
      if (!isOurs || !code.includes('import.meta.url')) return null;
      if (code.replaceAll(besideUs, '').includes('import.meta.url'))
        throw new Error(`${id}: only new URL('…', import.meta.url) is understood here`);
      return code.replaceAll(besideUs, (_whole, _quote, path: string) => {
        const file = join(dirname(id), path);
        if (!path.endsWith('.ts')) return address(relative(outDir, file));
        const fileName = `${slashed(relative(root, file)).replace(/\.ts$/u, '').replaceAll('/', '-')}.js`;
        this.emitFile({ type: 'chunk', id: file, fileName });
        return address(fileName);
      });
    },
  };
}

const slashed = (path: string): string => path.split('\\').join('/');

const address = (path: string): string => `new URL(${JSON.stringify(slashed(path))}, import.meta.url)`;
