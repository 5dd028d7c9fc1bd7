/** What the set-up has so far. Kept in the browser until the café is open, so that a reload loses nothing. */
import * as v from 'valibot';
import { boardPlansSchema } from '../../shared/boards/plan.ts';
import type { CafeDesignInput } from '../../shared/cafe/design.ts';
import { stageKinds } from '../../shared/cafe/model.ts';
import type { Locale } from '../../shared/cafe/model.ts';
import { secretSchema } from '../../shared/wire/control.ts';
import { designFromTemplate, type Day } from '../../shared/templates/design-from-template.ts';
import { blankTemplate, type Template } from '../../shared/templates/templates.ts';
import { designFromFile, type TemplateFile } from '../../shared/templates/template-file.ts';
import { draftKey } from './draft-kept.ts';

/** What `template` says when it is none of ours. */
const templateFromFile = 'file';

export const stepKeys = [
  'template',
  'about',
  'place',
  'rounds',
  'tables',
  'programme',
  'people',
  'actors',
  'rules',
  'check',
] as const;
export type StepKey = (typeof stepKeys)[number];

export type TablePlan = CafeDesignInput['tables'][number];
export type RoundPlan = CafeDesignInput['rounds'][number];

export interface Draft {
  /** Null until a template has been chosen. */
  readonly template: string | null;
  readonly step: StepKey;
  /** Made with the draft: sending twice then opens one café. */
  readonly secret: string;
  readonly design: CafeDesignInput;
  /** How many people are expected: only for the advice. */
  readonly expected: number;
  /** `HH:MM`, only to show when the café ends. */
  readonly startTime: string;
  /** Tables taken away, with their words, in case they come back. */
  readonly spareTables: readonly TablePlan[];
  /** True once something has been written over the template. */
  readonly changed: boolean;
}

/** Looser than a plan: a draft may be half written. Only its shape is checked when it comes back from storage. */
const words = v.string();
const number = v.number();
const tableShape = v.strictObject({
  name: words,
  theme: words,
  prompt: words,
  seats: v.exactOptional(v.nullable(v.strictObject({ min: number, max: number }))),
});
const draftSchema = v.strictObject({
  template: v.nullable(words),
  step: v.picklist(stepKeys),
  secret: secretSchema,
  design: v.strictObject({
    settings: v.strictObject({
      title: words,
      purpose: words,
      context: words,
      place: words,
      organiser: words,
      date: words,
      timeZone: words,
      locale: v.picklist(['nb', 'nn', 'se', 'en']),
      anonymity: v.picklist(['names', 'facilitator', 'never']),
      hostMode: v.picklist(['fixed', 'each-round', 'none']),
      seating: v.exactOptional(v.picklist(['mixed', 'random'])),
      commonLanguage: v.exactOptional(v.boolean()),
      dotsPerPerson: number,
      autoAdvance: v.boolean(),
      quietMinutes: v.exactOptional(number),
      holdForEssentials: v.exactOptional(v.boolean()),
      houseRules: v.array(words),
      invitedAbsent: v.array(words),
      closing: words,
    }),
    actorTypes: v.array(v.strictObject({ id: words, name: words })),
    organisations: v.array(v.strictObject({ name: words, facilitates: v.boolean() })),
    tables: v.array(tableShape),
    rounds: v.array(v.strictObject({ title: words, question: words, hint: words })),
    programme: v.array(
      v.strictObject({
        kind: v.picklist(stageKinds),
        title: words,
        minutes: number,
        screen: words,
        cue: words,
        round: v.optional(number),
        board: v.exactOptional(words),
      }),
    ),
    boards: v.exactOptional(boardPlansSchema),
  }),
  expected: number,
  startTime: words,
  spareTables: v.array(tableShape),
  changed: v.boolean(),
});

export function draftFrom(template: Template, locale: Locale, day: Day, secret: string): Draft {
  const design = designFromTemplate(template, locale, day);
  // Whoever starts empty gives the café its name; the word the blank template has for it would stay on the wall.
  const title = template.id === blankTemplate.id ? '' : design.settings.title;
  return {
    template: template.id,
    step: 'about',
    secret,
    design: { ...design, settings: { ...design.settings, title } },
    expected: template.groupSize.ideal,
    startTime: '09:00',
    spareTables: [],
    changed: false,
  };
}

/** A template that somebody has brought. */
export function draftFromFile(file: TemplateFile, day: Day, secret: string): Draft {
  return {
    template: templateFromFile,
    step: 'about',
    secret,
    design: designFromFile(file, day),
    expected: file.people,
    startTime: '09:00',
    spareTables: [],
    changed: false,
  };
}

export function storedDraft(): Draft | null {
  try {
    const parsed = v.safeParse(draftSchema, JSON.parse(localStorage.getItem(draftKey) ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

export function storeDraft(draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(draftKey, JSON.stringify(draft));
    else localStorage.removeItem(draftKey);
  } catch {
    // Private mode or full storage: the draft lasts as long as the page.
  }
}
