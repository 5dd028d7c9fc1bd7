/** `npm run demo`: a whole café with protocol people, to look at while it happens. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { readSessionFile } from '../fixtures/session-file.ts';
import { startServer, type RunningServer } from '../kit/server.ts';
import { agreeOnActions, findVision, harvest, layStones } from './boards.ts';
import { gather, type Cast } from './cast.ts';
import { readOptions, type DemoOptions } from './options.ts';
import { paceOf } from './pace.ts';
import { goOn, lift, openDoors, playRound } from './rounds.ts';

/** Phones that the stage page shows. */
const shownPhones = 4;

async function main(options: DemoOptions): Promise<void> {
  const stopped = new AbortController();
  process.once('SIGINT', () => stopped.abort());
  process.once('SIGTERM', () => stopped.abort());
  const dataDir = await mkdtemp(join(tmpdir(), 'kafebord-demo-'));
  let server: RunningServer | null = null;
  let cast: Cast | null = null;
  try {
    // Open to the hall, so that a real phone can scan the projector and join the play.
    server = await startServer({ dataDir, port: options.port, host: '0.0.0.0' });
    cast = await gather(
      server.url,
      readSessionFile('bioinn-cafe'),
      options.people,
      paceOf(options.once ? 40 : 1, stopped.signal),
    );
    await play(cast, server.port);
    if (options.once) return;
    console.log('The café is over. It stays open to look at until Ctrl+C.');
    await wait(2 ** 31 - 1, undefined, { signal: stopped.signal });
  } catch (error) {
    if (!stopped.signal.aborted) throw error;
  } finally {
    cast?.facilitator.close();
    for (const guest of cast?.guests.values() ?? []) guest.close();
    await server?.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The first three quarters of a minute are quick, so that there is something to see; from the last round on, people take their time. */
async function play(cast: Cast, port: number): Promise<void> {
  const { facilitator, file, pace } = cast;
  await openDoors(cast, shownPhones, () => {
    console.log(
      `\n  Everything on one screen:  ${stageAddress(cast, port)}\n\n  Join with a phone of your own: code ${cast.cafe.code}. Stop with Ctrl+C.\n`,
    );
  });
  await goOn(cast, 5);
  for (const { number } of file.rounds) {
    const last = number === file.rounds.length;
    await playRound(cast, last ? 75 : 10);
    await pace.rest(last ? 10 : 1);
    if (!last) await goOn(cast, 4);
  }
  await lift(cast, 20);
  await harvest(cast, 75);
  await findVision(cast, 60);
  const stones = await layStones(cast, 60);
  await agreeOnActions(cast, stones, 75);
  await pace.rest(20);
  await facilitator.next();
  console.log(`Played through: ${facilitator.stage.title}`);
}

function stageAddress({ cafe, facilitator, guests }: Cast, port: number): string {
  const hash = new URLSearchParams({
    cafe: cafe.cafe,
    code: cafe.code,
    k: cafe.secret,
    p: facilitator.links.projector,
  });
  for (const guest of [...guests.values()].slice(0, shownPhones)) hash.append('t', guest.ticket);
  return `http://localhost:${port}/stage#${hash.toString()}`;
}

function optionsOrAdvice(): DemoOptions | null {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return null;
  }
}

const options = optionsOrAdvice();
if (options) await main(options);
else process.exitCode = 1;
