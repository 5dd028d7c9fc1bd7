/**
 * How soon phones are told of what is only counted. When three hundred people mark five proposals, each mark would be news to three hundred
 * phones, with all the words that have been said; the air of a hall does not carry that four times a second.
 */
import type { RoomView } from '../../shared/cafe/views.ts';

/** So much is sent to all phones together for the sake of counts. */
const bytesPerMs = 4000;
const longestMs = 5000;

/** The same for all whose news is more than a count. */
function besidesCounts(room: RoomView): string {
  const {
    peopleHere: _,
    municipalities: _m,
    stands: _s,
    visionMarks: _v,
    signUps: _u,
    ownerAnswers: _o,
    ...more
  } = room;
  return JSON.stringify(more);
}

export class CountsPace {
  #more = '';
  #toldAt = -Infinity;
  #bytes = 0;

  /**
   * How many milliseconds this view of the room has to wait, 0 when it is to be told now. `bytes`: how large it is; `phones`: how many get
   * it; `now` in milliseconds.
   */
  waitFor(room: RoomView, bytes: number, phones: number, now: number): number {
    const more = besidesCounts(room);
    const due = this.#toldAt + Math.min(longestMs, (this.#bytes * phones) / bytesPerMs);
    if (more === this.#more && now < due) return Math.min(longestMs, due - now);
    this.#more = more;
    this.#toldAt = now;
    this.#bytes = bytes;
    return 0;
  }

  /** That time is over, whatever the clock says. */
  hasWaited(): void {
    this.#toldAt = -Infinity;
  }
}
