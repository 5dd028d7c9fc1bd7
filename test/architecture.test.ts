/** The shape of the house: who may import whom, no circles, no clock and no chance in `shared`, and rules that are cited. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const tops = ['shared', 'server', 'client', 'test'] as const;

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'node_modules' || name === 'dist') return [];
    return statSync(path).isDirectory() ? filesBelow(path) : /\.tsx?$/u.test(name) ? [path] : [];
  });
}

const inHouse = (path: string): string => relative(root, path).split(sep).join('/');
const files = tops.flatMap((top) => filesBelow(join(root, top)));
const isTest = (file: string): boolean => /\.test\.tsx?$/u.test(file) || file.startsWith('test/');

/** Comments taken out, so that a sentence about Date.now() is not a call of it. */
function codeOf(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/(^|[^:'"`])\/\/.*$/gmu, '$1');
}

interface Import {
  readonly from: string;
  /** A file of ours by its path in the house, or the name of a package. */
  readonly to: string;
}

const imports: readonly Import[] = files.flatMap((path) =>
  [
    ...codeOf(path).matchAll(
      /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gu,
    ),
  ].map((match) => {
    const name = match[3] ?? match[4] ?? '';
    return {
      from: inHouse(path),
      to: name.startsWith('.') ? inHouse(resolve(dirname(path), name)) : name,
    };
  }),
);

const offences = (wrong: (entry: Import) => boolean): string[] =>
  imports.filter(wrong).map(({ from, to }) => `${from} imports ${to}`);
const under = (file: string, ...folders: readonly string[]): boolean =>
  folders.some((folder) => file.startsWith(`${folder}/`));

describe('architecture', () => {
  it('[HO1] shared knows nobody, and what runs in it runs everywhere', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(
      offences(({ from, to }) => under(from, 'shared') && !isTest(from) && under(to, 'server', 'client', 'test')),
    ).toEqual([]);
    const allowed = ['valibot', 'yjs', 'lib0/encoding', 'lib0/string', 'd3-sankey'];
    expect(
      offences(
        ({ from, to }) => under(from, 'shared') && !isTest(from) && !to.startsWith('shared/') && !allowed.includes(to),
      ),
    ).toEqual([]);
  });

  it('[HO2] server and client know shared and not each other', () => {
    expect(offences(({ from, to }) => under(from, 'server') && !isTest(from) && under(to, 'client', 'test'))).toEqual(
      [],
    );
    expect(offences(({ from, to }) => under(from, 'client') && !isTest(from) && under(to, 'server', 'test'))).toEqual(
      [],
    );
  });

  it('[HO3] inside shared, cafe and seating know no Yjs and no wire, and seating knows no café', () => {
    expect(
      offences(
        ({ from, to }) =>
          under(from, 'shared/cafe', 'shared/seating') &&
          !isTest(from) &&
          (to === 'yjs' || under(to, 'shared/wire', 'shared/documents')),
      ),
    ).toEqual([]);
    expect(
      offences(({ from, to }) => under(from, 'shared/seating') && !isTest(from) && !under(to, 'shared/seating')),
    ).toEqual([]);
    expect(
      offences(
        ({ from, to }) => under(from, 'shared/agenda') && !isTest(from) && (to === 'yjs' || under(to, 'shared/wire')),
      ),
    ).toEqual([]);
  });

  it('[HO4] pages of different people never import each other; the design knows nothing of cafés', () => {
    const people = ['start', 'phone', 'console', 'projector', 'boards', 'stage', 'check', 'print', 'take-over'];
    const person = (file: string): string | undefined => people.find((folder) => under(file, `client/${folder}`));
    expect(
      offences(({ from, to }) => person(from) !== undefined && person(to) !== undefined && person(from) !== person(to)),
    ).toEqual([]);
    expect(
      offences(
        ({ from, to }) =>
          under(from, 'client/design') &&
          !isTest(from) &&
          to.includes('/') &&
          under(to, 'client', 'shared') &&
          !under(to, 'client/design'),
      ),
    ).toEqual([]);
    expect(
      offences(
        ({ from, to }) =>
          under(from, 'client/pieces', 'client/cafe', 'client/documents', 'client/language') &&
          person(to) !== undefined,
      ),
    ).toEqual([]);
    expect(offences(({ from, to }) => under(from, 'client/documents') && under(to, 'client/cafe'))).toEqual([]);
  });

  it('[HO5] nobody forms a circle, not even of types', () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
    expect(imports.length).toBeGreaterThan(800);
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
        return;
      }
      if (done.has(file)) return;
      for (const to of next.get(file) ?? []) walk(to, [...path, file]);
      done.add(file);
    };
    for (const file of next.keys()) walk(file, []);
    expect(circles).toEqual([]);
  });

  it('[HO6] no clock, no timer and no chance in shared', () => {
    const wrong = files
      .filter((path) => inHouse(path).startsWith('shared/') && !isTest(inHouse(path)))
      .filter((path) =>
        /\b(?:Date\.now|Math\.random|performance\.now|new Date\(\)|setTimeout|setInterval|crypto\.)/u.test(
          codeOf(path),
        ),
      );
    expect(wrong.map(inHouse)).toEqual([]);
  });

  it('[HO9] every picture and page that a document names is there', () => {
    const pages = ['README.md', 'docs/FACILITATOR.md', 'docs/ARCHITECTURE.md', 'docs/PROTOCOL.md'];
    const named = pages.flatMap((page) =>
      [...readFileSync(join(root, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/gu)].map((match) => ({
        page,
        path: join(root, page, '..', match[1] ?? ''),
      })),
    );
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter(({ path }) => !existsSync(path))).toEqual([]);
  });

  it('[HO7] every rule is cited by a test, and every citation is a rule', () => {
    const rules = new Set(
      [...readFileSync(join(root, 'shared/RULES.md'), 'utf8').matchAll(/^- \*\*([A-Z]{1,2}\d+)\*\*/gmu)].map(
        (match) => match[1],
      ),
    );
    const cited = new Set(
      files
        .filter((path) => isTest(inHouse(path)))
        .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\[([A-Z]{1,2}\d+)\]/gu)].map((match) => match[1])),
    );
    expect([...rules].filter((rule) => !cited.has(rule))).toEqual([]);
    expect([...cited].filter((rule) => !rules.has(rule))).toEqual([]);
  });
});
