/** What a program can find wrong with a page for people who see, hear or move otherwise. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules of WCAG 2.2 AA that the page breaks, each with the first place; empty when none. `measured`: those that are looked at otherwise. */
export async function complaintsOf(page: Page, measured: readonly string[] = []): Promise<readonly string[]> {
  // While something fades in, its colours are half-way between two others and no contrast is the real one. What is
  // shown while axe looks must not fade in either.
  await page.evaluate(() => {
    const still = new CSSStyleSheet();
    still.replaceSync('*, ::before, ::after { animation: none !important; transition: none !important }');
    document.adoptedStyleSheets.push(still);
  });
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (runOnly) => (window as unknown as { axe: typeof axe }).axe.run({ runOnly }),
    wcag,
  );
  await page.evaluate(() => {
    document.adoptedStyleSheets.pop();
    // Begun anew, and seen already.
    for (const moving of document.getAnimations())
      if (Number.isFinite(Number(moving.effect?.getComputedTiming().endTime))) moving.finish();
  });
  return violations
    .filter(({ id }) => !measured.includes(id))
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
}
