/** Requests and answers over plain HTTP: opening a café, coming in, and asking what a code leads to. */
import * as v from 'valibot';
import { designSchema } from '../cafe/design.ts';
import type { Refusal } from '../cafe/refusals.ts';
import { accessCode, identifier, line } from '../cafe/text.ts';
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

/** Another phone of somebody who is here already: it makes a ticket of its own. The same request again is the same phone. */
export const returnRequestSchema = v.strictObject({
  ticket: secretSchema,
  /** The name they gave, or their number; empty for whoever gave none. */
  called: line(60),
  /** Their four digits, as they were typed. */
  code: v.pipe(v.string(), v.maxLength(40)),
  /** Their earlier phones are lost, and are let out at once. */
  lost: v.boolean(),
});
export type ReturnRequestInput = v.InferInput<typeof returnRequestSchema>;

/** One more device to run the café: its own new secret, and the code that lets it in. */
export const accessRequestSchema = v.strictObject({ secret: secretSchema, code: accessCode, label: line(40) });
export type AccessRequestInput = v.InferInput<typeof accessRequestSchema>;

export interface AccessAnswer {
  readonly cafe: string;
  readonly role: 'facilitator' | 'cofacilitator';
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
