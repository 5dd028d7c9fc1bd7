/** Loaded before the server: notes whom the process connects to and whose names it asks for, one a line, in the file that OUTGOING names. */
import { appendFileSync } from 'node:fs';
import { Socket as DatagramSocket } from 'node:dgram';
import dns from 'node:dns';
import { isIP, Socket } from 'node:net';
import process from 'node:process';

const file = process.env['OUTGOING'] ?? '';
const note = (line: string): void => appendFileSync(file, `${line}\n`);

/** The first argument is what was asked for: options, a port and a host, a path, or Node's own list of those. */
function wanted(given: readonly unknown[]): string {
  const [first, second] = Array.isArray(given[0]) ? (given[0] as unknown[]) : given;
  if (typeof first === 'object' && first !== null) {
    const { host, port, path } = first as { host?: string; port?: number | string; path?: string };
    return path ? `path ${path}` : `connect ${host ?? 'localhost'} ${port ?? ''}`;
  }
  return `connect ${typeof second === 'string' ? second : 'localhost'} ${String(first)}`;
}

const connect = Socket.prototype.connect as (...given: unknown[]) => Socket;
Socket.prototype.connect = function noted(this: Socket, ...given: unknown[]): Socket {
  note(wanted(given));
  return connect.apply(this, given);
};

const lookup = dns.lookup as (...given: unknown[]) => void;
Object.assign(dns, {
  lookup(...given: unknown[]) {
    if (isIP(String(given[0])) === 0) note(`name ${String(given[0])}`);
    lookup(...given);
  },
});

const send = DatagramSocket.prototype.send as (...given: unknown[]) => void;
DatagramSocket.prototype.send = function noted(this: DatagramSocket, ...given: unknown[]): void {
  note('datagram');
  send.apply(this, given);
};

note('watching');
