/**
 * Updates that have come and have not been judged: all that comes within the window of a commit is judged in one go, just before it.
 *
 * Judged one by one as they arrive, between the network's reads and writes, each costs two to four times as much: the processor has
 * forgotten by then how it is done. Nobody waits longer for it: what has been judged would wait for the commit instead.
 */
import type { Actor } from '../../shared/cafe/model.ts';
import { unexpected } from '../unexpected.ts';
import type { DocumentRoom, Sender } from './document-room.ts';

export interface Heard {
  readonly by: Actor;
  readonly room: DocumentRoom;
  readonly update: Uint8Array;
  readonly from: Sender;
}

export class HeardUpdates {
  readonly #soon: (run: () => void) => void;
  readonly #judge: (heard: Heard) => void;
  readonly #run = (): void => this.judgeAll();
  #waiting: Heard[] = [];

  /** `soon` runs something once, before the next commit: see `Journal.beforeCommit`. */
  constructor(soon: (run: () => void) => void, judge: (heard: Heard) => void) {
    this.#soon = soon;
    this.#judge = judge;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  add(heard: Heard): void {
    this.#waiting.push(heard);
    this.#soon(this.#run);
  }

  /** In the order in which they came. Called early by whoever decides something else: what came before it is judged before it. */
  judgeAll(): void {
    if (this.isEmpty) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const heard of waiting) {
      try {
        if (!heard.from.isRefused) this.#judge(heard);
      } catch (error) {
        unexpected(error);
        heard.from.refused('resync');
      }
    }
  }
}
