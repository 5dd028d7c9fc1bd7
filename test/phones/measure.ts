/** Looks at a phone inside the browser and says what somebody could not read, tap or reach. */
import type { Page } from 'playwright-core';

/** What axe looks at as well, and calls too small when it is half under the foot of the page until one scrolls. */
export const measuredHere: readonly string[] = ['target-size'];

/** One line for each thing that is wrong; none when all is well. */
export function measure(page: Page): Promise<readonly string[]> {
  return page.evaluate(lookAround);
}

/** Runs in the page and must hold everything that it uses. */
function lookAround(): string[] {
  const found: string[] = [];
  const { innerWidth: width } = window;
  const quote = (text: string | null): string => JSON.stringify((text ?? '').trim().slice(0, 40));
  const root = document.documentElement;
  const isVisible = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: false, visibilityProperty: true });
  const dialog = document.querySelector('dialog[open]');
  const scope = dialog ?? document.body;
  if (root.scrollWidth > width) found.push(`the page is ${root.scrollWidth} wide, not ${width}`);
  if (dialog && dialog.scrollWidth > dialog.clientWidth) found.push(`the dialog is ${dialog.scrollWidth} wide`);
  lookAtWords();
  lookAtTargets();
  return [...new Set(found)];

  /** What is cut off by something around it, or lies beside the screen. What may be scrolled to is not cut. */
  function lookAtWords(): void {
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    for (let next = walker.nextNode(); next; next = walker.nextNode()) {
      const element = next.parentElement;
      if (!(next instanceof Text) || next.data.trim() === '' || !element) continue;
      // Read aloud only, or said in full elsewhere.
      if (element.closest('.visually-hidden, [aria-hidden=true], script, style, option, svg, textarea')) continue;
      if (!isVisible(element)) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      const range = document.createRange();
      range.selectNodeContents(next);
      for (const box of range.getClientRects()) {
        if (box.width < 1 || box.height < 1) continue;
        if (!wellInside(box, element, size)) {
          found.push(`${quote(next.data)} is cut off`);
          break;
        }
      }
      const control = element.closest('button, a, label, summary, [role=tab]');
      const outside = control && [...range.getClientRects()].some((box) => sticksOut(box, control, size));
      if (outside === true) found.push(`${quote(next.data)} sticks out of its ${control?.localName}`);
    }
    for (const select of scope.querySelectorAll('select'))
      if (isVisible(select) && select.scrollWidth > select.clientWidth + 1)
        found.push(`${quote(select.selectedOptions[0]?.text ?? '')} is cut off in its field`);
  }

  function sticksOut(box: DOMRect, control: Element, size: number): boolean {
    const edge = control.getBoundingClientRect();
    return (
      box.left < edge.left - 1 ||
      // A space at the end of a line hangs over.
      box.right > edge.right + size * 0.5 ||
      box.top < edge.top - size * 0.4 ||
      box.bottom > edge.bottom + size * 0.4
    );
  }

  function wellInside(box: DOMRect, element: Element, size: number): boolean {
    const slack = size * 0.3;
    const isSideways = box.left < -1 || box.right > width + 1;
    let scrolls = false;
    for (let around: Element | null = element; around && around !== document.body; around = around.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(around);
      const edge = around.getBoundingClientRect();
      const hidesX = overflowX === 'hidden' || overflowX === 'clip';
      const hidesY = overflowY === 'hidden' || overflowY === 'clip';
      scrolls ||= overflowX === 'auto' || overflowX === 'scroll';
      if (hidesX && (box.left < edge.left - 1 || box.right > edge.right + 1)) return false;
      if (hidesY && (box.top < edge.top - slack || box.bottom > edge.bottom + slack)) return false;
      if (position === 'fixed') break;
    }
    return scrolls || !isSideways;
  }

  /** 44 by 44, apart from links in a sentence. A field inside its label is as large as that. */
  function lookAtTargets(): void {
    const targets = scope.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [role=button], [role=tab], [role=switch]',
    );
    for (const target of targets) {
      if (!isVisible(target) || target.closest('.visually-hidden')) continue;
      if (target.localName === 'a' && getComputedStyle(target).display === 'inline') continue;
      const small = (element: Element): boolean => {
        const { width: wide, height: high } = element.getBoundingClientRect();
        return wide < 43.5 || high < 43.5;
      };
      const label = target instanceof HTMLInputElement ? target.labels?.[0] : undefined;
      if (!small(target) || (label && !small(label))) continue;
      // A whole card that is pressed has its button stretched over it.
      const { width: over, height: tall } = getComputedStyle(target, '::after');
      if (Number.parseFloat(over) >= 43.5 && Number.parseFloat(tall) >= 43.5) continue;
      const { width: wide, height: high } = target.getBoundingClientRect();
      found.push(
        `${target.localName} ${quote(target.getAttribute('aria-label') ?? target.textContent)} is ${wide.toFixed(0)} x ${high.toFixed(0)}`,
      );
    }
  }
}

/** Gives the focus to everything that can have it, as the keyboard would, and says where that does not show or is not in sight. */
export async function measureFocus(page: Page): Promise<readonly string[]> {
  // From here on the browser shows where the focus is, as for everybody who uses keys.
  await page.keyboard.press('Shift');
  return page.evaluate(lookAtFocus);
}

function lookAtFocus(): string[] {
  const found: string[] = [];
  const scope = document.querySelector('dialog[open]') ?? document.body;
  const before = document.activeElement;
  const settle = (): void => {
    for (const moving of document.getAnimations())
      if (Number.isFinite(Number(moving.effect?.getComputedTiming().endTime))) moving.finish();
  };
  const { scrollX, scrollY } = window;
  const look = (element: Element): string => {
    const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(element);
    return outlineStyle === 'none' ? `${boxShadow} ${borderColor}` : `${outlineStyle} ${outlineWidth}`;
  };
  const around = (element: Element): readonly Element[] =>
    [element, element.parentElement, element.nextElementSibling, element.closest('label, li, article')].filter(
      (near) => near !== null,
    );
  for (const target of scope.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')) {
    if (!target.checkVisibility({ visibilityProperty: true }) || target.matches(':disabled, [tabindex="-1"]')) continue;
    if (target.closest('.visually-hidden')) continue;
    const looks = around(target).map(look);
    // What has the focus already would not be brought into sight by it.
    target.blur();
    target.focus();
    settle();
    if (document.activeElement !== target) continue;
    const name = JSON.stringify((target.getAttribute('aria-label') ?? target.textContent).trim().slice(0, 40));
    if (target !== before && around(target).every((near, at) => look(near) === looks[at]))
      found.push(`${target.localName} ${name} shows no focus`);
    const { left, right, top, bottom } = (target.closest('label') ?? target).getBoundingClientRect();
    const isSeen = [0.1, 0.3, 0.5, 0.7, 0.9].some((down) => {
      const under = document.elementFromPoint((left + right) / 2, top + (bottom - top) * down);
      return (
        under !== null &&
        (target.contains(under) || under.contains(target) || under.closest('label')?.contains(target) === true)
      );
    });
    if (!isSeen) found.push(`${target.localName} ${name} has the focus out of sight`);
  }
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  return found;
}
