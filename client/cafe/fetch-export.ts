/** Fetching a file that leaves the café. */
import type { ExportName } from '../../shared/wire/exports.ts';
import { isElsewhere, refusalIn, type HttpAnswer } from './http.ts';

/** Fetches a file that leaves the café, with the ticket in a header, never in the address. It is called as the server calls it. */
export async function fetchExport(
  server: string,
  cafe: string,
  name: ExportName,
  ticket: string,
): Promise<HttpAnswer<File>> {
  try {
    const response = await askForExport(server, cafe, name, ticket);
    if (isElsewhere(response)) return { ok: false, refusal: 'captive' };
    if (!response.ok) return { ok: false, refusal: refusalIn(await response.json()) };
    const called = /filename="([^"]+)"/u.exec(response.headers.get('content-disposition') ?? '')?.[1];
    return { ok: true, value: new File([await response.blob()], called ?? name) };
  } catch {
    return { ok: false, refusal: 'unreachable' };
  }
}

/** The request itself; `what` may have a query. */
export function askForExport(
  server: string,
  cafe: string,
  what: string,
  ticket: string,
  signal: AbortSignal | null = null,
): Promise<Response> {
  return fetch(`${server}/api/cafes/${encodeURIComponent(cafe)}/export/${what}`, {
    headers: { authorization: `Bearer ${ticket}` },
    redirect: 'manual',
    signal,
  });
}
