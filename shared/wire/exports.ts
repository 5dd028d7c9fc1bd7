/** Files that leave a café: their names, what may be asked of them, and how they come while they are being made. */
import * as v from 'valibot';
import { line } from '../cafe/text.ts';
import type { Refusal } from '../cafe/refusals.ts';

/** Besides these there is one CSV for each table, such as `actions.csv`. */
export const exportNames = [
  'agenda.pdf',
  'agenda.docx',
  'agenda.md',
  'calendar.ics',
  'tables.xlsx',
  'tables.zip',
  'cafe.json',
  'archive.zip',
] as const;

export type ExportName = (typeof exportNames)[number] | `${string}.csv`;

/** In the address, since none of it is secret. What is left out is as the café has it. */
export const exportQuerySchema = v.object({
  /** `public`: names no person, and shows nothing that only the room should know. */
  version: v.optional(v.picklist(['internal', 'public']), 'internal'),
  /** With `1` the public version has the reservations too. */
  reservations: v.exactOptional(v.literal('1')),
  language: v.exactOptional(v.picklist(['nb', 'nn', 'se', 'en'])),
  /** The case that an archive keeps the plan under. */
  case: v.exactOptional(line(60)),
  /** With `1` the answer is an `ExportFrame` a line, and after the last the bytes of the file. */
  progress: v.exactOptional(v.literal('1')),
});

export type ExportQuery = v.InferOutput<typeof exportQuerySchema>;

export const exportStages = ['waiting', 'reading', 'gathering', 'writing'] as const;
export type ExportStage = (typeof exportStages)[number];

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const exportFrameSchema = v.variant('is', [
  /** Where it has come to; `done` of `of` files, where there are several. */
  v.strictObject({ is: v.literal('stage'), stage: v.picklist(exportStages), done: count, of: count }),
  /** `lacks`: of a package, the files that could not be made. */
  v.strictObject({
    is: v.literal('file'),
    name: v.string(),
    type: v.string(),
    bytes: count,
    lacks: v.array(v.string()),
  }),
  v.strictObject({ is: v.literal('refusal'), refusal: v.string() }),
]);

export type ExportFrame =
  | { readonly is: 'stage'; readonly stage: ExportStage; readonly done: number; readonly of: number }
  | {
      readonly is: 'file';
      readonly name: string;
      readonly type: string;
      readonly bytes: number;
      readonly lacks: readonly string[];
    }
  | { readonly is: 'refusal'; readonly refusal: Refusal };
