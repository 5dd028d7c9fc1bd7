/** The server over plain HTTP, as docs/PROTOCOL.md has it. */
import process from 'node:process';

export interface Door {
  readonly url: string;
  readonly cafe: string;
  readonly code: string;
  /** The facilitator's ticket. */
  readonly secret: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

const patienceMs = 20_000;

async function ask(url: string, init: RequestInit = {}): Promise<HttpAnswer> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(patienceMs) });
  return { status: response.status, body: await response.text() };
}

function post(url: string, body: unknown): Promise<HttpAnswer> {
  return ask(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

let tickets = 0;

/** Fresh in every run, so that two runs on one server do not meet. */
export function newTicket(): string {
  tickets += 1;
  return `driver-${process.pid}-${Date.now()}-${tickets}-`.padEnd(40, 'x');
}

export async function openCafe(url: string, design: unknown, secret = newTicket()): Promise<Door> {
  const answer = await post(`${url}/api/cafes`, { secret, design });
  if (answer.status !== 201) throw new Error(`no café: ${answer.status} ${answer.body}`);
  return { url, secret, ...(JSON.parse(answer.body) as { cafe: string; code: string }) };
}

export async function importCafe(url: string, file: unknown, secret = newTicket()): Promise<Door> {
  const answer = await post(`${url}/api/cafes/import`, { secret, file });
  if (answer.status !== 201) throw new Error(`no café from the file: ${answer.status} ${answer.body}`);
  return { url, secret, ...(JSON.parse(answer.body) as { cafe: string; code: string }) };
}

export function join({ url, code }: Pick<Door, 'url' | 'code'>, ticket: string, name: string): Promise<HttpAnswer> {
  return post(`${url}/api/doors/${code}/people`, { ticket, name, organisation: '', actorType: null });
}

export type ExportName = 'agenda.md' | 'actions.csv' | 'notes.csv' | 'cafe.json';

export function exported({ url, cafe, secret }: Omit<Door, 'code'>, name: ExportName): Promise<HttpAnswer> {
  return ask(`${url}/api/cafes/${cafe}/export/${name}`, { headers: { authorization: `Bearer ${secret}` } });
}
