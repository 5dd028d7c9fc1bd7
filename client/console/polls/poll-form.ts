/** What a facilitator types for a poll, and what is wrong with it. */
import type { PollPlan } from '../../../shared/cafe/commands.ts';
import { mostItems, type PollKind, type PollTime } from '../../../shared/cafe/polls.ts';
import { cleanLine } from '../../../shared/cafe/text.ts';
import type { PollDeskMessages } from '../../../shared/locale/nb/poll-desk.ts';

/** `both`: a scale that is asked before and after, as two polls. */
export type AskedWhen = PollTime | 'both';

export interface PollForm {
  readonly kind: PollKind;
  readonly when: AskedWhen;
  readonly title: string;
  /** One item on each line. */
  readonly lines: string;
}

const longestItem = 160;
export const longestTitle = 120;

export const itemsIn = (lines: string): string[] =>
  lines
    .split('\n')
    .map(cleanLine)
    .filter((line) => line !== '');

/** Null when it can be asked. */
export function problemIn({ kind, lines }: PollForm, words: PollDeskMessages['polls']['dialog']): string | null {
  const items = itemsIn(lines);
  if (kind === 'ranking' && items.length < 2) return words.tooFewItems;
  if (items.length === 0) return words.noItems;
  if (items.length > mostItems) return words.tooMany(mostItems);
  if (items.some(({ length }) => length > longestItem)) return words.tooLong(longestItem);
  const different = new Set(items.map((item) => item.toLocaleLowerCase('nb')));
  return different.size < items.length ? words.twice : null;
}

/** One poll, or two where the same is asked before and after. */
export function plansOf({ kind, when, title, lines }: PollForm): readonly PollPlan[] {
  const times: readonly PollTime[] = when === 'both' ? ['before', 'after'] : [when];
  return times.map((time) => ({ kind, when: time, title: cleanLine(title), items: itemsIn(lines) }));
}
