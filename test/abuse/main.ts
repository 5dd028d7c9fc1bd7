/** `npm run abuse`: the attacks of `test/abuse` in large, for an afternoon instead of a minute. Loopback only. */
import process from 'node:process';
import { badNetwork } from './kit/bad-network.ts';
import { p95, quantile, report } from './kit/figures.ts';
import { honestCafe, table } from './kit/honest.ts';
import { bendUpdates } from './kit/hostile-updates.ts';
import { slowRequests } from './kit/slow-requests.ts';
import { againstFrames, againstPackets } from './kit/under-attack.ts';
import { heldAfterVanishing } from './kit/vanished.ts';
import { watchedServer, type WatchedServer } from './kit/watched-server.ts';
import { readOptions, type AbuseOptions } from './options.ts';

type Run = (options: AbuseOptions) => Promise<readonly string[]>;

/** Each answers what did not hold, in words. */
const runs: Readonly<Record<AbuseOptions['attack'], Run>> = {
  frames: (options) => withCafe(async (server, honest) => (await againstFrames(server, honest, options)).worst),
  packets: (options) => withCafe(async (server, honest) => (await againstPackets(server, honest, options)).worst),
  async updates({ seed, count }) {
    const { wrong, answers, meanMs, mostMs } = bendUpdates(seed, count);
    report(`updates, seed ${seed}`, { count, answers, 'mean ms of a refusal': meanMs, 'dearest ms': mostMs });
    return meanMs > 1 ? [...wrong, `a refusal takes ${meanMs} ms`] : wrong;
  },
  async network({ seed, seconds }) {
    const { views, expected, ...figures } = await badNetwork(seed, seconds * 1000);
    report(`bad network, seed ${seed}`, figures);
    const different = views.filter((view) => JSON.stringify(view) !== JSON.stringify(views[0]));
    const lost = Object.keys(expected).filter((id) => views[0]?.[id] !== expected[id]);
    return [
      ...(different.length > 0 ? ['views differ'] : []),
      ...lost.map((id) => `note ${id} is not as it was written`),
    ];
  },
  handshakes: ({ count }) =>
    withCafe(async (server, { cafe }) => {
      const before = await server.readFigures();
      const { kept, joins } = await slowRequests(server, cafe.code, count, 3000);
      const after = await server.readFigures();
      report('slow requests', {
        count,
        'joins p95/longest ms': `${p95(joins).toFixed(1)}/${Math.max(...joins).toFixed(1)}`,
        'freed after, first/median/last ms': [0, 0.5, 1].map((share) => Math.round(quantile(kept, share))),
        'bytes of memory for each': Math.round((after.most - before.memory) / count),
      });
      return [
        ...(Math.max(...joins) > 1000 ? ['an honest person waited for more than a second'] : []),
        ...(Math.max(...kept) > 17_000 ? ['sockets were kept for more than 15 seconds'] : []),
      ];
    }),
  vanished: () =>
    withCafe(async (server, { cafe, bad }) => {
      const path = `/sync/${cafe.cafe}/table/${table}`;
      const wrong: string[] = [];
      for (const plane of ['documents', 'control'] as const) {
        const held = await heldAfterVanishing({
          port: server.port,
          plane,
          path,
          ticket: bad[0] ?? '',
          cafe: cafe.cafe,
          connections: async () => (await server.sockets()) ?? 0,
          stayMs: 20_000,
          patienceMs: 60_000,
        });
        report(`vanished from ${plane}`, { 'held for ms': held });
        if (held > 35_000) wrong.push(`${plane}: held for ${held} ms`);
      }
      return wrong;
    }),
};

async function withCafe(
  act: (server: WatchedServer, honest: Awaited<ReturnType<typeof honestCafe>>) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const server = await watchedServer();
  try {
    const honest = await honestCafe(server.url, { guests: 4, bad: 20 });
    try {
      return await act(server, honest);
    } finally {
      honest.close();
    }
  } finally {
    await server.end();
  }
}

try {
  const options = readOptions(process.argv.slice(2));
  console.log(`${options.attack}; again with --seed ${options.seed}`);
  const wrong = await runs[options.attack](options);
  for (const words of wrong) console.error(`  wrong: ${words}`);
  console.log(wrong.length === 0 ? 'Everything held.' : `${wrong.length} things did not hold.`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
