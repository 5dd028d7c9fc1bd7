import { useEffect, type RefObject } from 'react';

type Property = `--${string}`;

/** Of the screen: with more covered than that what lies over its head goes with the page. Very large letters and a message come to it. */
const mostCovered = 0.75;

/** Of all that names the same property: they lie in the same place. */
const heights = new Map<Property, Map<Element, number>>();

/**
 * Says in a custom property of the page how tall something is that lies over its head or foot (in px), so that the page keeps what has the focus
 * clear of it. Null: it lies over nothing.
 */
export function useTallness(element: RefObject<HTMLElement | null>, property: Property | null): void {
  useEffect(() => {
    const measured = element.current;
    if (!measured || property === null) return undefined;
    // On some screens it stands in the page instead, and covers nothing.
    const lies = (): boolean => {
      const { position, top } = getComputedStyle(measured);
      // The head would lie there, if it had room.
      return position !== 'static' || (isCrowded() && top !== 'auto');
    };
    const watch = new ResizeObserver(() => tell(property, measured, lies() ? measured.offsetHeight : 0));
    watch.observe(measured);
    return () => {
      watch.disconnect();
      tell(property, measured, 0);
    };
  }, [element, property]);
}

function tell(property: Property, element: Element, height: number): void {
  const all = heights.get(property) ?? new Map<Element, number>();
  heights.set(property, all);
  if (height === 0) all.delete(element);
  else all.set(element, height);
  const { style, dataset } = document.documentElement;
  const covered = tallest('--bar') + tallest('--head') + tallest('--foot') + tallest('--toasts');
  if (covered > mostCovered * window.innerHeight) dataset['crowded'] = '';
  else delete dataset['crowded'];
  style.setProperty(property, `${tallest(property)}px`);
  for (const above of ['--bar', '--head'] as const) style.setProperty(above, `${isCrowded() ? 0 : tallest(above)}px`);
}

const isCrowded = (): boolean => 'crowded' in document.documentElement.dataset;
const tallest = (property: Property): number => Math.max(0, ...(heights.get(property)?.values() ?? []));
