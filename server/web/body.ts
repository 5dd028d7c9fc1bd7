/** What a request brings: read up to a bound, and what is wrong with it in words. */
import express, { type RequestHandler } from 'express';
import * as v from 'valibot';
import type { RefusalAnswer } from '../../shared/wire/http.ts';

/**
 * A body that is too large would be read to its end, wherever that may be, before it is refused. So whoever sends one says beforehand how
 * long it is. `limit` in bytes.
 */
export function json(limit: number): [RequestHandler, RequestHandler] {
  return [
    (request, response, next) => {
      if (Number(request.headers['content-length']) <= limit) return next();
      response.setHeader('connection', 'close');
      response.status(413).json({ refusal: 'unreadable' } satisfies RefusalAnswer);
    },
    express.json({ limit }),
  ];
}

export function describe(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'request'}: ${issue.message}`.slice(0, 200);
}
