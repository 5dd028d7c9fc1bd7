/** A second pair of eyes on a question: hints for whoever writes it, never a hindrance. */
import type { Locale } from '../cafe/model.ts';
import { templates } from './templates.ts';

export type QuestionHint = 'yes-no' | 'two-questions' | 'too-long' | 'blame';

/** Longer than this, nobody reads it aloud in one breath. */
export const longestQuestion = 120;

const yesNoStarts: Readonly<Record<Locale, RegExp>> = {
  nb: /^(?:er|har|kan|vil|skal|bør|må|burde|kunne|skulle|ville|finnes|fins|trenger|ønsker|synes|syns|mener|tror|gjør|får|blir|går|virker|vet|liker|bruker)\s/iu,
  nn: /^(?:er|har|kan|vil|skal|bør|må|burde|kunne|skulle|ville|finst|finnest|treng|trenger|ønsker|ønskjer|ønskar|synest|synst|meiner|trur|gjer|får|blir|går|verkar|virkar|veit|likar|liker|brukar|bruker)\s/iu,
  // The verb comes first and is asked with `go`, apart or written together: «Lea go …», «Sáhttágo …».
  se: /^(?!(?:mii|mat|maid|man|mainna|maiguin|masa|mas|gii|geat|gean|geaid|geas|geasa|geainna|gos|gosa|goas|mo|mot|movt|manne|manin|makkár|galle|galli|guhte|guđe|guđet|goabbá|nu|nugo|de|dego|ovdal|ovdalgo|maŋŋel|maŋŋelgo)(?:\s|go\s))[\p{L}]+(?:\s+go|go)\s/iu,
  en: /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|shall|may|might|must)\s/iu,
};

const secondQuestion: Readonly<Record<Locale, RegExp>> = {
  nb: /[\s,–-]og\s+(?:hva|hvem|hvor|hvordan|hvilke[nt]?|hvorfor|når)(?=\s)/iu,
  nn: /[\s,–-]og\s+(?:kva|kven|kvar|kor|korleis|kvifor|når)(?=\s)/iu,
  se: /[\s,–-]ja\s+(?:mat|maid|man|mainna|masa|mas|gii|geat|gean|geas|geasa|geainna|gos|gosa|goas|mo|mot|movt|manne|manin|makkár|galle|galli|guhte|guđe)(?=\s)/iu,
  en: /[\s,–-]and\s+(?:what|who|where|how|which|why|when)(?=\s)/iu,
};

const blame: Readonly<Record<Locale, RegExp>> = {
  nb: /hvorfor\s+(?:[\p{L}]+\s+){0,3}ikke(?=$|[\s?.,!])|hvem\s+har\s+(?:skylda?|ansvaret\s+for\s+at)/iu,
  nn: /(?:kvifor|korfor)\s+(?:[\p{L}]+\s+){0,3}ikkje(?=$|[\s?.,!])|kven\s+har\s+(?:skulda?|ansvaret\s+for\s+at)/iu,
  se: /(?:manne|manin)\s+(?:[\p{L}]+\s+){0,3}(?:in|it|ii|ean|eahppi|eaba|eat|ehpet|eai)(?=$|[\s?.,!])|(?:geas|gean)\s+(?:lea\s+)?sivva/iu,
  en: /why\s+(?:(?:have|has|did|do|does|are|is|can|could|will|would)(?:n['’]t|\s+(?:[\p{L}]+\s+){0,3}not)|(?:[\p{L}]+\s+){1,3}not)(?=$|[\s?.,!])|who\s+is\s+to\s+blame/iu,
};

const tried: ReadonlySet<string> = new Set(
  templates.flatMap(({ rounds }) => rounds.flatMap(({ question }) => Object.values(question))),
);

/** Questions that come with a template have been tried on people and are left in peace. */
export function adviseQuestion(question: string, locale: Locale): readonly QuestionHint[] {
  const words = question.trim();
  if (words === '' || tried.has(words)) return [];
  const hints: QuestionHint[] = [];
  // What is asked stands in the last sentence: "We are ten years ahead. What do we see?"
  const asked = words.split(/[.!:]\s+/u).at(-1) ?? words;
  if (yesNoStarts[locale].test(asked)) hints.push('yes-no');
  if ((words.match(/\?/gu)?.length ?? 0) > 1 || secondQuestion[locale].test(words)) hints.push('two-questions');
  if (words.length > longestQuestion) hints.push('too-long');
  if (blame[locale].test(words)) hints.push('blame');
  return hints;
}
