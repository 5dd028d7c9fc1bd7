import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Entry = {
  version?: string;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
};

function lockEntries(path: string): [string, Entry][] {
  const text = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  return Object.entries((JSON.parse(text) as { packages: Record<string, Entry> }).packages);
}

function nameOf(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function atLeast(version: string, floor: string): boolean {
  const parts = (text: string) => text.split('.').map((part) => Number.parseInt(part, 10));
  const [have, want] = [parts(version), parts(floor)];
  for (const [index, least] of want.entries()) {
    const found = have[index] ?? 0;
    if (found !== least) return found > least;
  }
  return true;
}

describe.each(['package-lock.json', '.run/package-lock.json', 'test/bench/peers/package-lock.json'])('%s', (path) => {
  const entries = lockEntries(path);
  const installed = entries.filter(([place]) => place !== '');

  test('names no download address, so that everybody uses the registry they are set up for', () => {
    expect(entries.filter(([, entry]) => entry.resolved !== undefined).map(([place]) => place)).toEqual([]);
  });

  test('vouches for every package with a checksum', () => {
    expect(installed.filter(([, entry]) => entry.integrity === undefined).map(([place]) => place)).toEqual([]);
  });

  test('has every platform’s optional packages, or `npm ci` fails on the platforms left out', () => {
    const known = new Set(installed.filter(([, entry]) => entry.version !== undefined).map(([place]) => nameOf(place)));
    const missing = entries.flatMap(([place, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => !known.has(name))
        .map((name) => `${name} for ${place}`),
    );
    expect(missing).toEqual([]);
  });

  test('needs no install script, as they are switched off', () => {
    // They ship their binaries ready made; the script would only build them again.
    const harmless = new Set(['fsevents', 'classic-level']);
    const scripted = installed.filter(([, entry]) => entry.hasInstallScript === true).map(([place]) => nameOf(place));
    expect(scripted.filter((name) => !harmless.has(name))).toEqual([]);
  });
});

// Below these, a single stranger can read memory, fill it or end the process.
test.each([
  ['ws', '8.21.0'],
  ['engine.io', '6.6.7'],
  ['socket.io-parser', '4.2.7'],
  ['socket.io', '4.8.4'],
  ['lib0', '0.2.119'],
  ['yjs', '13.6.33'],
])('every copy of %s is at least %s', (name, floor) => {
  const versions = lockEntries('package-lock.json')
    .filter(([place]) => place !== '' && nameOf(place) === name)
    .map(([, entry]) => entry.version ?? '0');
  expect(versions.length).toBeGreaterThan(0);
  expect(versions.filter((version) => !atLeast(version, floor))).toEqual([]);
});

test('there is one copy of Yjs and of React', () => {
  const places = lockEntries('package-lock.json').map(([place]) => place);
  for (const name of ['yjs', 'react', 'react-dom']) {
    expect(places.filter((place) => place !== '' && nameOf(place) === name)).toHaveLength(1);
  }
});

test('the manifest asks for exact versions', () => {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const manifest = JSON.parse(text) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(ranges).toEqual([]);
});
