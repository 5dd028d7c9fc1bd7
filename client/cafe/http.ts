/** Requests over plain HTTP: opening a café, asking at the door, coming in, fetching an export. Never throws: every answer is a value. */
import { refusals, type Refusal } from '../../shared/cafe/refusals.ts';
import type { DoorAnswer, JoinAnswer, JoinRequestInput, OpenAnswer, OpenRequestInput } from '../../shared/wire/http.ts';

/** `unreachable`: no answer at all. `captive`: something answered that is not us, as the sign-in page of a guest network does. */
export type HttpRefusal = Refusal | 'unreachable' | 'captive';

export type HttpAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: HttpRefusal };

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

export function askAtDoor(server: string, code: string): Promise<HttpAnswer<DoorAnswer>> {
  return ask(server, `/api/doors/${encodeURIComponent(code)}`, { method: 'GET' });
}

export function joinCafe(server: string, code: string, request: JoinRequestInput): Promise<HttpAnswer<JoinAnswer>> {
  return ask(server, `/api/doors/${encodeURIComponent(code)}/people`, { method: 'POST', body: request });
}

export type ExportName = 'agenda.md' | 'actions.csv' | 'notes.csv' | 'cafe.json';

/** Fetches an export with the ticket in a header, never in the address. */
export async function fetchExport(
  server: string,
  cafe: string,
  name: ExportName,
  ticket: string,
): Promise<HttpAnswer<Blob>> {
  try {
    const response = await fetch(`${server}/api/cafes/${encodeURIComponent(cafe)}/export/${name}`, {
      headers: { authorization: `Bearer ${ticket}` },
    });
    return response.ok
      ? { ok: true, value: await response.blob() }
      : { ok: false, refusal: refusalIn(await response.json()) };
  } catch {
    return { ok: false, refusal: 'unreachable' };
  }
}

async function ask<T>(
  server: string,
  path: string,
  request: { readonly method: string; readonly body?: unknown },
): Promise<HttpAnswer<T>> {
  let response: Response;
  try {
    response = await fetch(`${server}${path}`, {
      method: request.method,
      headers: { 'content-type': 'application/json' },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
  } catch {
    return { ok: false, refusal: 'unreachable' };
  }
  try {
    const answer: unknown = await response.json();
    return response.ok ? { ok: true, value: answer as T } : { ok: false, refusal: refusalIn(answer) };
  } catch {
    return { ok: false, refusal: 'captive' };
  }
}

function refusalIn(answer: unknown): Refusal {
  const named = typeof answer === 'object' && answer !== null && 'refusal' in answer ? answer.refusal : null;
  return refusals.find((known) => known === named) ?? 'unreadable';
}
