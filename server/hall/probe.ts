/** Whether this very server answers at an address: it is fetched, and must tell the name that only this run of the server has. */
import { get as getHttps } from 'node:https';
import * as v from 'valibot';
import { probeSchema } from '../../shared/wire/hall.ts';
import { http } from '../node-http.ts';

export const probePath = '/api/probe';

const patienceMs = 1500;
const mostBytes = 1000;

/** Never rejects. Our own certificate need not be one this machine trusts: the name in the answer is what counts. */
export function isServerAt(origin: string, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const url = new URL(probePath, origin);
    const options = { agent: false, timeout: patienceMs, rejectUnauthorized: false } as const;
    const request = (url.protocol === 'https:' ? getHttps : http.get)(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
        if (text.length > mostBytes) request.destroy();
      });
      response.on('end', () => resolve(nameIn(text) === name));
      response.on('close', () => resolve(false));
    });
    const late = setTimeout(() => request.destroy(), patienceMs);
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
    request.on('close', () => {
      clearTimeout(late);
      resolve(false);
    });
  });
}

function nameIn(text: string): string | null {
  try {
    const read = v.safeParse(probeSchema, JSON.parse(text));
    return read.success ? read.output.server : null;
  } catch {
    return null;
  }
}
