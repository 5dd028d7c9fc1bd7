/** Requests of those who open a café or run it. No phone at the door loads them. */
import type { AccessAnswer, AccessRequestInput, OpenAnswer, OpenRequestInput } from '../../shared/wire/http.ts';
import { ask, type HttpAnswer } from './http.ts';

export function openCafe(server: string, request: OpenRequestInput): Promise<HttpAnswer<OpenAnswer>> {
  return ask(server, '/api/cafes', { method: 'POST', body: request });
}

/** Opens a café from a complete file made by the JSON export. */
export function importCafe(
  server: string,
  request: { readonly secret: string; readonly file: unknown },
): Promise<HttpAnswer<OpenAnswer>> {
  return ask(server, '/api/cafes/import', { method: 'POST', body: request });
}

/** Lets this device run the café, with a code. The same request again is the same try. */
export function takeAccess(
  server: string,
  code: string,
  request: AccessRequestInput,
): Promise<HttpAnswer<AccessAnswer>> {
  return ask(server, `/api/doors/${encodeURIComponent(code)}/access`, { method: 'POST', body: request });
}
