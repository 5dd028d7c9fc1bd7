/** Requests over plain HTTP: asking at the door and coming in. Never throws: every answer is a value. */
import { refusals, type Refusal } from '../../shared/cafe/refusals.ts';
import type { DoorAnswer, JoinAnswer, JoinRequestInput, ReturnRequestInput } from '../../shared/wire/http.ts';

/** `unreachable`: no answer at all. `captive`: something answered that is not us, as the sign-in page of a guest network does. */
export type HttpRefusal = Refusal | 'unreachable' | 'captive';

export type HttpAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: HttpRefusal };

export function askAtDoor(server: string, code: string): Promise<HttpAnswer<DoorAnswer>> {
  return ask(server, `/api/doors/${encodeURIComponent(code)}`, { method: 'GET' });
}

export function joinCafe(server: string, code: string, request: JoinRequestInput): Promise<HttpAnswer<JoinAnswer>> {
  return ask(server, `/api/doors/${encodeURIComponent(code)}/people`, { method: 'POST', body: request });
}

/** Makes this phone that of somebody who is here already. The same request again is the same try. */
export function takeUpPhone(
  server: string,
  code: string,
  request: ReturnRequestInput,
): Promise<HttpAnswer<JoinAnswer>> {
  return ask(server, `/api/doors/${encodeURIComponent(code)}/phones`, { method: 'POST', body: request });
}

/** How long an answer may take that says who answers. */
const captiveMs = 4000;

/** `other`: something answers in the server's place. `nobody`: the network is away. */
export async function whoAnswers(server: string): Promise<'us' | 'other' | 'nobody'> {
  try {
    const signal = AbortSignal.timeout(captiveMs);
    const response = await fetch(`${server}/healthz`, { redirect: 'manual', cache: 'no-store', signal });
    if (isElsewhere(response)) return 'other';
    // A page that is cut off is no answer either way; a whole one that cannot be read is not ours.
    const text = await response.text();
    return text.startsWith('{"ok":') ? 'us' : 'other';
  } catch {
    return 'nobody';
  }
}

/** We never send anybody elsewhere, and a page is never our answer to a question. */
export function isElsewhere({ type, status, headers }: Response): boolean {
  const moved = type === 'opaqueredirect' || (status >= 300 && status < 400);
  return moved || (headers.get('content-type') ?? '').startsWith('text/html');
}

/** One request. Never throws. */
export async function ask<T>(
  server: string,
  path: string,
  request: { readonly method: string; readonly body?: unknown },
): Promise<HttpAnswer<T>> {
  let response: Response;
  try {
    response = await fetch(`${server}${path}`, {
      method: request.method,
      redirect: 'manual',
      headers: { 'content-type': 'application/json' },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
  } catch {
    return { ok: false, refusal: 'unreachable' };
  }
  if (isElsewhere(response)) return { ok: false, refusal: 'captive' };
  let said = '';
  try {
    said = await response.text();
  } catch {
    // Cut off in the middle: no sign that anybody else answers.
    return { ok: false, refusal: 'unreachable' };
  }
  try {
    const answer: unknown = JSON.parse(said);
    return response.ok ? { ok: true, value: answer as T } : { ok: false, refusal: refusalIn(answer) };
  } catch {
    return { ok: false, refusal: 'captive' };
  }
}

export function refusalIn(answer: unknown): Refusal {
  const named = typeof answer === 'object' && answer !== null && 'refusal' in answer ? answer.refusal : null;
  return refusals.find((known) => known === named) ?? 'unreadable';
}
