/** One guest with very many pages open. */
import { io, type Socket } from 'socket.io-client';
import { expect, it } from 'vitest';
import { controlPath } from '../../shared/wire/control.ts';
import { connectionsPerPerson } from '../../shared/wire/limits.ts';
import { newSecret } from '../../client/cafe/secrets.ts';
import { joinCafe } from '../../client/cafe/http.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere } from '../kit/in-process.ts';
import { facilitate, openTestCafe } from '../kit/people.ts';

it('[LI9] has as many connections as anybody needs and no more, and can open others when some are closed', async () => {
  const here = await serveHere();
  const cafe = await openTestCafe(here.url, testDesign());
  const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
  const ticket = newSecret();
  await joinCafe(here.url, cafe.code, { name: 'Mange', organisation: '', actorType: null, ticket });
  const sockets: Socket[] = [];
  /** Whether it is shown the room. */
  const opens = (): Promise<boolean> =>
    new Promise((shown) => {
      const auth = { cafe: cafe.cafe, ticket };
      const socket = io(here.url, {
        path: controlPath,
        auth,
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
      });
      sockets.push(socket);
      socket.on('room', () => shown(true));
      socket.on('disconnect', () => shown(false));
    });
  try {
    const shown = await Promise.all(Array.from({ length: connectionsPerPerson + 20 }, opens));
    expect(shown.filter(Boolean)).toHaveLength(connectionsPerPerson);
    const { connections } = here.serving;
    await expect.poll(() => connections().control).toBe(connectionsPerPerson + 1);
    for (const socket of sockets.filter(({ connected }) => connected).slice(0, 3)) socket.disconnect();
    await expect.poll(() => connections().control).toBe(connectionsPerPerson - 2);
    expect(await opens()).toBe(true);
    expect((await leader.ask({ type: 'showOnWall', wall: { show: 'blank' } })).ok).toBe(true);
  } finally {
    for (const socket of sockets) socket.disconnect();
    leader.close();
    await here.close();
  }
});
