/** Notices that the device has slept, or that its clock was set: a line may have died meanwhile without a word. */

const lookMs = 1000;
const jumpMs = 1000;
/** A timer that comes so late was not just busy. */
const lateMs = 5000;

export interface SleepOptions {
  /** The device's time in milliseconds, which may jump. */
  readonly now: () => number;
  /** Milliseconds that run evenly, but may stand still while the device sleeps. */
  readonly steady: () => number;
  readonly woke: () => void;
}

/** Returns its own undo. */
export function noticeSleep({ now, steady, woke }: SleepOptions): () => void {
  let [wall, even] = [now(), steady()];
  const timer = setInterval(() => {
    const [wallBefore, evenBefore] = [wall, even];
    [wall, even] = [now(), steady()];
    const passed = even - evenBefore;
    if (passed > lateMs || Math.abs(wall - wallBefore - passed) > jumpMs) woke();
  }, lookMs);
  return () => clearInterval(timer);
}
