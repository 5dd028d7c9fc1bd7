/** What makes an action easy to act on: a verb first, short, a first step soon. Hints for whoever writes; they hinder nothing. */
import type { Locale } from '../cafe/model.ts';
import { countLetters } from '../cafe/text.ts';
import type { ActionFields } from '../documents/cards.ts';
import { addDays } from './dates.ts';

/** Letters of a title that is read at a glance. */
export const shortTitle = 80;
/** Days after the café within which something has begun. */
const soonDays = 14;

export type QualityHint = 'no-verb' | 'long-title' | 'first-step-late';

const scandinavian = {
  // Articles, adjectives and the like: what follows is a thing, not something that somebody does.
  first:
    /^(?:en|ei|et|eit|den|det|de|dei|flere|fleire|bedre|betre|mer|meir|mindre|økt|auka|felles|ny|nytt|nye|større|god|gode|godt|mange|alle|tettere|styrket|styrka)$/u,
  // Nouns made of verbs and adjectives. Short imperatives such as «ring» and «bring» end like some of them.
  ending: /(?:.{4}(?:ing|inga|ingen|inger|ingar|sjon|sjonen)|.{3}(?:else|elsen|het|heten|heit|skap|dom|messe|messa))$/u,
  shortVerbs:
    /^(?:be|for|inn|opp|ut|på|til|av|ned|om|over)?(?:bring|ring|spring|sving|syng|heng|fang|sleng|steng|treng|leng|skap)$/u,
};

const nominal: Readonly<Record<Locale, typeof scandinavian | null>> = {
  nb: scandinavian,
  nn: scandinavian,
  en: {
    first: /^(?:a|an|the|more|better|new|joint|common|shared|stronger|increased|closer|good|all|many|several)$/u,
    ending: /(?:.{4}ing|.{3}(?:tion|sion|ment|ness|ship|ity))$/u,
    shortVerbs:
      /^(?:bring|mention|question|position|ship|implement|document|commission|experiment|strengthening|bring)$/u,
  },
  // No such signs are sure enough in northern Sámi.
  se: null,
};

/** Whether a title surely does not begin with a verb. Where it is not sure, nothing is said. */
export function beginsWithThing(title: string, locale: Locale): boolean {
  const signs = nominal[locale];
  const [first = ''] = title
    .trim()
    .toLocaleLowerCase('nb')
    .split(/[\s,.:;!?–-]+/u);
  if (signs === null || first === '' || signs.shortVerbs.test(first)) return false;
  return signs.first.test(first) || signs.ending.test(first);
}

/** `date` is the day of the café, `locale` its language. [AC6] */
export function qualityHints(
  { title, firstStepBy }: Pick<ActionFields, 'title' | 'firstStepBy'>,
  { date, locale }: { readonly date: string; readonly locale: Locale },
): readonly QualityHint[] {
  const found: readonly (readonly [QualityHint, boolean])[] = [
    ['no-verb', beginsWithThing(title, locale)],
    ['long-title', countLetters(title) > shortTitle],
    ['first-step-late', firstStepBy !== null && firstStepBy > addDays(date, soonDays)],
  ];
  return found.flatMap(([hint, applies]) => (applies ? [hint] : []));
}
