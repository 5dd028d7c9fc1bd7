import type { TemplateProblem } from '../../templates/template-problem.ts';
import type { TemplateFileMessages } from '../nb/template-file.ts';
import { many } from './words.ts';

const of = (allowed: readonly string[] = []): string => allowed.join(', ');

/** Templates as files, in English. */
export const templateFile: TemplateFileMessages = {
  open: 'Open a template from a file',
  openText:
    'A template is a JSON file that anybody can write. You can also save a café as a template from the console.',
  tooLarge: 'The file is too large to be a template.',
  title: 'The template cannot be opened yet',
  text: 'Mend this in the file, and open it again. Numbers are counted from 0: tables[0] is the first table.',
  more: 'These are the first mistakes. There may be more.',
  saveTitle: 'The café as a template',
  saveText:
    'All that you have planned – questions, tables, programme and boards – without day, place, people or anything that was written. Open the file when you make the next café.',
  save: 'Save as a template',
  opened: (tables, rounds, parts, boards) =>
    `The template is open. It has ${many(tables, 'table', 'tables')}, ${many(rounds, 'round', 'rounds')}, ${many(parts, 'part', 'parts')} in its programme and ${many(boards, 'board', 'boards')}.`,
  wholeFile: 'the file',
  problem: ({ why, limit, allowed }: TemplateProblem): string => problems[why](limit ?? 0, allowed),
};

const problems: Readonly<Record<TemplateProblem['why'], (limit: number, allowed?: readonly string[]) => string>> = {
  'not-json': (line) =>
    `Something is wrong on line ${line} or just before it. Look for a comma or a quotation mark that is missing or one too many.`,
  'other-format': (_, allowed) => `This is not a template. Write "format": "${of(allowed)}".`,
  missing: () => 'is missing. Write it.',
  unknown: () => 'is not part of a template. Take it away, or look for a misspelling.',
  words: () => 'must be text in quotation marks.',
  figure: () => 'must be a number without quotation marks.',
  'whole-figure': () => 'must be a whole number.',
  'yes-or-no': () => 'must be true or false.',
  list: () => 'must be a list in square brackets.',
  group: () => 'must be fields in curly brackets.',
  empty: () => 'is empty. Write something.',
  'too-long': (limit) => `is too long. At most ${limit} characters.`,
  'too-few': (limit) => `has too few. At least ${limit}.`,
  'too-many': (limit) => `has too many. At most ${limit}.`,
  'too-small': (limit) => `is too small. At least ${limit}.`,
  'too-large': (limit) => `is too large. At most ${limit}.`,
  'one-of': (_, allowed) => `must be one of these: ${of(allowed)}.`,
  'bad-id': () => 'is not a valid id. Use the letters a–z, figures, - and _.',
  twice: () => 'stands twice. Give one of them another id.',
  'no-such-field': () => 'is not a field of the board. Use the id of one of its fields.',
  'no-such-option': () => 'is not one of the options of the field.',
  'other-kind': () => 'refers to a field of the wrong kind.',
  'no-options': () => 'has no options. A field of the kind choice needs at least one.',
  'begins-with-doors': () => 'The programme must begin with doors, once.',
  'ends-with-close': () => 'The programme must end with close, once.',
  'rounds-differ': (limit) => `must have ${limit} rounds (kind: "round"), as many as there are in rounds.`,
  'travel-needs-round': () => 'travel must stand right before a round.',
  'no-such-board': () => 'is not a board in boards.',
  wrong: () => 'is wrong. Compare with the example in the documentation.',
};
