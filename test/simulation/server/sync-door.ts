/** The document plane's door: what `server/sync/sync-plane` does behind a websocket server, on simulated lines. What is behind it is real. */
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Cafes } from '../../../server/cafes/cafes.ts';
import { actorFor } from '../../../server/cafes/keys.ts';
import type { Clock } from '../../../server/clock.ts';
import type { Pieces } from '../../../server/sync/message.ts';
import { oneDocument, sharedLine } from '../../../server/sync/serving.ts';
import { SocketLine, type CloseReason } from '../../../server/sync/socket-line.ts';
import { Visitors, type Visitor } from '../../../server/sync/visitor.ts';
import { documentPath, parseDocumentName } from '../../../shared/documents/names.ts';
import { heartbeatMs, updateBytesRate, updateRate } from '../../../shared/wire/limits.ts';
import { closeCodes, manyProtocol, savedProtocol, syncPath, ticketProtocol } from '../../../shared/wire/sync.ts';
import type { Figures } from '../figures.ts';
import type { Wire } from '../world/line.ts';
import type { SimulatedTime } from '../world/time.ts';
import type { Disk } from './disk.ts';
import { heldAgainstDisk, payloadsOf } from './listen-in.ts';
import { ServerSocket, ServerStream, type PhoneEnd } from './server-socket.ts';

interface Surroundings {
  readonly disk: Disk;
  readonly cafes: Cafes;
  readonly time: SimulatedTime;
  readonly clock: Clock;
  readonly figures: Figures;
}

export class SyncDoor {
  readonly #around: Surroundings;
  readonly #visitors: Visitors;
  readonly #open = new Map<SocketLine, Pieces>();
  readonly #sockets = new Set<ServerSocket>();
  readonly #stopBeating: () => void;
  readonly #heard = new WeakSet<Uint8Array>();

  constructor(around: Surroundings) {
    this.#around = around;
    this.#visitors = new Visitors(around.clock, { updateRate, updateBytesRate }, () => undefined);
    this.#stopBeating = around.time.every(heartbeatMs, () => {
      for (const [line, frame] of this.#open) line.beat(frame);
    });
  }

  accept(wire: Wire, address: string, protocols: readonly string[], phone: PhoneEnd): ServerSocket {
    const { figures, clock } = this.#around;
    const path = address.slice(syncPath.length + 1);
    const many = protocols.includes(manyProtocol);
    const name = many ? { cafe: path, document: null } : parseDocumentName(path);
    const socket = new ServerSocket(wire);
    this.#sockets.add(socket);
    figures.count('document connections');
    socket.on('refused', (code: number) => figures.count(`document connections closed with ${code}`));
    socket.on('close', () => this.#sockets.delete(socket));
    const hear = (message: Uint8Array): void =>
      this.#listenIn(name?.document ? documentPath(name.document) : null, message);
    const stream = new ServerStream(wire, phone, hear, () => figures.count('slow readers held back'));
    const line = new SocketLine(socket as unknown as WebSocket, stream as unknown as Duplex, clock.now);
    const early: Buffer[] = [];
    const keep = (data: Buffer): void => void early.push(data);
    socket.on('message', keep);
    const ticket = protocols.find((one) => one.startsWith(ticketProtocol))?.slice(ticketProtocol.length) ?? '';
    void this.#trust(name?.cafe ?? '', ticket, line).then((trusted) => {
      socket.off('message', keep);
      if (!line.isOpen) return;
      if ('code' in trusted) return line.close(trusted);
      socket.on('pong', () => line.hear());
      const serving = many
        ? sharedLine(line, trusted)
        : oneDocument(line, trusted, name?.document ?? null, protocols.includes(savedProtocol));
      this.#open.set(line, serving.heartbeat);
      socket.on('message', (data: Buffer) => {
        line.hear();
        serving.receive(data);
      });
      socket.on('close', () => {
        this.#open.delete(line);
        serving.end();
        trusted.leave();
      });
      for (const data of early) serving.receive(data);
    });
    return socket;
  }

  async #trust(cafe: string, ticket: string, line: SocketLine): Promise<Visitor | CloseReason> {
    const found = await this.#around.cafes.find(cafe);
    if (!found.ok) return found.refusal === 'cafe-not-found' ? closeCodes.noSuchDocument : closeCodes.notSaving;
    const actor = actorFor(found.value.cafe, ticket);
    return actor ? this.#visitors.visit({ cafe: found.value, actor, ticket, line }) : closeCodes.notAllowed;
  }

  #listenIn(path: string | null, message: Uint8Array): void {
    // The same bytes go to many: they are looked at when they are first said.
    if (this.#heard.has(message)) return;
    this.#heard.add(message);
    for (const payload of payloadsOf(message)) heldAgainstDisk(this.#around.disk.witness, path, payload);
  }

  /** The machine stops; the lines break. */
  die(): void {
    this.#stopBeating();
    for (const socket of this.#sockets) socket.breaks();
  }
}
