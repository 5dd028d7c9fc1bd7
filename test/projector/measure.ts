/** Looks at the wall inside the browser and says what somebody at the back of the room could not read, or should not see. */
import type { Page } from 'playwright-core';

export interface Forbidden {
  /** Words that must stand nowhere in the page: secrets, and names where the café keeps them. */
  readonly words: readonly string[];
}

/** One line for each thing that is wrong; none when all is well. */
export function measure(page: Page, forbidden: Forbidden): Promise<readonly string[]> {
  return page.evaluate(lookAround, forbidden);
}

/** Runs in the page and must hold everything that it uses. */
function lookAround({ words }: Forbidden): string[] {
  const found: string[] = [];
  const { innerWidth: width, innerHeight: height } = window;
  const least = (40 * height) / 1080 - 0.1;
  const quote = (text: string): string => JSON.stringify(text.trim().slice(0, 40));
  const root = document.documentElement;
  if (root.scrollWidth > width || root.scrollHeight > height)
    found.push(`the page is ${root.scrollWidth} x ${root.scrollHeight}`);
  for (const word of words) {
    if (root.outerHTML.includes(word)) found.push(`the page holds ${quote(word)}`);
    if (location.href.includes(word)) found.push(`the address holds ${quote(word)}`);
  }
  const isVisible = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const controls = document.querySelectorAll(
    'a, button, input, select, textarea, summary, iframe, img, [tabindex], [role=button]',
  );
  for (const control of controls) if (isVisible(control)) found.push(`a control: ${control.outerHTML.slice(0, 80)}`);

  interface Word {
    readonly node: Text;
    readonly element: Element;
    readonly box: DOMRect;
    readonly size: number;
  }
  const seen: Word[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let next = walker.nextNode(); next; next = walker.nextNode()) {
    if (!(next instanceof Text) || next.data.trim() === '') continue;
    const element = next.parentElement;
    if (!element || element.closest('.visually-hidden, script, style, noscript')) continue;
    if (!isVisible(element)) continue;
    const style = getComputedStyle(element);
    const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
    const size = Number.parseFloat(style.fontSize) * scale;
    const range = document.createRange();
    range.selectNodeContents(next);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 0.5 && box.height > 0.5);
    const shown = boxes.filter((box) => isShown(box, element, size, next.data));
    if (shown.length > 0 && size < least)
      found.push(`${quote(next.data)} is ${size.toFixed(1)} px, not ${least.toFixed(1)}`);
    for (const box of shown) {
      if (element instanceof SVGElement) continue;
      seen.push({ node: next, element, box, size });
    }
  }

  /** False for what stands on another page of a list. What is cut through, or lies beyond the wall, is told. */
  function isShown(box: DOMRect, element: Element, size: number, text: string): boolean {
    // Letters hardly ever reach the upper and lower edge of their line.
    const slack = size * 0.3;
    for (let around: Element | null = element; around; around = around.parentElement) {
      const style = getComputedStyle(around);
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      const edge = around.getBoundingClientRect();
      const beside = box.right <= edge.left + 1 || box.left >= edge.right - 1;
      if (beside && around.querySelector(':scope > ul') !== null) return false;
      const clamped = style.webkitLineClamp !== 'none';
      const above = box.top < edge.top - slack;
      const below = box.bottom > edge.bottom + slack;
      if (clamped && (above || below)) return false;
      if (above || below || box.left < edge.left - 2 || box.right > edge.right + 2) {
        found.push(`${quote(text)} is cut off by ${around.className}`);
        return false;
      }
    }
    if (box.left < -1 || box.top < -1 || box.right > width + 1 || box.bottom > height + 1)
      found.push(`${quote(text)} lies beyond the wall`);
    return true;
  }

  const things = [...document.querySelectorAll('svg, [role=meter]')]
    .filter((thing) => {
      if (!isVisible(thing)) return false;
      const box = thing.getBoundingClientRect();
      return box.width > 0 && box.left < width && box.right > 0;
    })
    .map((thing) => ({ thing, box: thing.getBoundingClientRect() }));
  const meets = (one: DOMRect, other: DOMRect, slack: number): boolean =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > slack;
  seen.forEach(({ box, element, node, size }, index) => {
    for (const { thing, box: other } of things) {
      const mine = thing.contains(element) || (thing.closest('[role=timer]') ?? thing).contains(element);
      if (!mine && meets(box, other, size * 0.25))
        found.push(`${quote(node.data)} lies on ${thing.outerHTML.slice(0, 60)}`);
    }
    for (const other of seen.slice(index + 1)) {
      if (other.node !== node && meets(box, other.box, Math.min(size, other.size) * 0.4))
        found.push(`${quote(node.data)} lies on ${quote(other.node.data)}`);
    }
  });
  return [...new Set(found)];
}

/** How many texts end in dots because there was no room for them. */
export function shortened(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-left=clamped] [data-clamp]')]
      .filter((element) => element.scrollHeight > element.clientHeight + 1)
      .map((element) => (element.textContent ?? '').slice(0, 40)),
  );
}
