/** A refusal over HTTP: a status for programs, a name for people's languages. */
import type { Response } from 'express';
import type { Refusal } from '../../shared/cafe/refusals.ts';
import type { RefusalAnswer } from '../../shared/wire/http.ts';

const statusOf: Partial<Record<Refusal, number>> = {
  'cafe-not-found': 404,
  'not-allowed': 403,
  'too-fast': 429,
  'too-many-tries': 429,
  'not-saving': 503,
  'cafe-damaged': 503,
  'export-failed': 500,
};

export function refuse(response: Response, refusal: Refusal, details?: readonly string[]): void {
  const answer: RefusalAnswer = details ? { refusal, details } : { refusal };
  response.status(statusOf[refusal] ?? 409).json(answer);
}
