/**
 * Awareness of one document, for clients that use it (ours do not): small, only under one's own pen, gone with the connection or when
 * it has not been renewed.
 *
 * A stock provider repeats what it hears about others back to the server. Those repetitions are not news and not forgeries: they
 * are left aside.
 */
import type { AwarenessState } from './frames.ts';

const largestState = 1024;
const goodbye = 'null';
/** Stock clients renew theirs every 15 seconds and forget others after 30. */
const expiresMs = 30_000;

interface Known extends AwarenessState {
  readonly owner: object;
  readonly at: number;
}

export class Presence {
  readonly #known = new Map<number, Known>();

  /** Takes in what a connection says at `now` (milliseconds); returns what is news to the others. */
  hear(
    owner: object,
    states: readonly AwarenessState[],
    mayUse: (pen: number) => boolean,
    now: number,
  ): AwarenessState[] {
    const fresh: AwarenessState[] = [];
    for (const state of states) {
      const known = this.#known.get(state.pen);
      if (known && known.owner !== owner) continue;
      if (known && state.clock <= known.clock) continue;
      if (state.state.length > largestState || !mayUse(state.pen)) continue;
      if (state.state === goodbye) this.#known.delete(state.pen);
      else this.#known.set(state.pen, { ...state, owner, at: now });
      fresh.push(state);
    }
    return fresh;
  }

  /** Everybody present at `now`, for somebody who comes in. */
  present(now: number): AwarenessState[] {
    for (const [pen, { at }] of this.#known) if (now - at > expiresMs) this.#known.delete(pen);
    return [...this.#known.values()];
  }

  /** The goodbyes for a connection that has ended. */
  leave(owner: object): AwarenessState[] {
    const gone = [...this.#known.values()].filter((known) => known.owner === owner);
    for (const { pen } of gone) this.#known.delete(pen);
    return gone.map(({ pen, clock }) => ({ pen, clock: clock + 1, state: goodbye }));
  }
}
