/** The control plane: socket.io in, views out. Who somebody is comes from the ticket of the handshake and from nothing else. */
import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import { Server } from 'socket.io';
import { WebSocketServer, type ServerOptions } from 'ws';
import * as v from 'valibot';
import type { Actor } from '../../shared/cafe/model.ts';
import { personById } from '../../shared/cafe/find.ts';
import {
  controlPath,
  envelopeSchema,
  handshakeSchema,
  type Answer,
  type LinksMessage,
} from '../../shared/wire/control.ts';
import { commandBytes, commandRate, heartbeatMs, waitingBytes } from '../../shared/wire/limits.ts';
import type { CafeRoom } from '../cafes/cafe-room.ts';
import type { Cafes } from '../cafes/cafes.ts';
import { actorFor, deriveSecret } from '../cafes/keys.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import type { OriginCheck } from '../origins.ts';
import { Buckets } from '../rate.ts';
import { CafeAudience } from './cafe-audience.ts';
import type { ControlServer, ControlSocket, SocketData } from './control-socket.ts';

export interface ControlPlaneOptions {
  readonly server: HttpServer;
  readonly cafes: Cafes;
  readonly journal: Journal;
  readonly originAllowed: OriginCheck;
  readonly now: () => number;
  readonly log: Log;
}

export interface ControlPlane {
  connections(): number;
  close(): Promise<void>;
}

export function openControlPlane({
  server,
  cafes,
  journal,
  originAllowed,
  now,
  log,
}: ControlPlaneOptions): ControlPlane {
  const io: ControlServer = new Server(server, {
    path: controlPath,
    // The document plane shares this port: its upgrades must not be ended because they are not ours.
    destroyUpgrade: false,
    // socket.io's own `cors` does not look at the origin of a websocket; this is asked for every transport.
    allowRequest: (request, done) => done(null, originAllowed(request)),
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: commandBytes,
    pingInterval: heartbeatMs,
    pingTimeout: 10_000,
    connectTimeout: 10_000,
    // socket.io brings an older ws of its own, which queues answers to pings without end and waits 30 s for a goodbye.
    wsEngine: OurWebSockets,
  });
  // `allowRequest` is asked once for each session; this for every request and upgrade of it.
  io.engine.use((request: IncomingMessage, _response: ServerResponse, next: (error?: Error) => void) =>
    originAllowed(request) ? next() : next(new Error('origin')),
  );
  const audiences = new Map<CafeRoom, CafeAudience>();
  const buckets = new Buckets(commandRate);

  io.use((socket, next) => {
    void authenticate(cafes, socket.handshake.auth)
      .catch(() => 'not-saving')
      .then((found) => {
        if (typeof found === 'string') return next(new Error(found));
        Object.assign(socket.data, found);
        return next();
      });
  });

  io.on('connection', (socket) => {
    const { cafe, actor, ticket } = socket.data;
    // A person has one budget for all their tabs. Links are held by several people at once: each connection has its own.
    const who = actor.role === 'participant' ? actor.person : socket.id;
    log(`open ${actor.role}`);
    const { bucket, giveBack } = buckets.borrow(`${cafe.id} ${who}`, now());
    socket.on('disconnect', giveBack);
    letGoWhenUnread(socket);
    // Whatever it is called, it costs; whoever goes on when there is nothing left is not answered for ever.
    let over = 0;
    socket.use((_packet, next) => {
      over = bucket.take(now()) ? 0 : over + 1;
      if (over > mostOver) socket.disconnect(true);
      else next();
    });
    socket.on('time', (answer) => {
      if (typeof answer === 'function' && over === 0) answer(now());
    });
    socket.on('command', (raw, answer) => {
      if (typeof answer !== 'function') return;
      if (over > 0) return answer({ ok: false, refusal: 'too-fast' });
      void readCommand(cafe, actor, raw)
        .catch((): Answer => ({ ok: false, refusal: 'not-saving' }))
        .then(answer);
    });
    const audience = audienceOf(cafe);
    const letGo = cafe.hold();
    audience.add(socket);
    socket.on('disconnect', () => {
      letGo();
      if (audience.size > 0) return;
      audiences.delete(cafe);
      audience.close();
    });
    socket.emit('notSaving', journal.standing().state !== 'well');
    if (cafe.damaged) socket.emit('damaged');
    // Only the facilitator's own secret can make these: a co-facilitator's ticket derives links that open nothing.
    if (actor.role === 'facilitator') socket.emit('links', linksFor(ticket));
  });

  function audienceOf(cafe: CafeRoom): CafeAudience {
    const known = audiences.get(cafe);
    if (known) return known;
    const made = new CafeAudience(cafe);
    audiences.set(cafe, made);
    return made;
  }

  journal.onStanding(({ state }) => io.emit('notSaving', state !== 'well'));

  return {
    connections: () => io.engine.clientsCount,
    async close() {
      for (const audience of audiences.values()) audience.close();
      await io.close();
    },
  };
}

async function authenticate(cafes: Cafes, auth: unknown): Promise<SocketData | string> {
  const handshake = v.safeParse(handshakeSchema, auth);
  if (!handshake.success) return 'not-allowed';
  const { cafe: id, ticket } = handshake.output;
  const found = await cafes.find(id);
  if (!found.ok) return found.refusal;
  const cafe = found.value;
  const actor = actorFor(cafe.cafe, ticket);
  if (!actor) return 'not-allowed';
  if (actor.role === 'participant' && personById(cafe.cafe, actor.person)?.here !== true) return 'person-has-left';
  return { cafe, actor, ticket };
}

async function readCommand(cafe: CafeRoom, actor: Actor, raw: unknown): Promise<Answer> {
  const envelope = v.safeParse(envelopeSchema, raw);
  if (!envelope.success) return { ok: false, refusal: 'unreadable' };
  return cafe.command(actor, envelope.output.id, envelope.output.command);
}

function linksFor(ticket: string): LinksMessage {
  return {
    links: {
      cofacilitator: deriveSecret(ticket, 'cofacilitator'),
      projector: deriveSecret(ticket, 'projector'),
      observer: deriveSecret(ticket, 'observer'),
    },
  };
}

/** What may wait for one reader. */
const mostUnread = 200;

/** Packets beyond the budget, one after the other, that are still answered. */
const mostOver = 200;

/** Somebody who has stopped reading is let go, and gets whole views when they come back: nothing is kept for them. */
function letGoWhenUnread(socket: ControlSocket): void {
  let packets = 0;
  let bytes = 0;
  let gone = false;
  socket.conn.on('packetCreate', ({ data }) => {
    packets += 1;
    bytes += typeof data === 'string' ? data.length : 0;
    if (gone || (packets <= mostUnread && bytes <= waitingBytes)) return;
    // Saying goodbye makes a packet too.
    gone = true;
    socket.disconnect(true);
  });
  socket.conn.on('drain', () => {
    packets = 0;
    bytes = 0;
  });
}

class OurWebSockets extends WebSocketServer {
  constructor(options: ServerOptions) {
    super({ ...options, closeTimeout: 2000 } as ServerOptions);
  }
}
