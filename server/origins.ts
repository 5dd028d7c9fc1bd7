/** Which pages may talk to us. A browser always says where a page comes from; programs that are no browser say nothing and bring a ticket. */
import type { IncomingMessage } from 'node:http';

export type OriginCheck = (request: IncomingMessage) => boolean;

/**
 * The page's own host is always right, whichever of our addresses it used; others must be on the list. `null` (files, sandboxed
 * frames) never is.
 */
export function originCheck(allowed: readonly string[]): OriginCheck {
  const known = new Set(allowed);
  return ({ headers }) => {
    const { origin, host } = headers;
    if (origin === undefined) return true;
    if (known.has(origin)) return true;
    try {
      return host !== undefined && new URL(origin).host === host;
    } catch {
      return false;
    }
  };
}
