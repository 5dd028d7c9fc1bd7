/** The files of a build that a participant's phone loads, sooner or later. */
import { isForDesks, slashed, wordsIn } from './chunks.ts';

/** What the bundler says of a file it has made. */
interface MadeFile {
  readonly type: 'chunk' | 'asset';
  readonly fileName: string;
}

interface MadeChunk extends MadeFile {
  readonly type: 'chunk';
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  readonly facadeModuleId: string | null;
  readonly moduleIds: readonly string[];
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
}

export interface PhoneFiles {
  /** Addresses from the root, the page's own script first: `/assets/door-….js`. */
  readonly files: readonly string[];
  /** What the page with the field for a code needs besides: an installed phone begins there. */
  readonly home: readonly string[];
  /** Those with words, by language. A phone loads those of one. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

const isHome = (id: string): boolean => /\/client\/(?:desk-pages|start\/start-page)\.tsx$/u.test(slashed(id));

/** Throws an Error when the build has no page that begins in `main.tsx`. */
export function phoneFiles(bundle: Readonly<Record<string, MadeFile>>): PhoneFiles {
  const chunks = new Map(Object.values(bundle).flatMap((file) => (isChunk(file) ? [[file.fileName, file]] : [])));
  const start = Array.from(chunks.values()).find(({ moduleIds }) =>
    moduleIds.some((id) => slashed(id).endsWith('/client/main.tsx')),
  );
  if (!start) throw new Error('no chunk holds client/main.tsx');
  const phone = reach(chunks, start, (id) => !isForDesks(id));
  const home = reach(chunks, start, (id) => isHome(id) || wordsIn(id) !== null);
  const words: Record<string, string[]> = {};
  for (const chunk of new Set([...phone, ...home])) {
    const language = languageOf(chunk);
    if (language !== null) (words[language] ??= []).push(...addresses(chunk));
  }
  const plain = (some: ReadonlySet<MadeChunk>): string[] =>
    Array.from(some).flatMap((chunk) => (languageOf(chunk) === null ? addresses(chunk) : []));
  const files = plain(phone);
  return { files, home: plain(home).filter((name) => !files.includes(name)), words };
}

/** A chunk, what it imports, and what it fetches later as far as that is wanted, by the modules that are asked for. */
function reach(
  chunks: ReadonlyMap<string, MadeChunk>,
  start: MadeChunk,
  isWanted: (id: string) => boolean,
): ReadonlySet<MadeChunk> {
  const found = new Set([start]);
  for (const chunk of found) {
    const later = chunk.dynamicImports.filter((name) => isWanted(chunks.get(name)?.facadeModuleId ?? ''));
    for (const name of [...chunk.imports, ...later]) {
      const next = chunks.get(name);
      if (next) found.add(next);
    }
  }
  return found;
}

const languageOf = ({ moduleIds }: MadeChunk): string | null => wordsIn(moduleIds[0] ?? '');

const addresses = ({ fileName, viteMetadata }: MadeChunk): string[] =>
  [fileName, ...(viteMetadata?.importedCss ?? [])].map((name) => `/${name}`);

function isChunk(file: MadeFile): file is MadeChunk {
  return file.type === 'chunk';
}
