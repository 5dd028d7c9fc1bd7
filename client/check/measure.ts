/** A phone tries the network between itself and the server, without joining anything, and tells the server what it found. */
import * as v from 'valibot';
import { checkLinePath, checkSchema, type CheckAnswer, type PhoneReport } from '../../shared/wire/hall.ts';

export type Measured =
  | { readonly state: 'done'; readonly report: PhoneReport; readonly place: CheckAnswer }
  | { readonly state: 'over' }
  | { readonly state: 'lost' };

interface Trip {
  readonly tripMs: number;
  /** Server time, as it was when the answer was sent. */
  readonly at: number;
  /** This phone's time when the answer came. */
  readonly here: number;
}

const trips = 8;
const openMs = 5000;
const answerMs = 4000;

/** Never rejects. Takes a second on a good network, and some ten where websockets are stopped without a word. */
export async function measure(server: string, token: string, device: string): Promise<Measured> {
  const byLine = await alongLine(`${server.replace(/^http/u, 'ws')}${checkLinePath}/${token}`);
  const found = byLine ?? (await byRequests(server, token));
  if (found === 'over' || found === 'lost') return { state: found };
  const sorted = Array.from(found).sort((one, other) => one.tripMs - other.tripMs);
  const [best] = sorted;
  const typical = sorted[Math.floor((sorted.length - 1) / 2)];
  if (!best || !typical) return { state: 'lost' };
  const report: PhoneReport = {
    device,
    line: byLine ? 'websocket' : 'polling',
    tripMs: Math.min(60_000, Math.round(typical.tripMs * 10) / 10),
    clockOffMs: Math.round(best.here - best.tripMs / 2 - best.at),
  };
  const place = await ask(server, token, report);
  return typeof place === 'string' ? { state: place } : { state: 'done', report, place };
}

/** Null when no websocket gets through. */
function alongLine(address: string): Promise<readonly Trip[] | null> {
  return new Promise((resolve) => {
    const found: Trip[] = [];
    let sent = 0;
    let late: ReturnType<typeof setTimeout>;
    const socket = open(address);
    if (!socket) return resolve(null);
    const end = (): void => {
      clearTimeout(late);
      socket.close();
      resolve(found.length > 0 ? found : null);
    };
    const send = (): void => {
      sent = performance.now();
      clearTimeout(late);
      late = setTimeout(end, answerMs);
      socket.send('?');
    };
    late = setTimeout(end, openMs);
    socket.addEventListener('open', send);
    socket.addEventListener('error', end);
    socket.addEventListener('close', end);
    socket.addEventListener('message', ({ data }) => {
      const at = Number(data);
      if (Number.isFinite(at)) found.push({ tripMs: performance.now() - sent, at, here: Date.now() });
      if (found.length < trips) send();
      else end();
    });
    return undefined;
  });
}

function open(address: string): WebSocket | null {
  try {
    return new WebSocket(address);
  } catch {
    return null;
  }
}

async function byRequests(server: string, token: string): Promise<readonly Trip[] | 'over' | 'lost'> {
  const found: Trip[] = [];
  while (found.length < trips) {
    const sent = performance.now();
    // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other is what is measured
    const answer = await ask(server, token, null);
    if (typeof answer === 'string') return answer;
    found.push({ tripMs: performance.now() - sent, at: answer.at, here: Date.now() });
  }
  return found;
}

async function ask(server: string, token: string, report: PhoneReport | null): Promise<CheckAnswer | 'over' | 'lost'> {
  try {
    const response = await fetch(`${server}/api/check/${encodeURIComponent(token)}`, {
      signal: AbortSignal.timeout(answerMs),
      ...(report && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(report),
      }),
    });
    if (response.status === 404) return 'over';
    const read = v.safeParse(checkSchema, await response.json());
    return read.success ? read.output : 'lost';
  } catch {
    return 'lost';
  }
}
