/** Documents over a control connection, one line at a time: for pages that no websocket of the document plane reaches. */
import type { SyncPlane } from '../sync/sync-plane.ts';
import { StandInLine } from '../sync/stand-in-line.ts';
import type { ControlSocket } from './control-socket.ts';

export type DocumentPlane = Pick<SyncPlane, 'standIn'>;

interface Present {
  readonly number: number;
  readonly line: StandInLine;
  readonly serving: ReturnType<SyncPlane['standIn']>;
}

export interface DocumentLines {
  /** True for a message of the line that is open: the document plane counts it, by its own limits. */
  isCounted(packet: readonly unknown[]): boolean;
}

export function carryDocuments(socket: ControlSocket, plane: DocumentPlane): DocumentLines {
  const { cafe, ticket } = socket.data;
  let present: Present | null = null;

  function open(number: number): Present {
    end();
    const line = new StandInLine({
      send: (frames) => socket.emit('documents', number, frames),
      closed({ code, reason }) {
        socket.emit('documentsClosed', number, code, reason);
        // What is served on it may be what closes it: it is put away when that is over.
        queueMicrotask(() => present?.line === line && end());
      },
    });
    return { number, line, serving: plane.standIn(cafe, ticket, line) };
  }

  function end(): void {
    present?.line.end();
    present?.serving?.end();
    present = null;
  }

  socket.on('documents', (number: unknown, frames: unknown) => {
    if (typeof number !== 'number' || !Number.isSafeInteger(number) || typeof frames !== 'string') return;
    // A line that has been left is not opened again by what comes late.
    if (present && number < present.number) return;
    if (present?.number !== number) present = open(number);
    const { line, serving } = present;
    if (!serving || !line.isOpen) return;
    for (const message of line.read(frames) ?? []) if (line.isOpen) serving.receive(message);
  });
  socket.on('documentsEnd', (number: unknown) => {
    if (present?.number === number) end();
  });
  socket.on('disconnect', end);
  const drained = (): void => present?.line.drained();
  socket.conn.on('drain', drained);
  socket.on('disconnect', () => socket.conn.off('drain', drained));

  return {
    isCounted: ([name, number]) =>
      name === 'documents' && present?.number === number && present?.serving !== null && present?.line.isOpen === true,
  };
}
