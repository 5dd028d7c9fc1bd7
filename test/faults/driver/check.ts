/** Holds what was found against what was seen to happen. Every sentence in the answer is a broken promise. */
import type { EndState } from './end-state.ts';
import type { Deed, History } from './history.ts';

export function brokenPromises(history: History, end: EndState): string[] {
  const histories = end.epochs.length > 1 ? [`the tables belong to ${end.epochs.length} histories`] : [];
  return [...histories, ...check('note', history, end.notes), ...check('person', history, end.people)];
}

function check(deed: Deed, history: History, views: EndState['notes']): string[] {
  const broken: string[] = [];
  const [first] = Object.values(views);
  for (const [view, values] of Object.entries(views)) {
    const found = new Set(values);
    for (const [at, value] of values.entries())
      if (value === values[at - 1]) broken.push(`${deed} ${value} stands twice in ${view}`);
    for (const { value, acknowledgedAt, seenAt, refused } of history.all(deed)) {
      if (acknowledgedAt !== null && !found.has(value))
        broken.push(`${deed} ${value} was acknowledged, not in ${view}`);
      if (seenAt !== null && !found.has(value)) broken.push(`${deed} ${value} was seen, not in ${view}`);
      if (refused !== null && found.has(value)) broken.push(`${deed} ${value} was refused (${refused}), is in ${view}`);
    }
    for (const value of found)
      if (!history.get(value)) broken.push(`${deed} ${value} in ${view} was written by nobody`);
    if (values.join('\n') !== first?.join('\n')) broken.push(`${deed}s in ${view} differ from the first view`);
  }
  return broken;
}

/** For the end of a run in which everybody came back: then nothing at all may be missing. */
export function missing(history: History, end: EndState): string[] {
  const found = new Set([...Object.values(end.notes), ...Object.values(end.people)].flat());
  return history
    .all()
    .filter(({ value, refused }) => refused === null && !found.has(value))
    .map(({ deed, value }) => `${deed} ${value} never arrived`);
}
