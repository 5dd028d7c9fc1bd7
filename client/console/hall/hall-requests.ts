/** What the console asks about the hall, over plain HTTP. Never throws: every answer is a value. */
import * as v from 'valibot';
import { hallRefusals, hallSchema, type HallAnswer, type HallRefusal } from '../../../shared/wire/hall.ts';

export type HallProblem = HallRefusal | 'unreachable';
export type HallReply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: HallProblem };

/** One thing to be done in the hall: where it is asked for, and with what. */
export type HallRequest =
  | { readonly path: 'disk' }
  | { readonly path: 'address'; readonly body: { readonly origin: string | null } }
  | { readonly path: 'rehearsal'; readonly body: { readonly people: number; readonly confirmed: boolean } }
  | { readonly path: 'rehearsal'; readonly stop: true };

export interface HallDoor {
  readonly cafe: string;
  readonly ticket: string;
}

const patienceMs = 8000;

export async function lookAtHall(door: HallDoor): Promise<HallReply<HallAnswer>> {
  const reply = await ask(door, '', { method: 'GET' });
  if (!reply.ok) return reply;
  const read = v.safeParse(hallSchema, reply.value);
  return read.success ? { ok: true, value: read.output } : { ok: false, refusal: 'unreachable' };
}

export function askHall(door: HallDoor, request: HallRequest): Promise<HallReply<unknown>> {
  return ask(door, `/${request.path}`, {
    method: 'stop' in request ? 'DELETE' : 'POST',
    ...('body' in request && { body: JSON.stringify(request.body) }),
  });
}

async function ask({ cafe, ticket }: HallDoor, path: string, init: RequestInit): Promise<HallReply<unknown>> {
  try {
    const response = await fetch(`${location.origin}/api/hall/${encodeURIComponent(cafe)}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${ticket}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(patienceMs),
    });
    const answer: unknown = await response.json();
    return response.ok ? { ok: true, value: answer } : { ok: false, refusal: refusalIn(answer) };
  } catch {
    return { ok: false, refusal: 'unreachable' };
  }
}

function refusalIn(answer: unknown): HallProblem {
  const named = typeof answer === 'object' && answer !== null && 'refusal' in answer ? answer.refusal : null;
  return hallRefusals.find((known) => known === named) ?? 'unreadable';
}
