/** The real server in the test's own process, in a hall of the test's own making: which networks there are, and which disk. */
import type { NetworkInterfaceInfo } from 'node:os';
import { systemClock } from '../../server/clock.ts';
import type { Certificate } from '../../server/hall/certificate.ts';
import { serve, type Serving } from '../../server/serve.ts';
import type { Interfaces } from '../../server/web/addresses.ts';
import { hallSchema, type HallAnswer } from '../../shared/wire/hall.ts';
import * as v from 'valibot';
import type { TestCafe } from '../kit/people.ts';
import { memoryJournal } from '../kit/memory-journal.ts';
import { pages } from '../kit/pages.ts';

export interface HallHere {
  readonly url: string;
  readonly serving: Serving;
}

/** An address on a card, with the usual network around it. */
export function card(address: string, change: Partial<NetworkInterfaceInfo> = {}): NetworkInterfaceInfo {
  const six = address.includes(':');
  const base = { address, netmask: '', mac: '', internal: false, cidr: `${address}/${six ? 64 : 24}` };
  const info: NetworkInterfaceInfo = six ? { ...base, family: 'IPv6', scopeid: 0 } : { ...base, family: 'IPv4' };
  return Object.assign(info, change);
}

/** This machine's own loopback plays the hall's network: it is there on every machine, and it answers. */
export const loopbackHall: Interfaces = { wlan0: [card('127.0.0.1')] };

export async function hallHere(
  options: {
    readonly interfaces?: () => Interfaces;
    readonly dataDir?: string;
    readonly certificate?: Certificate;
  } = {},
): Promise<HallHere> {
  const serving = await serve({
    host: '0.0.0.0',
    port: 0,
    origins: [],
    journal: memoryJournal(),
    clock: systemClock,
    interfaces: options.interfaces ?? (() => loopbackHall),
    pages,
    log: () => () => undefined,
    ...(options.dataDir === undefined ? {} : { dataDir: options.dataDir }),
    certificate: options.certificate ?? null,
  });
  return { url: `${options.certificate ? 'https' : 'http'}://127.0.0.1:${serving.port}`, serving };
}

/** What the console of a café would show. */
export async function lookAt({ server, cafe, secret }: TestCafe): Promise<HallAnswer> {
  const response = await fetch(`${server}/api/hall/${cafe}`, { headers: { authorization: `Bearer ${secret}` } });
  return v.parse(hallSchema, await response.json());
}

/** Asks for something and tells the refusal, or 'done'. */
export async function askFor(
  { server, cafe }: TestCafe,
  ticket: string,
  path: string,
  body: unknown = {},
  method = 'POST',
): Promise<string> {
  const response = await fetch(`${server}/api/hall/${cafe}${path}`, {
    method,
    headers: { authorization: `Bearer ${ticket}`, 'content-type': 'application/json' },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as { refusal?: string };
  return response.ok ? 'done' : (answer.refusal ?? 'no name');
}
