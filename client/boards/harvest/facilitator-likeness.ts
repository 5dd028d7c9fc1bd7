/** Which notes say nearly the same, and under which theme notes may belong: counted on this device, bit by bit, so that nothing waits for it. */
import type { Wall } from '../../../shared/documents/wall.ts';
import { makingIndex, themeSuggester } from '../../../shared/harvest/like-groups.ts';
import type { Text } from '../../../shared/harvest/likeness.ts';
import type { Likeness } from './likeness.ts';

/** Where a browser does not say when it is idle: milliseconds of counting, and of leaving the page alone. */
const sliceMs = 4;
const restMs = 30;
/** Nothing is counted while somebody scrolls, nor for so long after. */
const stillMs = 600;
/** More than anybody takes in at once. */
const mostAlike = 12;

/** Answers when it is done; never when it was stopped. */
export function findLikeness(texts: readonly Text[], onFound: (likeness: Likeness) => void): () => void {
  const work = counting(texts);
  let scrolledAt = -stillMs;
  const scrolls = (): void => {
    scrolledAt = performance.now();
  };
  document.addEventListener('scroll', scrolls, { capture: true, passive: true });
  let stop = whenIdle(go);
  function end(): void {
    stop();
    document.removeEventListener('scroll', scrolls, { capture: true });
  }
  function go(hasTime: () => boolean): void {
    if (performance.now() - scrolledAt < stillMs) {
      const timer = setTimeout(() => (stop = whenIdle(go)), stillMs);
      stop = () => clearTimeout(timer);
      return;
    }
    do {
      const step = work.next();
      if (step.done === true) {
        end();
        return onFound(step.value);
      }
    } while (hasTime());
    stop = whenIdle(go);
  }
  return end;
}

/** Nobody who scrolls waits for a hint. */
function whenIdle(go: (hasTime: () => boolean) => void): () => void {
  if ('requestIdleCallback' in window) {
    const asked = requestIdleCallback((deadline) => go(() => deadline.timeRemaining() > 1));
    return () => cancelIdleCallback(asked);
  }
  const timer = setTimeout(() => {
    const until = performance.now() + sliceMs;
    go(() => performance.now() < until);
  }, restMs);
  return () => clearTimeout(timer);
}

function* counting(texts: readonly Text[]): Generator<undefined, Likeness> {
  const index = yield* makingIndex(texts, 1);
  const alike = new Map<string, readonly string[]>();
  for (const id of index.ids) {
    yield;
    const near = index.near(id).filter(({ contrast }) => contrast === null);
    if (near.length > 0)
      alike.set(
        id,
        near.slice(0, mostAlike).map((like) => like.id),
      );
  }
  return { alike, suggested: (notes, wall) => suggestedFor(notes, wall) };

  function suggestedFor(notes: readonly string[], { themes, themeOf }: Wall): readonly string[] {
    const named = themes.map(({ id, title, description }) => ({ id, words: `${title} ${description}` }));
    const suggest = themeSuggester(index, named, themeOf);
    const scores = new Map<string, number>();
    for (const note of notes)
      for (const { theme, likeness } of suggest(note)) scores.set(theme, (scores.get(theme) ?? 0) + likeness);
    return [...scores].sort(([, one], [, other]) => other - one).map(([theme]) => theme);
  }
}
