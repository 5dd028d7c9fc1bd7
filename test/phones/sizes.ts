/** Every way in which a phone may be held and set. */
import type { Page } from 'playwright-core';

export interface PhoneSize {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Of what letters usually are; 1 unless set in the browser. */
  readonly text: number;
  /** The spacing that WCAG 1.4.12 asks pages to bear. */
  readonly spaced: boolean;
}

const held = (width: number, height: number): PhoneSize => ({
  name: `${width}x${height}`,
  width,
  height,
  text: 1,
  spaced: false,
});

export const usual = held(390, 844);

export const sizes: readonly PhoneSize[] = [
  held(320, 640),
  held(360, 740),
  held(390, 844),
  held(430, 932),
  held(640, 320),
  { ...held(390, 844), name: '390x844 at 200 %', text: 2 },
  { ...held(390, 844), name: '390x844 spaced', spaced: true },
];

/** Holds the phone like that, whatever is on it. */
export async function hold(page: Page, { width, height, text, spaced }: PhoneSize): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(
    ({ scale, wide }) => {
      document.documentElement.style.fontSize = scale === 1 ? '' : `${scale * 100}%`;
      const sheet = new CSSStyleSheet();
      if (wide)
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
            'p { margin-bottom: 2em !important }',
        );
      document.adoptedStyleSheets = [sheet];
      // Whoever has just opened a menu has its button in sight; another size may have put that half under the head or the foot.
      document.querySelector('[aria-expanded="true"][aria-controls]')?.scrollIntoView({ block: 'center' });
    },
    { scale: text, wide: spaced },
  );
  // Two drawings: what measures itself has then answered.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  );
}
