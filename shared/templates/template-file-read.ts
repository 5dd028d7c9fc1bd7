/** A template file that somebody brings: either a whole plan, or every mistake in it with its place and what is wrong. */
import * as v from 'valibot';
import { lineOfMistake } from './json-line.ts';
import { templateFileSchema, templateFormat, type TemplateFile } from './template-file.ts';
import type { TemplateProblem, TemplateProblemName } from './template-problem.ts';

export type TemplateReading =
  | { readonly ok: true; readonly file: TemplateFile }
  /** At most `mostProblems`, in the order of the file. */
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

export const mostProblems = 20;

/** `text`: the whole file, already bounded in size. Never throws. [TM2] */
export function readTemplateFile(text: string): TemplateReading {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return { ok: false, problems: [{ place: '', why: 'not-json', limit: lineOfMistake(text) }] };
  }
  if (typeof raw !== 'object' || raw === null || !('format' in raw) || raw.format !== templateFormat)
    return { ok: false, problems: [{ place: 'format', why: 'other-format', allowed: [templateFormat] }] };
  const parsed = v.safeParse(templateFileSchema, raw);
  const problems = parsed.success ? contradictions(parsed.output) : parsed.issues.flatMap(problemsOf);
  if (!parsed.success || problems.length > 0) return { ok: false, problems: problems.slice(0, mostProblems) };
  return { ok: true, file: parsed.output };
}

function contradictions({ programme, rounds, boards, actorTypes }: TemplateFile): readonly TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  for (const [index, { id }] of actorTypes.entries())
    if (actorTypes.findIndex((other) => other.id === id) < index)
      problems.push({ place: `actorTypes[${index}].id`, why: 'twice' });
  const last = programme.length - 1;
  if (programme[0]?.kind !== 'doors') problems.push({ place: 'programme[0].kind', why: 'begins-with-doors' });
  if (programme[last]?.kind !== 'close') problems.push({ place: `programme[${last}].kind`, why: 'ends-with-close' });
  for (const [index, { kind, board }] of programme.entries()) {
    const place = `programme[${index}]`;
    if (kind === 'doors' && index > 0) problems.push({ place: `${place}.kind`, why: 'begins-with-doors' });
    if (kind === 'close' && index < last) problems.push({ place: `${place}.kind`, why: 'ends-with-close' });
    if (kind === 'travel' && programme[index + 1]?.kind !== 'round')
      problems.push({ place: `${place}.kind`, why: 'travel-needs-round' });
    if (board !== undefined && !boards.some(({ id }) => id === board))
      problems.push({ place: `${place}.board`, why: 'no-such-board' });
  }
  const told = programme.filter(({ kind }) => kind === 'round').length;
  if (told !== rounds.length) problems.push({ place: 'programme', why: 'rounds-differ', limit: rounds.length });
  return problems;
}

const byType: Readonly<Record<string, TemplateProblemName>> = {
  string: 'words',
  number: 'figure',
  integer: 'whole-figure',
  boolean: 'yes-or-no',
  array: 'list',
  strict_object: 'group',
  picklist: 'one-of',
  literal: 'one-of',
  variant: 'one-of',
  regex: 'bad-id',
};

function problemsOf(issue: v.BaseIssue<unknown>): readonly TemplateProblem[] {
  const place = placeOf(issue);
  const { type, requirement, input, expected, received } = issue;
  const limit = typeof requirement === 'number' ? { limit: requirement } : {};
  switch (type) {
    case 'strict_object':
      if (expected === 'never') return [{ place, why: 'unknown' }];
      return [{ place, why: received === 'undefined' ? 'missing' : 'group' }];
    case 'max_length':
      return [{ place, why: typeof input === 'string' ? 'too-long' : 'too-many', ...limit }];
    case 'min_length':
      return [{ place, why: typeof input === 'string' ? 'empty' : 'too-few', ...limit }];
    case 'min_value':
      return [{ place, why: 'too-small', ...limit }];
    case 'max_value':
      return [{ place, why: 'too-large', ...limit }];
    case 'raw_check':
      return boardProblems(issue, place);
    case 'check':
      return [{ place, why: issue.message === 'a board stands twice' ? 'twice' : 'bad-id' }];
    default: {
      const why = byType[type] ?? 'wrong';
      return [{ place, why, ...(why === 'one-of' ? { allowed: choicesOf(expected) } : {}) }];
    }
  }
}

/** What the plan of a board says of itself, at the place of that board in the file. */
function boardProblems({ message }: v.BaseIssue<unknown>, place: string): readonly TemplateProblem[] {
  const [inner = '', named = ''] = message.split(': ');
  const why = planProblemsNamed.find((name) => name === named) ?? 'wrong';
  return [{ place: `${place}.${inner}`, why }];
}

const planProblemsNamed = ['twice', 'no-such-field', 'no-such-option', 'other-kind', 'no-options'] as const;

/** `("a" | "b")` → a, b */
const choicesOf = (expected: string | null): readonly string[] =>
  Array.from(expected?.matchAll(/"([^"]*)"/gu) ?? [], ([, choice = '']) => choice);

function placeOf({ path }: v.BaseIssue<unknown>): string {
  return (path ?? []).reduce((place, { key }) => {
    if (typeof key === 'number') return `${place}[${key}]`;
    return place === '' ? String(key) : `${place}.${String(key)}`;
  }, '');
}
