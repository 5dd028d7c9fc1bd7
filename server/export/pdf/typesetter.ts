/** Typst, kept warm: its compiler and our fonts are loaded once. Knows no threads; see `pdf.ts`. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createTypstCompiler, createTypstFontBuilder, type TypstCompiler } from '@myriaddreamin/typst.ts/compiler';
import { loadFonts } from '@myriaddreamin/typst.ts';
import type { AgendaDocument } from '../../../shared/agenda/document/document.ts';
import { showTitle } from './catalogue-entry.ts';
import { fontsFor, ourFonts, type Font } from '../fonts/fonts.ts';
import { missingLetters, planData } from './plan-data.ts';

export type Typesetter = (document: AgendaDocument) => Promise<Uint8Array>;

const main = '/plan.typ';

/** Rejects with Typst's own words when a document cannot be set, which is a mistake of ours. */
export async function openTypesetter(): Promise<Typesetter> {
  const wrapper = await import('@myriaddreamin/typst-ts-web-compiler');
  const wasm = new Uint8Array(
    await readFile(fileURLToPath(import.meta.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'))),
  );
  // The wrapper wants its file inside an object and complains otherwise.
  const getWrapper = () => Promise.resolve({ ...wrapper, default: () => wrapper.default({ module_or_path: wasm }) });
  const [ours, template] = await Promise.all([ourFonts(), readFile(new URL('plan.typ', import.meta.url), 'utf8')]);
  const compiler = createTypstCompiler();
  const bytesOf = (fonts: readonly Font[]) => fonts.map(({ bytes }) => bytes);
  await compiler.init({
    getWrapper,
    getModule: () => wasm,
    beforeBuild: [loadFonts(bytesOf(ours), { assets: false })],
  });
  compiler.addSource(main, template);

  const known = ours[0]?.letters ?? new Set<number>();
  let borrowed: readonly Font[] = [];

  async function use(fonts: readonly Font[]): Promise<void> {
    if (fonts.length === 0 && borrowed.length === 0) return;
    const builder = createTypstFontBuilder();
    await builder.init({ getWrapper, getModule: () => wasm });
    for (const bytes of bytesOf([...ours, ...fonts])) await builder.addFontData(bytes);
    await builder.build((resolver) => Promise.resolve(compiler.setFonts(resolver)));
    borrowed = fonts;
  }

  return async (document) => {
    const fonts = await fontsFor(missingLetters(document, known));
    await use(fonts);
    const letters = [known, ...fonts.map((font) => font.letters)];
    return showTitle(await set(compiler, planData(document, letters)));
  };
}

async function set(compiler: TypstCompiler, plan: string): Promise<Uint8Array> {
  const made = await compiler.runWithWorld({ mainFilePath: main, inputs: { plan } }, (world) =>
    world.pdf({ diagnostics: 'full' }),
  );
  if (made.result) return made.result;
  throw new Error((made.diagnostics ?? []).map(({ range, message }) => `${range} ${message}`).join('; '));
}
