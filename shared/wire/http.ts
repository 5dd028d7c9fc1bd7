/** Requests and answers over plain HTTP: opening a café, coming in, and asking what a code leads to. */
import * as v from 'valibot';
import { designSchema } from '../cafe/design.ts';
import type { Refusal } from '../cafe/refusals.ts';
import { identifier, line } from '../cafe/text.ts';
import type { ActorType, Anonymity, Locale } from '../cafe/model.ts';
import { secretSchema } from './control.ts';

/** The caller makes the facilitator's secret: asking twice with the same secret opens one café, not two. */
export const openRequestSchema = v.strictObject({ secret: secretSchema, design: designSchema });
export type OpenRequestInput = v.InferInput<typeof openRequestSchema>;

export interface OpenAnswer {
  readonly cafe: string;
  readonly code: string;
}

export const joinRequestSchema = v.strictObject({
  /** Made by the phone, kept by the phone; only its hash is stored. The same ticket twice is the same person. */
  ticket: secretSchema,
  name: line(60),
  organisation: line(120),
  actorType: v.nullable(identifier),
  municipality: v.exactOptional(line(80)),
});
export type JoinRequestInput = v.InferInput<typeof joinRequestSchema>;

export interface JoinAnswer {
  readonly cafe: string;
  readonly person: string;
}

/** What anybody with the code may know before coming in. */
export interface DoorAnswer {
  readonly cafe: string;
  readonly code: string;
  readonly title: string;
  readonly purpose: string;
  readonly organiser: string;
  readonly locale: Locale;
  readonly anonymity: Anonymity;
  readonly actorTypes: readonly ActorType[];
  readonly organisations: readonly string[];
  /** What people have typed, each once. */
  readonly municipalities: readonly string[];
  readonly open: boolean;
}

export interface RefusalAnswer {
  readonly refusal: Refusal;
  /** For a request that could not be read: where it went wrong, in words for whoever writes the client. */
  readonly details?: readonly string[];
}

/** Code letters without look-alikes: no 0/O, 1/I/L, 5/S, 8/B, U/V. */
export const codeLetters = '234679ACDEFGHJKMNPQRTWXYZ';
export const codeLength = 7;

/** Reads a code the way people type it: any case, with spaces or hyphens. Null when it cannot be one. */
export function readCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]+/gu, '');
  return letters.length === codeLength && Array.from(letters).every((letter) => codeLetters.includes(letter))
    ? letters
    : null;
}

/** Shown as 3-4, which people read aloud without losing their place. */
export function showCode(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}
