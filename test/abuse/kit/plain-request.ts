/** One HTTP request with exactly these headers: `fetch` would put in or leave out some of its own. */
import { request, type IncomingHttpHeaders } from 'node:http';

export interface Answered {
  /** 0 when there was no answer. */
  readonly status: number;
  readonly head: IncomingHttpHeaders;
  readonly body: string;
}

export interface Asked {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly patienceMs?: number;
}

export function askByHand(port: number, method: string, path: string, asked: Asked): Promise<Answered> {
  const { headers = {}, body = '', patienceMs = 5000 } = asked;
  return new Promise((resolve) => {
    const none = (): void => resolve({ status: 0, head: {}, body: '' });
    const length = method === 'GET' ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const options = {
      port,
      host: '127.0.0.1',
      method,
      path,
      agent: false as const,
      headers: { ...length, ...headers },
    };
    const question = request({ ...options, timeout: patienceMs }, (answer) => {
      let words = '';
      answer.setEncoding('utf8').on('data', (part: string) => (words += part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, head: answer.headers, body: words }));
      answer.on('error', none);
    });
    question.on('timeout', () => question.destroy());
    question.on('error', none);
    question.end(method === 'GET' ? undefined : body);
  });
}
