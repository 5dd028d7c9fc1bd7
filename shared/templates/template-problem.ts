/** What can be wrong in a template file, by name: each has a sentence in every language that says what to do. */
import type { PlanProblem } from '../boards/plan-problems.ts';

export type TemplateProblemName =
  | PlanProblem
  | 'not-json'
  | 'other-format'
  | 'missing'
  | 'unknown'
  | 'words'
  | 'figure'
  | 'whole-figure'
  | 'yes-or-no'
  | 'list'
  | 'group'
  | 'empty'
  | 'too-long'
  | 'too-few'
  | 'too-many'
  | 'too-small'
  | 'too-large'
  | 'one-of'
  | 'bad-id'
  | 'begins-with-doors'
  | 'ends-with-close'
  | 'rounds-differ'
  | 'travel-needs-round'
  | 'no-such-board'
  | 'wrong';

export interface TemplateProblem {
  /** As in `tables[2].prompt`, counted from 0; '' for the whole file. */
  readonly place: string;
  readonly why: TemplateProblemName;
  /** How many letters, lines or points there may be; how many rounds are asked for; or the line on which a text is no JSON any more. */
  readonly limit?: number;
  /** What may stand there. */
  readonly allowed?: readonly string[];
}
