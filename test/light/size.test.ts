/** How much a phone loads, and what it never does. */
import { beforeAll, describe, expect, it } from 'vitest';
import { must } from '../../shared/cafe/must.ts';
import { buildPages, type Built } from './built.ts';

const joinScript = 75_000;
const joinStyle = 8_000;
/** See docs/decisions/0012: what it is made of, and why it is not less. */
const everything = 213_000;

describe('what a phone loads', () => {
  let built: Built;
  beforeAll(async () => {
    built = await buildPages();
  });

  const file = (name: string) => must(built.files.get(name), `${name} is built`);
  const bytes = (names: Iterable<string>): number => Array.from(names).reduce((sum, name) => sum + file(name).bytes, 0);
  /** A file with all that it needs at once. */
  function atOnce(name: string): Set<string> {
    const found = new Set([name]);
    for (const one of found) for (const next of file(one).imports) found.add(`/${next}`);
    return found;
  }
  const wordsOf = (language: string): readonly string[] => must(built.phone.words[language], language);
  const withoutDesk = (names: readonly string[]): readonly string[] =>
    names.filter((name) => !name.includes('/messages-'));

  it('[LT1] the way in is at most 75 KB of script and 8 KB of style, in every language', () => {
    const [start = ''] = built.phone.files;
    const scripts = atOnce(start);
    const styles = built.phone.files.filter((name) => /\/door-.*\.css$/u.test(name));
    expect(styles).toHaveLength(1);
    expect(bytes(styles)).toBeLessThanOrEqual(joinStyle);
    for (const language of Object.keys(built.phone.words)) {
      const early = wordsOf(language).filter((name) => name.includes(`/words-${language}-`));
      expect(early, language).toHaveLength(1);
      expect(bytes(scripts) + bytes(early), language).toBeLessThanOrEqual(joinScript);
    }
  });

  it('[LT2] all that a participant ever loads stays below its bound', () => {
    for (const language of Object.keys(built.phone.words)) {
      const all = bytes(built.phone.files) + bytes(withoutDesk(wordsOf(language)));
      expect(all, language).toBeGreaterThan(100_000);
      expect(all, language).toBeLessThanOrEqual(everything);
    }
  });

  it('[LT3] no phone loads code of a console, a projector, the setup or paper, and none loads a font', () => {
    const modules = built.phone.files.flatMap((name) => file(name).modules);
    expect(modules).toContain('client/phone/phone-cafe.tsx');
    expect(modules).toContain('client/boards/boards.tsx');
    expect(
      modules.filter((path) => /^client\/(?:console|projector|start|print|check|stage|take-over)\//u.test(path)),
    ).toEqual([]);
    expect(modules.filter((path) => path.includes('facilitat'))).toEqual([]);
    for (const name of built.phone.files) expect(file(name).text, name).not.toMatch(/@font-face|\.woff/u);
  });

  it('[LT4] what talks with a café is not needed at the door', () => {
    const early = Array.from(atOnce(built.phone.files[0] ?? '')).flatMap((name) => file(name).modules);
    expect(early).toContain('client/phone/join-form.tsx');
    expect(
      early.filter((path) =>
        /node_modules\/(?:yjs|socket\.io|engine\.io|lib0|valibot)|client\/cafe\/visit/u.test(path),
      ),
    ).toEqual([]);
  });

  it('[LT5] files need each other in one direction only, or one would run before what it needs', () => {
    for (const name of built.files.keys()) {
      const below = file(name).imports.flatMap((next) => [...atOnce(`/${next}`)]);
      expect(below, name).not.toContain(name);
    }
    expect(file('/sw.js').imports).toEqual([]);
  });
});
