/** Fonts for the PDF: ours for everything and for emoji, and those of this machine for letters that both lack. Nothing is fetched. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawingsOf } from './font-letters.ts';

export interface Font {
  readonly bytes: Uint8Array;
  readonly letters: ReadonlySet<number>;
}

const folderOf = (file: string): string => dirname(fileURLToPath(file));
const folder = folderOf(import.meta.resolve('source-sans/package.json'));
const emojiFolder = folderOf(import.meta.resolve('@expo-google-fonts/noto-emoji/package.json'));
const ours = ['Regular', 'It', 'Semibold', 'Bold'];

/** Read only when a text has letters that our faces lack: emoji, then files that the usual systems come with, most useful first. */
const usual: readonly string[] = [
  join(emojiFolder, '400Regular', 'NotoEmoji_400Regular.ttf'),
  '/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf',
  '/usr/share/fonts/truetype/noto/NotoSansEthiopic-Regular.ttf',
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
  '/usr/share/fonts/TTF/DejaVuSans.ttf',
  '/System/Library/Fonts/Supplemental/Arial Unicode.ttf',
  '/System/Library/Fonts/Apple Symbols.ttf',
  '/System/Library/Fonts/Supplemental/Kefa.ttc',
  'C:\\Windows\\Fonts\\arial.ttf',
  'C:\\Windows\\Fonts\\seguisym.ttf',
  'C:\\Windows\\Fonts\\ebrima.ttf',
  'C:\\Windows\\Fonts\\Nirmala.ttf',
  'C:\\Windows\\Fonts\\malgun.ttf',
  'C:\\Windows\\Fonts\\msyh.ttc',
];

const read = async (file: string): Promise<Font> => {
  const bytes = new Uint8Array(await readFile(file));
  return { bytes, letters: new Set(drawingsOf(bytes).keys()) };
};

/** The four faces of Source Sans that the plan is set in; the first is the plain one. */
export function ourFonts(): Promise<readonly Font[]> {
  return Promise.all(ours.map((face) => read(join(folder, 'TTF', `SourceSans3-${face}.ttf`))));
}

/** The fewest of this machine's fonts that draw what is missing, as far as they can. */
export async function fontsFor(
  missing: ReadonlySet<number>,
  files: readonly string[] = usual,
): Promise<readonly Font[]> {
  const left = new Set(missing);
  const chosen: Font[] = [];
  for (const file of files) {
    if (left.size === 0) break;
    const font = await read(file).catch(() => null);
    const drawn = font === null ? [] : [...left].filter((code) => font.letters.has(code));
    if (font === null || drawn.length === 0) continue;
    chosen.push(font);
    for (const code of drawn) left.delete(code);
  }
  return chosen;
}
