/** A websocket that a phone tries itself on before it has joined anything: whatever it sends is answered with the server's time. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { checkLineBytes, checkLineMessages, checkLinePath } from '../../shared/wire/hall.ts';
import type { OriginCheck } from '../origins.ts';

/** A measurement takes a second or two. */
const longestMs = 20_000;
const mostLines = 100;

export interface CheckLine {
  close(): void;
}

export function openCheckLine({
  server,
  isOpen,
  originAllowed,
  now,
}: {
  readonly server: Server;
  readonly isOpen: (token: string) => boolean;
  readonly originAllowed: OriginCheck;
  readonly now: () => number;
}): CheckLine {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: checkLineBytes, perMessageDeflate: false });

  function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const { url = '' } = request;
    if (!url.startsWith(`${checkLinePath}/`)) return;
    const welcome = originAllowed(request) && isOpen(url.slice(checkLinePath.length + 1));
    if (!welcome || sockets.clients.size >= mostLines) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      const late = setTimeout(() => socket.terminate(), longestMs);
      let left = checkLineMessages;
      socket.on('error', () => socket.terminate());
      socket.on('close', () => clearTimeout(late));
      socket.on('message', () => {
        left -= 1;
        if (left < 0) socket.terminate();
        else socket.send(String(now()));
      });
    });
  }

  server.on('upgrade', upgrade);
  return {
    close() {
      server.off('upgrade', upgrade);
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
