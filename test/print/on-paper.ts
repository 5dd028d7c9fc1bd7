/** The page of papers as a facilitator uses it, and what a printer would make of it. */
import type { Browser, Page } from 'playwright-core';
import { messages } from '../../shared/locale/nb/messages.ts';
import { watched } from '../kit/watched-page.ts';

const { print: words } = messages;

export const kinds = ['slips', 'signs', 'poster', 'rules', 'hosts', 'notes', 'by-table', 'by-person'] as const;
type Kind = (typeof kinds)[number];

/** Opens the papers of a café with a key of its own browser. */
export async function opens(
  browser: Browser,
  address: { readonly server: string; readonly cafe: string; readonly secret: string },
): Promise<{ readonly page: Page; readonly problems: readonly string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'nb-NO' });
  const page = await context.newPage();
  const problems = watched(page);
  await page.goto(`${address.server}/print/${address.cafe}#k=${address.secret}`);
  return { page, problems };
}

/** Chooses a paper and waits until it lies there. */
export async function chooses(page: Page, kind: Kind): Promise<void> {
  await page.getByRole('radio', { name: words.kinds[kind].name, exact: true }).check({ force: true });
  await page.getByText(words.kinds[kind].text, { exact: true }).waitFor();
  await page.locator('button[aria-busy]').waitFor({ state: 'detached' });
}

/** Prints what lies there into a PDF file; the page takes it for a real print. */
export async function prints(page: Page): Promise<Printout> {
  return sidesOf(await page.pdf({ preferCSSPageSize: true }));
}

interface Printout {
  readonly sheets: number;
  /** Each size once. */
  readonly sizes: readonly string[];
}

/** A4 in points, as close as a browser keeps to it. */
const a4 = { width: 595, height: 842 } as const;

/** Chromium writes its page records as plain text. */
function sidesOf(pdf: Buffer): Printout {
  const text = pdf.toString('latin1');
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/gu)].map(([, width, height]) => {
    const isA4 = Math.abs(Number(width) - a4.width) < 1 && Math.abs(Number(height) - a4.height) < 1;
    return isA4 ? 'A4' : `${width} x ${height}`;
  });
  return { sheets: [...text.matchAll(/\/Type\s*\/Page\b/gu)].length, sizes: [...new Set(boxes)] };
}

/**
 * Everything whose content is larger than its place on the paper, measured as printed. Words that end in an ellipsis are shortened
 * on purpose and not among them.
 */
export async function cutOn(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize();
  // The room between margins of 10 mm.
  await page.setViewportSize({ width: 718, height: 1047 });
  await page.emulateMedia({ media: 'print' });
  const cut = await page.evaluate(() => {
    const found: string[] = [];
    const tolerance = 2;
    for (const element of document.querySelectorAll<HTMLElement>('main *:not(svg, svg *)')) {
      const style = getComputedStyle(element);
      if (style.display === 'inline' || style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') continue;
      const high = element.scrollHeight - element.clientHeight;
      const wide = element.scrollWidth - element.clientWidth;
      const holds = style.overflowY === 'hidden' || ['OL', 'UL', 'DL', 'TABLE', 'SECTION'].includes(element.tagName);
      if (wide > tolerance || (holds && high > tolerance))
        found.push(`<${element.tagName} ${element.className}> by ${wide} x ${high}: ${element.innerText.slice(0, 40)}`);
    }
    return found;
  });
  await page.emulateMedia({ media: null });
  if (before) await page.setViewportSize(before);
  return cut;
}
