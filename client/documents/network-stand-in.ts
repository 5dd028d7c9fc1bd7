/**
 * Documents over the control connection, for networks that let no websocket through: socket.io finds its way by polling, and what the
 * document plane says travels inside it. Each line has a number, so that what comes late for one is not taken for the next.
 */
import { packed, unpacked } from './network-frames.ts';
import type { Line, OpenLine } from './network-line.ts';

/** As much of the control connection as a line needs. */
export interface StandInCarrier {
  isConnected(): boolean;
  /** Messages of a line; the first opens it. */
  send(line: number, frames: string): void;
  end(line: number): void;
}

export interface StandIn {
  readonly open: OpenLine;
  connected(): void;
  heard(line: number, frames: string): void;
  closed(line: number, code: number, reason: string): void;
  lost(): void;
}

const lost = { code: 1006, reason: '' } as const;
const unreadable = { code: 1002, reason: 'unreadable' } as const;

interface Present {
  readonly number: number;
  readonly begin: () => void;
  readonly heard: (frames: string) => void;
  readonly end: (event: { readonly code: number; readonly reason: string }) => void;
}

export function createStandIn(carrier: StandInCarrier): StandIn {
  let count = 0;
  let present: Present | null = null;

  const open: OpenLine = (events): Line => {
    const number = (count += 1);
    let isOpen = false;
    let outgoing: Uint8Array[] = [];
    const isPresent = (): boolean => present?.number === number;
    const own: Present = {
      number,
      begin() {
        if (isOpen || !isPresent() || !carrier.isConnected()) return;
        isOpen = true;
        events.opened();
      },
      heard(frames) {
        let messages: Uint8Array[];
        try {
          messages = unpacked(frames);
        } catch {
          carrier.end(number);
          return own.end(unreadable);
        }
        for (const message of messages) if (isPresent()) events.heard(message);
      },
      end(event) {
        present = null;
        events.ended(event);
      },
    };
    present = own;
    queueMicrotask(own.begin);
    return {
      send(bytes) {
        if (!isOpen || !isPresent()) return;
        // What is said in one turn goes as one message: each is a request of its own where there is nothing but polling.
        if (outgoing.push(bytes) > 1) return;
        queueMicrotask(() => {
          const messages = outgoing;
          outgoing = [];
          if (isPresent() && carrier.isConnected()) carrier.send(number, packed(messages));
        });
      },
      close() {
        if (!isPresent()) return;
        present = null;
        if (isOpen && carrier.isConnected()) carrier.end(number);
      },
    };
  };

  return {
    open,
    connected: () => present?.begin(),
    heard(line, frames) {
      if (present?.number === line) present.heard(frames);
    },
    closed(line, code, reason) {
      if (present?.number === line) present.end({ code, reason });
    },
    lost: () => present?.end(lost),
  };
}
