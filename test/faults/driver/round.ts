/** A café whose round ends in a few seconds, made from a file: rounds are planned in whole minutes, and tests do not wait for one. */
import { designOf } from './design.ts';
import { exported, importCafe, newTicket, openCafe, type Door } from './http.ts';
import { Steering } from './steering.ts';
import { join } from './http.ts';

interface Paused {
  readonly cafe: { readonly clock: { readonly state: string; leftMs?: number } };
}

/** The clock is paused with so much left. */
export async function cafeWithLeft(url: string, leftMs: number): Promise<Door> {
  const door = await openCafe(url, designOf({ title: 'kort runde', tables: 1 }));
  await join(door, newTicket(), 'Anne');
  const leader = new Steering({ url, cafe: door.cafe, ticket: door.secret });
  try {
    await leader.until(() => leader.room !== null, 'the room');
    const first = leader.room?.stage ?? '';
    await leader.command('begin', { type: 'next', from: first });
    await leader.until(() => leader.room?.stage !== first, 'the round');
    await leader.command('pause', { type: 'pause', from: leader.room?.stage ?? '' });
    const { body } = await exported(door, 'cafe.json');
    const file = JSON.parse(body) as Paused;
    file.cafe.clock.leftMs = leftMs;
    return await importCafe(url, file);
  } finally {
    leader.close();
  }
}

/** Somebody who follows a café as facilitator, once the room has come. */
export async function follow(door: Door): Promise<Steering> {
  const { url, cafe, secret } = door;
  const leader = new Steering({ url, cafe, ticket: secret });
  await leader.until(() => leader.room !== null, 'the room');
  return leader;
}

/** Lets the clock run again. Returns the deadline as it is told. */
export async function runs(leader: Steering): Promise<{ readonly stage: string; readonly endsAt: number }> {
  const stage = leader.room?.stage ?? '';
  const answer = await leader.command('resume', { type: 'resume', from: stage });
  if (!answer.ok) throw new Error(`the clock does not run: ${answer.refusal}`);
  await leader.until(() => leader.room?.clock.state === 'running', 'a running clock');
  const { clock } = leader.room ?? {};
  if (clock?.state !== 'running') throw new Error('the clock does not run');
  return { stage, endsAt: clock.endsAt };
}
