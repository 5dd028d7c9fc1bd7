/** What stands behind a line once its ticket has been looked at: one document, or all that its page opens. */
import type { DocumentRef } from '../../shared/documents/names.ts';
import { closeCodes } from '../../shared/wire/sync.ts';
import { heartbeat } from './frames.ts';
import { framedTogether, type Pieces } from './message.ts';
import { SharedLine, type Carrier } from './shared-line.ts';
import type { SocketLine } from './socket-line.ts';
import type { Line } from './sync-connection.ts';
import type { Visitor } from './visitor.ts';

export interface Serving {
  /** What a quiet websocket of this kind hears. */
  readonly heartbeat: Pieces;
  receive(data: Uint8Array): void;
  end(): void;
}

export function sharedLine(line: Carrier, visitor: Visitor): Serving {
  return new SharedLine(line, visitor);
}

export function oneDocument(
  line: SocketLine,
  visitor: Visitor,
  document: DocumentRef | null,
  wantsSaved: boolean,
): Serving {
  const whole: Line = {
    get isFull() {
      return line.isFull;
    },
    write: (messages) => line.write(framedTogether(null, messages)),
    whenRead: (run) => line.whenRead(run),
    close: (reason) => line.close(reason),
  };
  const entered = document ? visitor.enter(document, whole, wantsSaved) : closeCodes.noSuchDocument;
  if ('code' in entered) {
    line.close(entered);
    return { heartbeat: heartbeat.alone(), receive: () => undefined, end: () => undefined };
  }
  entered.connection.greet();
  return {
    heartbeat: heartbeat.alone(),
    receive: (data) => entered.connection.receive(data),
    end: entered.leave,
  };
}
