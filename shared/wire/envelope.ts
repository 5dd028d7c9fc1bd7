/** A command on its way. Apart from the rest of the control plane: only servers check commands, and phones do without their schemas. */
import * as v from 'valibot';
import { commandSchema } from '../cafe/commands.ts';
import { identifier } from '../cafe/text.ts';

/** The id makes a command that is sent twice count once. */
const envelopeSchema = v.strictObject({ id: identifier, command: commandSchema });
export type EnvelopeInput = v.InferInput<typeof envelopeSchema>;

/** A command from outside with at most `most` parts, or null. */
export function readEnvelope(raw: unknown, most: number): v.InferOutput<typeof envelopeSchema> | null {
  if (!hasFewParts(raw, most)) return null;
  const read = v.safeParse(envelopeSchema, raw, { abortEarly: true });
  return read.success ? read.output : null;
}

/** Counted before anything is looked at: judging each of a hundred thousand wrong parts takes longer than a hall can wait. */
function hasFewParts(raw: unknown, most: number): boolean {
  let left = most;
  const waiting = [raw];
  for (let part = waiting.pop(); part !== undefined || waiting.length > 0; part = waiting.pop()) {
    if (typeof part !== 'object' || part === null) continue;
    left -= Array.isArray(part) ? part.length : Object.keys(part).length;
    if (left < 0) return false;
    for (const inner of Object.values(part)) waiting.push(inner);
  }
  return true;
}
