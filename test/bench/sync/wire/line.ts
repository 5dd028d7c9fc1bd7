/** One websocket over a bare TCP connection: as little work as possible, so that the load costs less than the server. */
import { connect, type Socket } from 'node:net';
import { frameOf, opcode } from './client-frame.ts';

/** How a server is asked for one document. */
export interface Door {
  readonly path: string;
  /** Websocket subprotocols, where the server wants any. */
  readonly protocols: readonly string[];
}

export interface LineOptions {
  readonly port: number;
  readonly door: Door;
  readonly opened: () => void;
  /** The payload of a binary message, good until the call returns. */
  readonly message: (payload: Buffer) => void;
  /** Called once, with the reason, also when the line could not be opened. */
  readonly closed: (why: string) => void;
}

/** All lines read into the same memory, one after another. */
const readBuffer = Buffer.allocUnsafe(256 * 1024);
const headEnd = Buffer.from('\r\n\r\n');

export class Line {
  readonly #options: LineOptions;
  readonly #socket: Socket;
  #open = false;
  #over = false;
  /** The beginning of a frame whose end has not come. */
  #rest: Buffer | null = null;

  constructor(options: LineOptions) {
    this.#options = options;
    const { port, door } = options;
    this.#socket = connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      onread: {
        buffer: readBuffer,
        callback: (count) => {
          this.#read(readBuffer.subarray(0, count));
          return true;
        },
      },
    });
    this.#socket.on('connect', () => this.#socket.write(handshake(port, door)));
    this.#socket.on('error', (error) => this.#end(error.message));
    this.#socket.on('close', () => this.#end('the connection was lost'));
  }

  send(frame: Buffer): void {
    this.#socket.write(frame);
  }

  /** Says goodbye. `closed` is not called. */
  close(): void {
    if (this.#over) return;
    this.#over = true;
    this.#socket.end(frameOf(Buffer.from([0x03, 0xe8]), opcode.close));
    setTimeout(() => this.#socket.destroy(), 1000).unref();
  }

  #end(why: string): void {
    if (this.#over) return;
    this.#over = true;
    this.#socket.destroy();
    this.#options.closed(why);
  }

  #read(chunk: Buffer): void {
    const bytes = this.#rest === null ? chunk : Buffer.concat([this.#rest, chunk]);
    this.#rest = null;
    const from = this.#open ? 0 : this.#readHead(bytes);
    const at = this.#open ? this.#readFrames(bytes, from) : 0;
    if (at < bytes.length && !this.#over) this.#rest = Buffer.from(bytes.subarray(at));
  }

  #readHead(bytes: Buffer): number {
    const end = bytes.indexOf(headEnd);
    if (end < 0) return 0;
    const status = bytes.toString('latin1', 0, 12);
    if (status !== 'HTTP/1.1 101') {
      this.#end(`answered ${status}`);
      return 0;
    }
    this.#open = true;
    this.#options.opened();
    return end + headEnd.length;
  }

  /** Returns where the first unfinished frame begins. */
  #readFrames(bytes: Buffer, from: number): number {
    let at = from;
    while (bytes.length - at >= 2 && !this.#over) {
      const short = (bytes[at + 1] ?? 0) & 0x7f;
      const header = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (bytes.length - at < header) break;
      const length = header === 2 ? short : header === 4 ? bytes.readUInt16BE(at + 2) : bytes.readUInt32BE(at + 6);
      const end = at + header + length;
      if (end > bytes.length) break;
      this.#take(bytes[at] ?? 0, bytes.subarray(at + header, end));
      at = end;
    }
    return at;
  }

  #take(first: number, payload: Buffer): void {
    switch (first) {
      case 0x80 | opcode.binary:
        return this.#options.message(payload);
      case 0x80 | opcode.ping:
        return this.send(frameOf(payload, opcode.pong));
      case 0x80 | opcode.pong:
        return;
      case 0x80 | opcode.close:
        return this.#end(`closed ${payload.length >= 2 ? payload.readUInt16BE(0) : ''} ${payload.toString('utf8', 2)}`);
      default:
        return this.#end(`a frame that begins with ${first}`);
    }
  }
}

function handshake(port: number, { path, protocols }: Door): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ];
  if (protocols.length > 0) lines.push(`Sec-WebSocket-Protocol: ${protocols.join(', ')}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
}
