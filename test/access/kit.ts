/** Devices that come to run a café with a code. */
import { takeAccess } from '../../client/cafe/open-cafe.ts';
import { newSecret } from '../../client/cafe/secrets.ts';
import { codeFrom, accessLength } from '../../shared/cafe/codes.ts';
import type { Connection } from '../../client/cafe/store.ts';
import { must } from '../../shared/cafe/must.ts';
import { facilitate, until, type Facilitator, type TestCafe } from '../kit/people.ts';
import { patienceMs } from '../kit/until.ts';
import type { Visitor } from '../kit/visitor.ts';

type Door = Pick<TestCafe, 'server' | 'code' | 'cafe'>;

export function newAccessCode(): string {
  return codeFrom(crypto.getRandomValues(new Uint8Array(4 * accessLength)), accessLength);
}

/** A code that is good once. */
export async function offer(
  leader: Facilitator,
  role: 'facilitator' | 'cofacilitator' = 'facilitator',
): Promise<string> {
  const code = newAccessCode();
  await leader.order({ type: 'offerAccess', code, role });
  return code;
}

/** The secret of a device that has been let in. */
export async function letIn(door: Door, code: string, label = 'Telefon', secret = newSecret()): Promise<string> {
  const answer = await takeAccess(door.server, door.code, { secret, code, label });
  if (!answer.ok) throw new Error(`not let in: ${answer.refusal}`);
  return secret;
}

/** A second facilitator with a console of their own. */
export async function second(door: Door, leader: Facilitator): Promise<Facilitator> {
  return facilitate(door.server, door.cafe, await letIn(door, await offer(leader)));
}

/** The one device that was let in with a code, as the facilitator knows it. */
export async function grantOf(leader: Facilitator): Promise<string> {
  const { facilitator } = await until(leader.visit.store, (now) => (now.facilitator?.grants.length ?? 0) > 0);
  return must(facilitator?.grants[0], 'a device').id;
}

/** Waits until the connection of a visit is like this. */
export async function connection(visitor: Visitor, state: Connection['state']): Promise<Connection> {
  const { store } = visitor.visit;
  return (await until(store, (now) => now.connection.state === state, patienceMs, `a connection that is ${state}`))
    .connection;
}

export function recoveryOf(leader: Facilitator): string {
  return must(leader.links.recovery, 'a code on paper');
}
