/** People who come back with another phone. */
import { takeUpPhone, type HttpAnswer } from '../../client/cafe/http.ts';
import { newSecret } from '../../client/cafe/secrets.ts';
import { must } from '../../shared/cafe/must.ts';
import type { JoinAnswer, ReturnRequestInput } from '../../shared/wire/http.ts';
import { until, type Facilitator, type TestCafe } from '../kit/people.ts';
import { Guest } from '../kit/guest.ts';

type Door = Pick<TestCafe, 'server' | 'code' | 'cafe'>;

/** The four digits of somebody, as those who run the café see them. */
export async function codeOfPerson(leader: Facilitator, person: string): Promise<string> {
  const { facilitator } = await until(leader.visit.store, (state) => state.facilitator?.codes[person] !== undefined);
  return must(facilitator?.codes[person], 'everybody has a code');
}

/** Digits that are not these. */
export function otherThan(code: string): string {
  return String((Number(code) + 1) % 10_000).padStart(4, '0');
}

export function comesBack(
  door: Door,
  request: Pick<ReturnRequestInput, 'called' | 'code'> & Partial<ReturnRequestInput>,
): Promise<HttpAnswer<JoinAnswer>> {
  return takeUpPhone(door.server, door.code, { ticket: newSecret(), lost: false, ...request });
}

/** Somebody on a new phone, once it is theirs. */
export async function onNewPhone(
  door: Door,
  request: Pick<ReturnRequestInput, 'called' | 'code'> & Partial<ReturnRequestInput>,
): Promise<Guest> {
  const ticket = newSecret();
  const answer = await comesBack(door, { ...request, ticket });
  if (!answer.ok) throw new Error(`not recognised: ${answer.refusal}`);
  const guest = new Guest({ server: door.server, cafe: door.cafe, ticket });
  await until(guest.visit.store, ({ room, own }) => room !== null && own !== null);
  return guest;
}
