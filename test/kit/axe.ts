/** What a program can find wrong with a page for people who see, hear or move otherwise. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules of WCAG 2.2 AA that the page breaks, each with the first place; empty when none. */
export async function complaintsOf(page: Page): Promise<readonly string[]> {
  // While something fades in, its colours are half-way between two others and no contrast is the real one.
  await page.evaluate(() => {
    for (const moving of document.getAnimations())
      if (Number.isFinite(Number(moving.effect?.getComputedTiming().endTime))) moving.finish();
  });
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (runOnly) => (window as unknown as { axe: typeof axe }).axe.run({ runOnly }),
    wcag,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
}
