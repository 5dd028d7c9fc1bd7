/** The people of a café as programs. They use the same modules as the phones and the console do, without the screens. */
import type { CafeDesignInput } from '../../shared/cafe/design.ts';
import { joinCafe } from '../../client/cafe/http.ts';
import { openCafe } from '../../client/cafe/open-cafe.ts';
import { newSecret } from '../../client/cafe/secrets.ts';
import { Facilitator, type Introduction } from './facilitator.ts';
import { Guest } from './guest.ts';
import { until } from './until.ts';
import type { VisitorOptions } from './visitor.ts';

export { until };
export type { Facilitator, Guest, Introduction };

export interface TestCafe {
  readonly server: string;
  readonly cafe: string;
  readonly code: string;
  /** The facilitator's own. */
  readonly secret: string;
}

export async function openTestCafe(server: string, design: CafeDesignInput): Promise<TestCafe> {
  const secret = newSecret();
  const opened = await openCafe(server, { secret, design });
  if (!opened.ok) throw new Error(`the café was not opened: ${opened.refusal}`);
  return { server, secret, ...opened.value };
}

export async function facilitate(server: string, cafe: string, secret: string): Promise<Facilitator> {
  const facilitator = new Facilitator({ server, cafe, ticket: secret });
  await facilitator.sees(() => true);
  await until(facilitator.visit.store, (state) => state.facilitator !== null && state.links !== null);
  return facilitator;
}

/** Comes in at the door. The same ticket twice is the same person. */
export async function joinAs(
  door: Pick<TestCafe, 'server' | 'code'>,
  introduction: Introduction = {},
  more: Partial<VisitorOptions> = {},
): Promise<Guest> {
  const ticket = more.ticket ?? newSecret();
  const { name = '', organisation = '', actorType = null } = introduction;
  const joined = await joinCafe(door.server, door.code, { ticket, name, organisation, actorType });
  if (!joined.ok) throw new Error(`${name} did not come in: ${joined.refusal}`);
  const guest = new Guest({ ...more, server: door.server, cafe: joined.value.cafe, ticket });
  await guest.sees(() => true);
  await until(guest.visit.store, (state) => state.own !== null);
  return guest;
}
