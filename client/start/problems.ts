/** A draft becomes a plan, or a list of what is wrong with it: where, and in words. */
import * as v from 'valibot';
import { designSchema, type CafeDesignInput } from '../../shared/cafe/design.ts';
import type { Messages } from '../../shared/locale/nb/messages.ts';
import type { Draft, StepKey } from './draft.ts';

export interface Problem {
  readonly step: StepKey;
  readonly text: string;
}

/** Empty lines in lists are nobody's wish. */
export function planOf({ design }: Draft): CafeDesignInput {
  const { settings } = design;
  const filled = (line: string): boolean => line.trim() !== '';
  return {
    ...design,
    settings: {
      ...settings,
      houseRules: settings.houseRules.filter(filled),
      invitedAbsent: settings.invitedAbsent.filter(filled),
    },
    actorTypes: design.actorTypes.filter(({ name }) => filled(name)),
    organisations: design.organisations.filter(({ name }) => filled(name)),
  };
}

export function problemsOf(draft: Draft, messages: Messages): readonly Problem[] {
  const read = v.safeParse(designSchema, planOf(draft));
  if (read.success) return [];
  const problems = read.issues.map((issue) => {
    const { step, what } = placeOf(issue.path?.map(({ key }) => key) ?? [], messages);
    return { step, text: sentence(issue, what, messages) };
  });
  return problems.filter(({ text }, index) => problems.findIndex((other) => other.text === text) === index);
}

function sentence(issue: v.BaseIssue<unknown>, what: string, { start }: Messages): string {
  const empty = typeof issue.input === 'string' && issue.input.trim() === '';
  if (empty) return start.check.missing(what);
  if (issue.type === 'max_length' && typeof issue.requirement === 'number')
    return start.check.tooLong(what, issue.requirement);
  return start.check.unusable(what);
}

function placeOf(
  path: readonly unknown[],
  { start, common }: Messages,
): { readonly step: StepKey; readonly what: string } {
  const [part, key, field] = path;
  const number = typeof key === 'number' ? key + 1 : 1;
  switch (part) {
    case 'settings':
      return placeOfSetting(String(key), start);
    case 'rounds':
      return {
        step: 'rounds',
        what: `${common.round(number)}: ${field === 'hint' ? start.rounds.hint : field === 'title' ? start.rounds.name : start.rounds.question}`,
      };
    case 'tables':
      return { step: 'tables', what: typeof key === 'number' ? common.table(number) : start.check.tablesWord };
    case 'actorTypes':
      return { step: 'actors', what: start.actors.types };
    case 'organisations':
      return { step: 'actors', what: start.actors.facilitating };
    default:
      return { step: 'programme', what: start.check.programme };
  }
}

function placeOfSetting(
  key: string,
  { about, place, rules, actors, setup }: Messages['start'],
): { readonly step: StepKey; readonly what: string } {
  const places: Readonly<Record<string, { readonly step: StepKey; readonly what: string }>> = {
    title: { step: 'about', what: about.name },
    purpose: { step: 'about', what: about.purpose },
    context: { step: 'about', what: about.context },
    date: { step: 'place', what: place.date },
    place: { step: 'place', what: place.place },
    organiser: { step: 'place', what: place.organiser },
    houseRules: { step: 'rules', what: rules.rules },
    dotsPerPerson: { step: 'rules', what: rules.dots },
    closing: { step: 'rules', what: rules.closing },
    invitedAbsent: { step: 'actors', what: actors.absent },
  };
  return places[key] ?? { step: 'about', what: setup.title };
}
