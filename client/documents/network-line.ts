/** A way to the documents: a websocket of their own, or the control connection where none can be had. */

export interface Ended {
  readonly code: number;
  readonly reason: string;
}

/** What is heard of one line. Once it has been closed from this side nothing is, however late something comes. */
export interface LineEvents {
  opened(): void;
  heard(bytes: Uint8Array): void;
  ended(event: Ended): void;
}

export interface Line {
  /** Goes nowhere while the line is not open. */
  send(bytes: Uint8Array): void;
  close(): void;
}

/** Begins a line. Nothing is told of it before the caller's turn is over. */
export type OpenLine = (events: LineEvents) => Line;

/** `changed`: connected, lost, or by another transport. `woke`: the device was away. `rests`: the page is put away. */
export type LinkNews = 'changed' | 'woke' | 'rests';

/** What the documents have of the control connection. */
export interface ControlLink {
  /** How it reaches the server now; null while it does not. */
  transport(): 'websocket' | 'polling' | null;
  /** Begins a line for documents over it. It ends with the connection. */
  readonly openLine: OpenLine;
  subscribe(listener: (news: LinkNews) => void): () => void;
}

export function websocketLine(address: string, protocols: readonly string[]): OpenLine {
  return (events) => {
    const socket = new WebSocket(address, Array.from(protocols));
    socket.binaryType = 'arraybuffer';
    let closed = false;
    socket.addEventListener('open', () => {
      if (!closed) events.opened();
    });
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!closed && data instanceof ArrayBuffer) events.heard(new Uint8Array(data));
    });
    socket.addEventListener('close', ({ code, reason }) => {
      if (!closed) events.ended({ code, reason });
    });
    return {
      send(bytes) {
        if (socket.readyState === WebSocket.OPEN) socket.send(bytes as Uint8Array<ArrayBuffer>);
      },
      close() {
        closed = true;
        socket.close();
      },
    };
  };
}
