/** Somebody with a keyboard and no pointer: presses keys, and is told what has the focus and how that looks. */
import { must } from '../../shared/cafe/must.ts';
import type { Page } from 'playwright-core';

interface Stop {
  /** What a screen reader would call it, as far as that stands in the page. */
  readonly name: string;
  readonly tag: string;
  readonly dialog: string | null;
  /** A ring around it, or around what it stands for. */
  readonly ringed: boolean;
  /** What lies over it, or that it is outside the window; null when it is in sight. */
  readonly covered: string | null;
}

/** More stops than any page of these tests has. */
const most = 400;
/** What comes over the network may come later than so many steps take. */
const patienceMs = 10_000;

export class Keys {
  readonly page: Page;
  /** Stops that could not be seen, or should not have been reached; each once. */
  readonly unseen = new Set<string>();

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async types(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** What has the focus; null when nothing in the page has. */
  at(): Promise<Stop | null> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const words = (of: Element | null | undefined): string =>
        of instanceof HTMLElement ? of.innerText.replaceAll(/\s+/gu, ' ').trim() : '';
      const named = (ids: string): string =>
        ids
          .split(' ')
          .map((id) => words(document.getElementById(id)))
          .join(' ');
      const labels = 'labels' in element && element.labels instanceof NodeList ? Array.from(element.labels) : [];
      const name =
        element.getAttribute('aria-label') ??
        (element.getAttribute('aria-labelledby') === null
          ? labels.length > 0
            ? labels.map((label) => (label instanceof HTMLElement ? words(label) : '')).join(' ')
            : words(element)
          : named(element.getAttribute('aria-labelledby') ?? ''));
      const label = element.closest('label');
      const shapes = [element, ...(label ? [label] : []), ...(element.parentElement ? [element.parentElement] : [])];
      const ringed = shapes.some((shape) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(shape);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      });
      const box = (label ?? element).getBoundingClientRect();
      const [x, y] = [
        Math.min(Math.max(box.left + box.width / 2, 0), window.innerWidth - 1),
        Math.min(
          Math.max((Math.max(box.top, 0) + Math.min(box.bottom, window.innerHeight)) / 2, 0),
          window.innerHeight - 1,
        ),
      ];
      const hit = document.elementFromPoint(x, y);
      const shown = box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth;
      const dialog = element.closest('dialog');
      return {
        name,
        tag: element.getAttribute('role') ?? element.tagName.toLowerCase(),
        dialog: dialog ? named(dialog.getAttribute('aria-labelledby') ?? '') : null,
        ringed,
        covered: !shown
          ? 'outside the window'
          : shapes.some((shape) => shape.contains(hit) || hit?.contains(shape) === true)
            ? null
            : `behind «${words(hit)}»`,
      };
    });
  }

  /** One step, and a look at where it leads. */
  async step(): Promise<Stop | null> {
    await this.press('Tab');
    const stop = await this.at();
    if (stop === null || faultOf(stop) === null) return stop;
    // A message may have come up over it in this very moment: whoever steps back and forth sees it then.
    await this.press('Shift+Tab', 'Tab');
    const again = await this.at();
    const fault = again && faultOf(again);
    if (fault) this.unseen.add(`${stop.tag} «${stop.name}»: ${fault}`);
    return again;
  }

  /** Steps until this has the focus. */
  async to(name: string | RegExp, tag?: string): Promise<Stop> {
    const passed: string[] = [];
    let stop = await this.at();
    const giveUpAt = Date.now() + patienceMs;
    for (let steps = 0; steps < most || Date.now() < giveUpAt; steps += 1) {
      if (stop && fits(stop, name, tag)) return stop;
      stop = await this.step();
      passed.push(stop?.name ?? '–');
    }
    throw new Error(`nothing called ${String(name)} among ${Array.from(new Set(passed)).join(' | ')}`);
  }

  async enters(name: string | RegExp, tag?: string): Promise<void> {
    await this.to(name, tag);
    await this.press('Enter');
  }

  /** Opens the menu of this name and takes the entry. */
  async picks(menu: string | RegExp, entry: string): Promise<void> {
    await this.enters(menu, 'button');
    const giveUpAt = Date.now() + patienceMs;
    while (Date.now() < giveUpAt) {
      if ((await this.at())?.name === entry) return this.press('Enter');
      await this.press('ArrowDown');
    }
    throw new Error(`no ${entry} in ${String(menu)}`);
  }

  /** Waits until a dialog of this title has the focus inside, and walks round it: no step leads out. */
  async inDialog(title: string | RegExp): Promise<void> {
    await until(
      async () => {
        const dialog = (await this.at())?.dialog ?? '';
        return typeof title === 'string' ? dialog === title : title.test(dialog);
      },
      `the focus in «${String(title)}»`,
    );
  }

  /** Waits until the focus is here, without a key. */
  async backAt(name: string | RegExp): Promise<void> {
    let last = '';
    await until(
      async () => {
        const stop = await this.at();
        last = stop?.name ?? 'nowhere';
        return stop !== null && stop.dialog === null && fits(stop, name);
      },
      () => `the focus back at ${String(name)}, it is at ${last}`,
    );
  }

  /** Once round the page or the dialog, from where the focus is: every stop until the first comes again. */
  async round(): Promise<readonly Stop[]> {
    const stops: Stop[] = [];
    const first = must((await this.at()) ?? (await this.step()), 'something to stop at');
    let stop: Stop | null = first;
    for (let steps = 0; steps < most; steps += 1) {
      if (stop) stops.push(stop);
      stop = await this.step();
      if (stop && stop.name === first.name && stop.tag === first.tag) return stops;
    }
    throw new Error(`no way out after ${most} steps, at ${stop?.name ?? 'nothing'}`);
  }
}

function faultOf({ ringed, covered }: Stop): string | null {
  return ringed ? covered : 'no ring';
}

function fits(stop: Stop, name: string | RegExp, tag?: string): boolean {
  if (tag !== undefined && stop.tag !== tag) return false;
  return typeof name === 'string' ? stop.name === name : name.test(stop.name);
}

async function until(is: () => Promise<boolean>, what: string | (() => string)): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  while (!(await is())) {
    if (Date.now() > giveUpAt) throw new Error(`waited for ${typeof what === 'string' ? what : what()}`);
  }
}
