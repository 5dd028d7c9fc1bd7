/** A websocket connection made by hand over TCP, for saying what no library would let one say. */
import { connect, type Socket } from 'node:net';
import { FrameReader, opcodes } from './websocket-frame.ts';

export interface BareEnd {
  /** Status of the answer to the upgrade; null when there was none. */
  readonly status: number | null;
  /** The code of the server's close frame; null when it ended without one. */
  readonly code: number | null;
  readonly reason: string;
  /** `unreachable`: nobody listens. `left`: we went first. */
  readonly how: 'closed' | 'reset' | 'left' | 'unreachable';
}

export interface BareOptions {
  readonly port: number;
  readonly path: string;
  readonly protocols?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Written in the same breath as the request, before any answer. */
  readonly early?: Uint8Array;
  /** Written instead of a request. */
  readonly instead?: Uint8Array;
  readonly onMessage?: (payload: Buffer, opcode: number) => void;
}

export interface BareLine {
  /** The answer's status and headers; an empty text when the line ended without one. */
  readonly answered: Promise<{ readonly status: number | null; readonly head: string }>;
  readonly ended: Promise<BareEnd>;
  readonly socket: Socket;
  send(bytes: Uint8Array): void;
  /** Hangs up without a word. */
  leave(): void;
}

export function bareLine(options: BareOptions): BareLine {
  const { port, path, early, instead, onMessage } = options;
  const reader = new FrameReader();
  let head: string | null = null;
  let status: number | null = null;
  let code: number | null = null;
  let reason = '';
  let how: BareEnd['how'] = 'closed';
  let before = Buffer.alloc(0);
  const answer = Promise.withResolvers<{ status: number | null; head: string }>();
  const end = Promise.withResolvers<BareEnd>();

  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true }, () => {
    if (instead) socket.write(instead);
    else socket.write(early ? Buffer.concat([Buffer.from(requestFor(options)), early]) : requestFor(options));
  });
  socket.on('data', (bytes: Buffer) => {
    let rest: Buffer = bytes;
    if (head === null) {
      before = Buffer.concat([before, bytes]);
      const at = before.indexOf('\r\n\r\n');
      if (at < 0) return;
      head = before.subarray(0, at).toString('latin1');
      rest = before.subarray(at + 4);
      status = Number(/^HTTP\/1\.1 (\d{3})/u.exec(head)?.[1] ?? Number.NaN);
      answer.resolve({ status, head });
    }
    if (status !== 101) return;
    for (const { opcode, payload } of reader.take(rest)) {
      if (opcode === opcodes.close) {
        code = payload.length >= 2 ? payload.readUInt16BE(0) : 1005;
        reason = payload.subarray(2).toString();
        // Answered with a reset: thousands of lines a minute would otherwise use up this machine's ports for a while.
        socket.resetAndDestroy();
      } else onMessage?.(payload, opcode);
    }
  });
  socket.on('end', () => socket.resetAndDestroy());
  socket.on('error', (error: NodeJS.ErrnoException) => {
    if (how === 'closed') how = error.code === 'ECONNREFUSED' ? 'unreachable' : 'reset';
  });
  socket.on('close', () => {
    answer.resolve({ status, head: head ?? '' });
    end.resolve({ status, code, reason, how });
  });
  return {
    answered: answer.promise,
    ended: end.promise,
    socket,
    send: (bytes) => void (socket.writable && socket.write(bytes)),
    leave() {
      if (socket.destroyed) return;
      how = 'left';
      socket.resetAndDestroy();
    },
  };

  function requestFor({ protocols = [], headers = {} }: BareOptions): string {
    const lines = {
      Host: `127.0.0.1:${port}`,
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      'Sec-WebSocket-Version': '13',
      ...(protocols.length > 0 ? { 'Sec-WebSocket-Protocol': protocols.join(', ') } : {}),
      ...headers,
    };
    const written = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
    return `GET ${path} HTTP/1.1\r\n${written.join('')}\r\n`;
  }
}

/** What a person's document connection offers. */
export const offered = (ticket: string): string[] => ['kafebord', `ticket.${ticket}`];

/** Where the control plane is reached by websocket. */
export const controlLine = '/control/?EIO=4&transport=websocket';
