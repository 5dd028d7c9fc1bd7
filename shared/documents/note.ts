/** A note: one thought on a tablecloth. One plain record, one author, so that no merge and no phone keyboard can tear it apart. */
import * as v from 'valibot';
import { cleanedText, identifier } from '../cafe/text.ts';

export const noteKinds = ['idea', 'need', 'offer', 'question', 'concern'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** UTF-16 units; people see the same bound counted in letters. */
export const noteMaxLength = 600;

const roundNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12));
/** A Yjs client id: 32 bits, bound by the server to whoever wrote with it first. */
export const penSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4294967295));

/** `at` is the writer's estimate of server time and only orders notes on screen; the journal has the time that counts. */
export const writtenNoteSchema = v.strictObject({
  state: v.literal('written'),
  kind: v.picklist(noteKinds),
  text: v.pipe(cleanedText(noteMaxLength), v.minLength(1)),
  round: roundNumber,
  at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)),
  buildsOn: v.nullable(identifier),
  /** It came when the tables had moved on from its round. */
  late: v.exactOptional(v.literal(true)),
  pen: penSchema,
});
const withdrawnNoteSchema = v.strictObject({
  state: v.literal('withdrawn'),
  round: roundNumber,
  at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)),
  pen: penSchema,
});

export type NoteRecord = v.InferOutput<typeof writtenNoteSchema> | v.InferOutput<typeof withdrawnNoteSchema>;
export type WrittenNote = Extract<NoteRecord, { state: 'written' }>;

/** A note with its name, as readers get it. */
export interface Note extends Omit<WrittenNote, 'state'> {
  readonly id: string;
}

/** A note as it stands in a document, or null: anything may stand there. Asked for whatever anybody writes, so only one form is tried. */
export function noteIn(value: unknown): Readonly<NoteRecord> | null {
  const isWithdrawn = typeof value === 'object' && value !== null && 'state' in value && value.state === 'withdrawn';
  return v.is(isWithdrawn ? withdrawnNoteSchema : writtenNoteSchema, value) ? value : null;
}
