/**
 * Awareness of one document, for clients that use it (ours do not): small, only under one's own pen, gone with the connection.
 *
 * A stock provider repeats what it hears about others back to the server. Those repetitions are not news and not forgeries: they
 * are left aside.
 */
import { awarenessFrame, type AwarenessState } from './frames.ts';

const largestState = 1024;
const goodbye = 'null';

interface Known extends AwarenessState {
  readonly owner: object;
}

export class Presence {
  readonly #known = new Map<number, Known>();

  /** Takes in what a connection says; returns the frame for the others, or null when there is nothing new to say. */
  hear(owner: object, states: readonly AwarenessState[], mayUse: (pen: number) => boolean): Uint8Array | null {
    const fresh: AwarenessState[] = [];
    for (const state of states) {
      const known = this.#known.get(state.pen);
      if (known && known.owner !== owner) continue;
      if (known && state.clock <= known.clock) continue;
      if (state.state.length > largestState || !mayUse(state.pen)) continue;
      if (state.state === goodbye) this.#known.delete(state.pen);
      else this.#known.set(state.pen, { ...state, owner });
      fresh.push(state);
    }
    return fresh.length > 0 ? awarenessFrame(fresh) : null;
  }

  /** Everybody present, for somebody who comes in. */
  present(): Uint8Array | null {
    return this.#known.size > 0 ? awarenessFrame([...this.#known.values()]) : null;
  }

  /** Says goodbye for a connection that has ended. */
  leave(owner: object): Uint8Array | null {
    const gone = [...this.#known.values()].filter((known) => known.owner === owner);
    for (const { pen } of gone) this.#known.delete(pen);
    return gone.length > 0
      ? awarenessFrame(gone.map(({ pen, clock }) => ({ pen, clock: clock + 1, state: goodbye })))
      : null;
  }
}
