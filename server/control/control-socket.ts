/** The control plane's sockets, with what the handshake has established about each. */
import type { Server, Socket } from 'socket.io';
import type { Actor } from '../../shared/cafe/model.ts';
import type { ClientToServer, ServerToClient } from '../../shared/wire/control.ts';
import type { CafeRoom } from '../cafes/cafe-room.ts';

export interface SocketData {
  readonly cafe: CafeRoom;
  readonly actor: Actor;
  readonly ticket: string;
}

type NoServerEvents = Record<string, never>;
export type ControlSocket = Socket<ClientToServer, ServerToClient, NoServerEvents, SocketData>;
export type ControlServer = Server<ClientToServer, ServerToClient, NoServerEvents, SocketData>;
